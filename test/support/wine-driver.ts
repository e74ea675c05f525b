import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createLastKnown } from '../../main/node/policy/policy-last-known.ts';
import { openPolicy, type WatchedPolicySource } from '../../main/node/policy/policy-source.ts';
import { windowsPolicyPlaces } from '../../main/node/policy/policy-windows.ts';
import { callIn, consentBranches } from '../../main/node/sensors/windows/windows-call.ts';
import {
  doNotDisturbBy,
  followProfiles,
  fullScreenBy,
} from '../../main/node/sensors/windows/windows-quiet.ts';
import { loadWindowsCalls } from '../../main/node/windows-registry/koffi-calls.ts';
import type { RegistryAnswer, RegistryWatch } from '../../main/node/windows-registry/registry.ts';
import { createRegistry } from '../../main/node/windows-registry/registry-reader.ts';

/** The questions that the driver answers. */
export type WineQuestion =
  | { readonly ask: 'loaded' | 'notification-state' | 'full-screen' | 'do-not-disturb' | 'stop' }
  | { readonly ask: 'read' | 'children' | 'watch'; readonly key: string }
  /** Whether the watched key changed. */
  | { readonly ask: 'poll' }
  /** `nowMs`: Unix milliseconds; `upMs`: since Windows started. */
  | { readonly ask: 'call'; readonly nowMs: number; readonly upMs: number }
  /** Opens the policy; `lastKnown`: the file of what was known last, as this program names it. */
  | { readonly ask: 'open-policy'; readonly lastKnown: string }
  /** The policy in force after a check that reads only what changed. */
  | { readonly ask: 'look-at-policy' };

/** A program for Windows that calls what the app calls, and answers questions that a test puts into a folder. */
async function drive(folder: string, resources: string): Promise<void> {
  const loaded = loadWindowsCalls(resources);
  const registry = createRegistry(loaded);
  const branches = consentBranches(registry);
  const profiles = followProfiles({ registry, nowMs: () => Date.now() * 1000 });
  let watch: RegistryWatch | null = null;
  let policy: WatchedPolicySource | null = null;
  let look = () => {};

  async function answer(question: WineQuestion): Promise<unknown> {
    switch (question.ask) {
      case 'loaded':
        return loaded.ok ? 'loaded' : loaded.reason;
      case 'notification-state':
        return loaded.ok ? loaded.calls.notificationState() : null;
      case 'full-screen':
        return fullScreenBy(loaded);
      case 'do-not-disturb':
        return doNotDisturbBy(profiles, loaded);
      case 'read':
        return plain(await registry.read(question.key));
      case 'children':
        return registry.children(question.key);
      case 'watch':
        watch = registry.watch(question.key);
        return watch !== null;
      case 'poll':
        return watch?.poll() ?? null;
      case 'call':
        return callIn(branches, { wallMs: () => question.nowMs, upMs: () => question.upMs, build: 26_200 });
      case 'open-policy': {
        const note = () => {};
        policy = await openPolicy({
          places: windowsPolicyPlaces(registry),
          lastKnown: createLastKnown(question.lastKnown),
          log: { info: note, warn: note, error: note },
          every(_ms, callback) {
            look = callback;
            return note;
          },
        });
        return policy.read();
      }
      case 'look-at-policy':
        look();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return policy?.read();
      case 'stop':
        return null;
    }
  }

  for (let count = 1; ; count += 1) {
    const file = `${folder}\\question-${count}.json`;
    while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 20));
    const question: WineQuestion = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    const text = JSON.stringify({ answer: await answer(question) });
    writeFileSync(`${folder}\\answer-${count}.new`, text);
    renameSync(`${folder}\\answer-${count}.new`, `${folder}\\answer-${count}.json`);
    if (question.ask === 'stop') return;
  }
}

/** Without maps, numbers of any size and bytes, which JSON does not have. */
function plain(answer: RegistryAnswer): unknown {
  if (answer.type !== 'read') return answer;
  return answer.keys.map(({ path, values }) => ({
    path,
    values: Object.fromEntries(
      [...values].map(([name, value]) => {
        if (value.kind === 'number') return [name, `0x${value.value.toString(16)}`];
        if (value.kind === 'bytes') return [name, Buffer.from(value.bytes).toString('hex')];
        if (value.kind === 'list') return [name, value.items];
        return [name, value.kind === 'text' ? value.text : value.type];
      }),
    ),
  }));
}

const [, , folder = '', resources = ''] = process.argv;
drive(folder, resources).then(
  () => process.exit(0),
  (error: unknown) => {
    writeFileSync(`${folder}\\failed.txt`, String(error));
    process.exit(1);
  },
);
