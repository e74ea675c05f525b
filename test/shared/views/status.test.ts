import { expect, it } from 'vitest';
import { statusOf, statusSchema } from '../../../shared/views/status.ts';
import type { TrayView } from '../../../shared/views/views.ts';
import { trayView } from '../../support/tray-view.ts';

const of = (changes: Partial<TrayView>) => statusOf({ ...trayView, ...changes }, 'words');

it('is this moment, with the fields that Waybar reads', () => {
  expect(of({})).toEqual({
    state: 'counting',
    minutes: 42,
    isEstimated: false,
    nextBreak: { minutes: 8, kind: 'micro' },
    text: '42',
    tooltip: 'words',
    class: 'counting',
  });
});

it.each([
  ['due', { icon: 'due', next: { type: 'shown', kind: 'micro' } }],
  [
    'waiting',
    { icon: 'waiting', next: { type: 'due', kind: 'long', wait: 'call', untilMs: 1_800_000_000_000 } },
  ],
  ['paused', { icon: 'paused', next: { type: 'paused', untilMs: 1_800_000_000_000, isForCall: false } }],
  ['standing', { clock: 'standing', isStanding: true, next: { type: 'standing' } }],
  ['routine', { clock: 'in-routine', next: { type: 'none' } }],
  ['away', { clock: 'away' }],
  ['away', { clock: 'no-bout', deskSeconds: 0, next: { type: 'none' } }],
  ['locked', { clock: 'locked' }],
  ['untracked', { clock: 'untracked', next: { type: 'untracked' } }],
  ['counting', { clock: 'undecided' }],
] as const)('%s', (state, changes) => {
  const status = of(changes);
  expect(status).toMatchObject({ state, class: state });
  expect(statusSchema.parse(status)).toEqual(status);
  // No moment of the day, which would be a trace of the user's hours.
  expect(JSON.stringify(status)).not.toContain('1800000000000');
});
