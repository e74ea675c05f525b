import { expect, test } from 'vitest';
import { createPromptNotification } from '../../../../main/electron/windows/prompt-notification.ts';
import type { NotificationMessage } from '../../../../main/ports/notifier.ts';
import type { PromptSurface } from '../../../../main/ports/windows.ts';
import { fakeNotifier } from '../../../support/fake-notifier.ts';
import { outcomesOf } from '../../../support/history-text.ts';
import { type Running, running } from '../../../support/running.ts';

/** A program whose card is a notification, on a desktop that shows it or does not. */
interface OnDesktop {
  readonly self: Running;
  readonly card: PromptSurface;
  readonly messages: readonly NotificationMessage[];
  /** The notifications that were removed again, by title. */
  readonly removed: readonly string[];
}

function onDesktop({ canShow = true } = {}): OnDesktop {
  const notifier = fakeNotifier({ canShow });
  let card: PromptSurface | null = null;
  const self = running({
    card: {
      open: () => card?.open(),
      close: () => card?.close(),
    },
  });
  card = createPromptNotification(notifier, self.runtime.request, self.ports.text, () =>
    self.runtime.openApp('today'),
  );
  return { self, card, messages: notifier.messages, removed: notifier.removed };
}

const minutes = (count: number) => count * 60;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Types until a card is due and shown. */
async function untilShown({ self }: OnDesktop): Promise<void> {
  self.type(minutes(31));
  self.idle(10);
  await settled();
}

test('the card is one notification, which disappears with the card; a click opens Today', async () => {
  const desktop = onDesktop();
  await untilShown(desktop);
  const { self, card, messages, removed } = desktop;
  card.open();
  await settled();
  expect(messages).toHaveLength(1);
  expect(messages[0]?.body).toContain('Click to answer.');
  messages[0]?.onClick?.();
  expect(self.calls).toContain('app today');
  expect(removed).toEqual([]);
  await self.ask('tray', 'prompt:answer', { opportunityId: 1, answer: 'skip' });
  expect(removed).toEqual([messages[0]?.title]);
});

test('its buttons answer the break', async () => {
  const desktop = onDesktop();
  await untilShown(desktop);
  const { self, messages, removed } = desktop;
  const actions = messages[0]?.actions ?? [];
  expect(actions.map(({ label }) => label)).toEqual(['Start', 'Ask in 5 min', 'Skip this one']);
  actions[1]?.onClick();
  await settled();
  expect(removed).toHaveLength(1);
  expect((await self.ask('app', 'today:get')).openBreak).toMatchObject({ snoozesLeft: 1 });
});

test('a break that was snoozed twice offers no further snooze', async () => {
  const desktop = onDesktop();
  await untilShown(desktop);
  const { self, messages } = desktop;
  for (const shown of [0, 1]) {
    messages[shown]?.actions?.[1]?.onClick();
    await settled();
    self.type(minutes(6));
    await settled();
  }
  expect(messages[2]?.actions?.map(({ label }) => label)).toEqual(['Start', 'Skip this one']);
  messages[2]?.actions?.[1]?.onClick();
  await settled();
  self.type(minutes(30));
  expect(outcomesOf(self.history)).toBe('skipped');
});

test('a card that closes before its text is ready shows nothing', async () => {
  const { card, messages, removed } = onDesktop();
  card.open();
  card.close();
  await settled();
  expect([messages, removed]).toEqual([[], []]);
});

test('a notification that the desktop rejects is not a showing: the break waits and does not count', async () => {
  const desktop = onDesktop({ canShow: false });
  await untilShown(desktop);
  const { self, messages } = desktop;
  expect(messages).toHaveLength(1);
  const { next, openBreak } = await self.ask('app', 'today:get');
  expect(next).toMatchObject({ type: 'due', wait: 'withdrawn' });
  expect(openBreak).toEqual({ opportunityId: 1, snoozesLeft: 2 });
  expect(self.history.recentPrompts(9)).toEqual([]);
  self.type(minutes(30));
  expect(outcomesOf(self.history)).toBe('excused');
});

test('a notification that fails after its card was closed changes nothing', async () => {
  const desktop = onDesktop();
  await untilShown(desktop);
  const { self, messages } = desktop;
  await self.ask('tray', 'prompt:answer', { opportunityId: 1, answer: 5 });
  self.type(minutes(6));
  await settled();
  messages[0]?.onFailed?.();
  await settled();
  expect((await self.ask('app', 'today:get')).next.type).toBe('shown');
  expect(self.history.recentPrompts(9)).toHaveLength(2);
});
