import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { ask, openWindow, test } from './harness.ts';

/** The status with which a socket is rejected; 101 if it is opened. */
function socketStatus(address: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { headers });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
  });
}

test('without the token nothing is served', async ({ request, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  for (const path of ['/', '/window/app', '/window/card', '/preview-bridge.js']) {
    expect((await request.get(new URL(path, preview.address).href)).status()).toBe(403);
  }
});

test('a socket from a foreign page is rejected, even with the cookie', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const { host, origin } = new URL(preview.address);
  const own = { cookie: `${cookie?.name}=${cookie?.value}`, origin };
  expect(await socketStatus(`ws://${host}/socket/app`, own)).toBe(101);
  expect(await socketStatus(`ws://${host}/socket/app`, { ...own, origin: 'https://evil.example' })).toBe(403);
  expect(await socketStatus(`ws://${host}/socket/app`, { origin })).toBe(403);
});

test('the token leaves the address bar, and scripts cannot read the cookie', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  await expect(page).toHaveURL(new URL('/', preview.address).href);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a request from the wrong window is rejected; the log has the reason', async ({
  page,
  startPreview,
}) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'card');
  expect(await ask(page, 'settings:set', { key: 'sounds', value: true })).toEqual({
    ok: false,
    problem: 'internal',
  });
  expect(await ask(page, 'app:quit', null)).toMatchObject({ ok: false });
  expect(await ask(page, 'no:such', null)).toEqual({
    ok: false,
    problem: 'internal',
  });
  expect(preview.errors()).toContain('settings:set: not for the window "card"');
});

test('a wrong payload is rejected; the log has the key and the reason', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await openWindow(page, preview, 'app');
  const tooLow = await ask(page, 'settings:set', { key: 'sittingThresholdMinutes', value: 5 });
  expect(tooLow).toEqual({ ok: false, problem: 'invalid' });
  expect(preview.errors()).toMatch(/sittingThresholdMinutes: .*20/);
  expect(await ask(page, 'settings:set', { key: 'colour', value: 5 })).toEqual({
    ok: false,
    problem: 'invalid',
  });
  const extra = await ask(page, 'pause:start', { length: 30, more: true });
  expect(extra).toEqual({ ok: false, problem: 'internal' });
  expect(preview.errors()).toMatch(/pause:start: .*more/);
  expect(await ask(page, 'settings:get', null)).toMatchObject({
    sittingThresholdMinutes: { value: 30, layer: 'default' },
  });
});

test('Quit in the tray ends the preview', async ({ page, startPreview }) => {
  const preview = await startPreview({ traceMinutes: null });
  await page.goto(preview.address);
  await page.getByRole('button', { name: 'Unhunch', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Quit Unhunch' }).click();
  await expect(page.getByText('Unhunch has stopped.')).toBeVisible();
});
