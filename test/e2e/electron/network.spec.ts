import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './launch.ts';

/** Chromium's own log of all network activity, as `--log-net-log` writes it. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: unknown }[];
}

/** Name lookups and connections. */
const outgoing = [
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_DNS_TASK',
  'HOST_RESOLVER_SYSTEM_TASK',
  'DNS_TRANSACTION',
  'PAC_FILE_DECIDER',
  'TCP_CONNECT',
  'UDP_CONNECT',
] as const;

/**
 * The log, one line per event. Chromium does not always close it at the end, so it is read up to its last whole line;
 * null if that line is before the first event.
 */
function readLog(file: string): NetLog | null {
  const text = readFileSync(file, 'utf8');
  for (const whole of [text, `${text.slice(0, text.lastIndexOf('},\n') + 1)}]}`]) {
    try {
      const log: NetLog = JSON.parse(whole);
      if (log.events.length > 0) return log;
    } catch {
      // Not closed.
    }
  }
  return null;
}

/** With a new profile, Chromium does what it does at a first start, such as looking for a dictionary. */
test('neither the app nor its Chromium accesses the network, not even at the first start', async ({
  launch,
  folder,
}) => {
  let log: NetLog | null = null;
  // An app that ended before Chromium wrote its log is started again.
  for (let start = 1; log === null && start <= 3; start++) {
    const file = join(folder, `net-${start}.json`);
    const { window, quit } = await launch({ args: [`--log-net-log=${file}`] });
    const page = await window('app.html');
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForTimeout(5000);
    await quit();
    log = readLog(file);
  }
  if (log === null) throw new Error('Chromium wrote no log');

  const { constants, events } = log;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const known = outgoing.filter((name) => name in constants.logEventTypes);
  expect(known).toEqual(expect.arrayContaining(['HOST_RESOLVER_MANAGER_JOB', 'TCP_CONNECT', 'UDP_CONNECT']));
  const wanted = new Set<string | undefined>(outgoing);
  expect(
    events
      .filter(({ type }) => wanted.has(names.get(type)))
      .map(({ type, params }) => [names.get(type), params]),
  ).toEqual([]);
});

test('the network has no process of its own, and features requested from Chromium remain', async ({
  launch,
}) => {
  const { app, window } = await launch({ args: ['--enable-features=Own,Other'] });
  await expect((await window('app.html')).getByRole('main')).toBeVisible();
  const services = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().map(({ serviceName }) => serviceName),
  );
  expect(services.filter((name) => name?.includes('network'))).toEqual([]);
  const features = await app.evaluate(({ app: own }) => own.commandLine.getSwitchValue('enable-features'));
  expect(features).toMatch(/^Own,Other,/);
});

test('a page collects no network address for a peer connection', async ({ launch }) => {
  const { window } = await launch();
  const page = await window('app.html');
  const gathered = await page.evaluate(async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] });
    peer.createDataChannel('any');
    const candidates: string[] = [];
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) candidates.push(candidate.candidate);
    });
    const isComplete = new Promise((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve(true);
      });
      setTimeout(resolve, 5000, false);
    });
    await peer.setLocalDescription(await peer.createOffer());
    await isComplete;
    return [...candidates, ...(peer.localDescription?.sdp.match(/^a=candidate.*$/gm) ?? [])];
  });
  expect(gathered).toEqual([]);
});

test('a download requested by a page is rejected', async ({ launch }) => {
  const { app, window } = await launch();
  const page = await window('app.html');
  await expect(page.getByRole('main')).toBeVisible();
  const refused = app.evaluate(
    ({ session }) =>
      new Promise((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
      }),
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app.html';
    link.download = 'page.html';
    link.click();
  });
  expect(await refused).toBe(true);
});
