import { expect, test } from 'vitest';
import { type BalloonTray, createBalloonNotifier } from '../../../../main/electron/tray/balloon-notifier.ts';

/** A tray icon that records what it shows. */
function fakeTray() {
  const calls: string[] = [];
  const listeners = new Map<string, () => void>();
  const tray: BalloonTray = {
    displayBalloon: ({ title, content }) => void calls.push(`${title}: ${content}`),
    removeBalloon: () => void calls.push('removed'),
    on: (event, listener) => listeners.set(event, listener),
  };
  return { calls, tray, tell: (event: string) => listeners.get(event)?.() };
}

test('a balloon shows the words, and a click on it is reported once', () => {
  const { calls, tray, tell } = fakeTray();
  const clicks: string[] = [];
  const { notify } = createBalloonNotifier(tray);
  notify({
    title: 'One',
    body: 'first',
    onClick: () => clicks.push('one'),
    onShown: () => clicks.push('shown'),
  });
  tell('balloon-click');
  tell('balloon-click');
  expect([calls, clicks]).toEqual([['One: first'], ['shown', 'one']]);
});

test('only the newest balloon can be clicked or removed', () => {
  const { calls, tray, tell } = fakeTray();
  const clicks: string[] = [];
  const { notify } = createBalloonNotifier(tray);
  const removeFirst = notify({ title: 'One', body: 'first', onClick: () => clicks.push('one') });
  const removeSecond = notify({ title: 'Two', body: 'second', onClick: () => clicks.push('two') });
  removeFirst();
  expect(calls).toEqual(['One: first', 'Two: second']);
  tell('balloon-click');
  removeSecond();
  expect([calls.length, clicks]).toEqual([2, ['two']]);
});

test('a balloon that was removed or has disappeared cannot be clicked', () => {
  const { calls, tray, tell } = fakeTray();
  const clicks: string[] = [];
  const { notify } = createBalloonNotifier(tray);
  const onClick = () => clicks.push('clicked');
  notify({ title: 'One', body: 'first', onClick })();
  expect(calls).toEqual(['One: first', 'removed']);
  tell('balloon-click');
  notify({ title: 'Two', body: 'second', onClick });
  tell('balloon-closed');
  tell('balloon-click');
  expect(clicks).toEqual([]);
});
