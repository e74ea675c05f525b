import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RequestName, requests } from '../../shared/contract/contract.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { type Running, running } from '../support/running.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** It is in every message of the faults below; a reply or a push that contains it shows a programmer's words. */
const MARK = 'E-PROGRAMMER';

function failing(): never {
  throw new Error(`${MARK}: no such file or directory, open '/srv/${MARK}'`);
}

/** The technician's text, which users copy for the help desk. */
const forHelpDesk: readonly string[] = ['diagnosis:get'];

const inputs: { readonly [Name in RequestName]?: unknown } = {
  'week:get': { weekOf: null },
  'series:get': { weekOf: '2026-11-16' },
  'history:count': { range: null },
  'history:delete': { range: null, isConfirmed: true },
  'comfort:set': { day: '2026-11-16', value: 3 },
  'settings:set': { key: MARK, value: MARK },
  'settings:reset': { key: MARK },
  'export:pdf': { weekOf: '2026-11-16', paper: 'A4' },
  'export:csv': { table: 'bouts', weekOf: null },
  'pause:start': { length: 30 },
  'routine:start': { routineId: MARK },
  'programme:change': { to: 'keep' },
  'notice:dismiss': { id: MARK },
  'prompt:answer': { opportunityId: 99, answer: 'skip' },
  'shortcut:try': { shortcut: null },
};

/** Every answer to every window, and everything that was pushed to one. */
async function everythingShown(program: Running): Promise<string> {
  const names = (Object.keys(requests) as RequestName[]).filter((name) => !forHelpDesk.includes(name));
  const shown: unknown[] = [];
  for (const name of names) {
    for (const role of requests[name].from) {
      if (name === 'app:quit') continue;
      shown.push([name, await program.runtime.request(role, name, inputs[name] ?? null)]);
    }
  }
  return JSON.stringify([shown, program.pushed, program.calls.filter((call) => call.startsWith('notified'))]);
}

describe("a programmer's message reaches no window", () => {
  test('when the sensors, the history, the files and the policy fail', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'exercises'));
    writeFileSync(join(folder, 'exercises', `${MARK}.yaml`), `id: [${MARK}`);
    const data = tempFolder();
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ sittingThresholdMinutes: MARK }));
    const policy = handPolicy({ [MARK]: MARK, retentionMonths: MARK }).source;
    const program = running({ settings: { contentFolder: folder }, policy }, data);
    for (const name of ['idle', 'lock', 'call', 'quiet'] as const) {
      Object.assign(program.ports[name], {
        read: () => ({ known: false, reason: MARK }),
        account: () => ({ methods: ['recording'], certainty: 'sure', lastError: MARK }),
      });
    }
    const before = await everythingShown(program);
    expect(before).not.toContain(MARK);
    for (const port of ['files', 'printer', 'history'] as const) {
      const names = Object.keys(program.ports[port]).filter((name) => name !== 'close');
      const broken = Object.fromEntries(names.map((name) => [name, failing]));
      Object.assign(program.ports[port], broken);
    }
    const after = await everythingShown(program);
    expect(after).toContain('"problem":"internal"');
    expect(after).not.toContain(MARK);
    expect(after).not.toMatch(/\bE[A-Z]{4,}\b/);
    expect(await program.ask('app', 'diagnosis:get')).toContain(MARK);
  });

  test.each([
    [Object.assign(new Error(MARK), { code: 'ENOSPC' }), 'disk-full'],
    [Object.assign(new Error(MARK), { code: 'EACCES' }), 'no-access'],
    [Object.assign(new Error(MARK), { code: 'ERR_SQLITE_ERROR', errcode: 13 }), 'disk-full'],
    [Object.assign(new Error(MARK), { code: 'ENEW' }), 'internal'],
    [MARK, 'internal'],
  ])('%s becomes %s', async (error, problem) => {
    const program = running();
    Object.assign(program.ports.files, {
      save: () => {
        throw error;
      },
    });
    expect(await program.ask('app', 'export:json')).toEqual({ ok: false, problem });
  });
});
