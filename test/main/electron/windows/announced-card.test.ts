import { expect, test } from 'vitest';
import { createAnnouncedCard } from '../../../../main/electron/windows/announced-card.ts';
import type { NotificationMessage } from '../../../../main/ports/notifier.ts';
import type { PromptSurface, Requester } from '../../../../main/ports/windows.ts';
import { fakeNotifier } from '../../../support/fake-notifier.ts';
import { type Running, running } from '../../../support/running.ts';

/** A program whose card is a window, on a machine with or without a screen reader. */
interface OnMachine {
  readonly self: Running;
  readonly messages: readonly NotificationMessage[];
  /** What happened to the window and the notifications, in order. */
  readonly events: readonly string[];
  setRunning(isRunning: boolean): void;
}

interface MachineOptions {
  readonly isRunning?: boolean;
  readonly canShow?: boolean;
  readonly request?: Requester;
}

function onMachine({ isRunning = true, canShow = true, request }: MachineOptions = {}): OnMachine {
  const events: string[] = [];
  const notifier = fakeNotifier({ canShow, calls: events });
  const reader = { isRunning };
  let card: PromptSurface | null = null;
  const self = running({ card: { open: () => card?.open(), close: () => card?.close() } });
  const cardWindow = {
    open: () => void events.push('window open'),
    close: () => void events.push('window closed'),
  };
  card = createAnnouncedCard(cardWindow, {
    notifier,
    screenReader: { isRunning: () => reader.isRunning },
    request: request ?? self.runtime.request,
    text: self.ports.text,
    openApp: () => self.runtime.openApp('today'),
  });
  return {
    self,
    messages: notifier.messages,
    events,
    setRunning(next) {
      reader.isRunning = next;
    },
  };
}

const NOTIFIED = expect.stringMatching(/^notified: /);
const REMOVED = expect.stringMatching(/^removed: /);
const minutes = (count: number) => count * 60;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Types until a card is due and shown. */
async function untilShown({ self }: OnMachine): Promise<void> {
  self.type(minutes(31));
  self.idle(10);
  await settled();
}

test('with a screen reader, a notification besides the window says the sentence of the card', async () => {
  const machine = onMachine();
  await untilShown(machine);
  const { self, messages, events } = machine;
  expect(events).toEqual(['window open', NOTIFIED]);
  const { title, body, actions = [] } = messages[0] ?? { title: '', body: '' };
  expect(title).toMatch(/^Stretch for/);
  expect(body).toContain('at the desk');
  expect(actions.map(({ label }) => label)).toEqual(['Start', 'Ask in 5 min', 'Skip this one']);
  messages[0]?.onClick?.();
  expect(self.calls).toContain('app today');
});

test('the notification leaves together with the card, and its buttons answer', async () => {
  const machine = onMachine();
  await untilShown(machine);
  machine.messages[0]?.actions?.[2]?.onClick();
  await settled();
  expect(machine.events).toEqual(['window open', NOTIFIED, 'window closed', REMOVED]);
});

test('a card that cannot be read keeps its window, without a notification', async () => {
  const machine = onMachine({ request: async () => ({ ok: false, problem: 'internal' }) });
  await untilShown(machine);
  expect(machine.events).toEqual(['window open']);
});

test('without a screen reader there is no notification', async () => {
  const machine = onMachine({ isRunning: false });
  await untilShown(machine);
  expect(machine.events).toEqual(['window open']);
});

test('a screen reader that starts between two cards is noticed', async () => {
  const machine = onMachine({ isRunning: false });
  await untilShown(machine);
  machine.setRunning(true);
  await machine.self.ask('tray', 'prompt:answer', { opportunityId: 1, answer: 5 });
  machine.self.type(minutes(6));
  await settled();
  expect(machine.messages).toHaveLength(1);
});

test('a card that returns by itself is not announced again, but one that returns after a snooze is', async () => {
  const machine = onMachine();
  await untilShown(machine);
  const { self, messages, events } = machine;
  // The card withdraws a minute after the next input, and comes back once.
  self.type(minutes(12));
  self.idle(10);
  await settled();
  expect(events.filter((event) => event === 'window open')).toHaveLength(2);
  expect(messages).toHaveLength(1);
  await self.ask('tray', 'prompt:answer', { opportunityId: 1, answer: 5 });
  self.type(minutes(6));
  await settled();
  expect(messages).toHaveLength(2);
});

test('a notification that the desktop rejects leaves the card as it is', async () => {
  const machine = onMachine({ canShow: false });
  await untilShown(machine);
  expect(machine.events).toEqual(['window open', NOTIFIED]);
  const { next } = await machine.self.ask('app', 'today:get');
  expect(next.type).toBe('shown');
});
