import { requests } from '../../../shared/contract/contract.ts';
import { windowRoles } from '../../../shared/contract/request.ts';
import { isSettingKey, settingKeys } from '../../../shared/settings/settings.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure, ensureEqual, ensureSettings } from '../expectations.ts';
import { hostileValue, mutatedValue } from '../hostile-values.ts';
import { type LivedProgram, startProgram } from '../lived-program.ts';
import { below } from '../mutate.ts';
import { AFTER_SAMPLE_MS, sampleFile } from '../sample-history.ts';
import { sampleSettings } from '../sample-settings.ts';
import type { FuzzTarget } from '../target.ts';

/** Requests to one program. */
const REQUESTS = 12;

const names = Object.keys(requests) as readonly (keyof typeof requests)[];

/** Messages from windows to the main process. */
export const requestsTarget: FuzzTarget = {
  name: 'ipc',
  async round({ random, folder }) {
    const program = startProgram(folder, { historyFile: sampleFile(folder), startMs: AFTER_SAMPLE_MS });
    try {
      for (let left = REQUESTS; left > 0; left -= 1) {
        await oneRequest(random, program);
        if (random.happens(0.25)) program.type(random.pick([1, 5, 31]));
        if (random.happens(0.1)) program.leave(6);
      }
      program.type(1);
      await program.ask('app', 'today:get');
      ensureEqual(program.errors(), [], 'errors');
    } finally {
      program.stop();
    }
  },
};

async function oneRequest(random: SeededRandom, program: LivedProgram): Promise<void> {
  const name = random.happens(0.05) ? String(hostileValue(random)) : random.pick(names);
  const [own] = Object.entries(requests).find(([each]) => each === name) ?? [];
  const role =
    own !== undefined && random.happens(0.8)
      ? random.pick(requests[name as 'card:get'].from)
      : random.pick(windowRoles);
  const input = inputOf(random, name);
  const { history, settings } = program.ports;
  const isWatched = random.happens(0.2);
  const before = isWatched ? [history.readAll(), settings.read()] : [];
  const reply = await program.runtime.request(role, name, input);
  ensure(reply !== undefined, `"${name}" has no reply`);
  JSON.stringify(reply);
  const isRefused = typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;
  if (isRefused && isWatched) {
    ensureEqual([history.readAll(), settings.read()], before, `"${name}" was refused and changed something`);
  }
  ensureSettings(settings.read());
}

function inputOf(random: SeededRandom, name: string): unknown {
  const valid = validInput(random, name);
  if (random.happens(0.35)) return valid;
  return random.happens(0.3) ? hostileValue(random) : mutatedValue(random, valid, 2);
}

function validInput(random: SeededRandom, name: string): unknown {
  const id = below(random, 4);
  const day = random.pick(['2026-11-03', '2026-11-16', '1970-01-01', '9999-12-31']);
  const key = random.pick(settingKeys);
  const mark = { test: 'turn', side: 'left', reach: 5, feel: 'easy' };
  const step = { exerciseId: 'seat-turn', side: null, seconds: 20 };
  const progress = {
    runId: id,
    doneSeconds: random.pick([0, 20, 60, 3600]),
    hasBothSides: true,
    steps: [step],
  };
  const inputs: Readonly<Record<string, unknown>> = {
    'prompt:answer': { opportunityId: id, answer: random.pick(['start', 'skip', 'already-moved', 5, 10]) },
    'prompt:fail': { opportunityId: id },
    'routine:progress': progress,
    'routine:end': progress,
    'routine:hurts': { runId: id, exerciseId: 'seat-turn' },
    'routine:swap': { runId: id, exerciseId: 'seat-turn' },
    'routine:start': {
      routineId: random.pick(['seated-minute', 'exercise:seat-turn', 'stand-and-walk', '__proto__']),
    },
    'week:get': { weekOf: random.pick([null, day]) },
    'series:get': { weekOf: day },
    'comfort:set': { day, value: 5 },
    'history:count': { range: { from: '1970-01-01', until: day } },
    'history:delete': { range: { from: day, until: day }, isConfirmed: true },
    'export:pdf': { weekOf: day, paper: 'A4' },
    'export:sheet': { title: 'Gentle morning', paper: 'A4' },
    'export:csv': { table: 'bouts', weekOf: random.pick([null, day]) },
    'settings:set': {
      key,
      value: Object.hasOwn(sampleSettings, key) ? sampleValue(key) : hostileValue(random),
    },
    'settings:reset': { key },
    'shortcut:try': { shortcut: 'Ctrl+Alt+B' },
    'pause:start': {
      length: random.pick([30, 'tomorrow', 'until-resumed', 'next-call', { untilTime: '02:30' }]),
    },
    'away:report': { minutesAgo: 5 },
    'standing:set': { isStanding: random.happens(0.5) },
    'gentle-day:set': { isGentle: random.happens(0.5) },
    'first-start:finish': { startAtLogin: true, startBreak: true },
    'session:rate': { runId: id, isComfortable: true, isControlEasy: null, effort: 3 },
    'programme:change': { to: random.pick(['start', 'pause', 'resume', 'end', 'restart']) },
    'session:next-day': { day, isComfortable: true },
    'self-check:add': { marks: [mark] },
    'safety:check': { isLookedAt: true, isNew: false, hasSign: random.happens(0.5) },
    'notice:dismiss': { id: 'history-damaged' },
    'page:open': { page: 'week' },
  };
  return Object.hasOwn(inputs, name) ? inputs[name] : null;
}

function sampleValue(key: string): unknown {
  return isSettingKey(key) ? Object.entries(sampleSettings).find(([each]) => each === key)?.[1] : null;
}
