import type { NotificationMessage, Notifier } from '../../main/ports/notifier.ts';

/** A desktop that shows notifications, or refuses them. */
export interface FakeNotifier extends Notifier {
  canShow: boolean;
  /** All messages, including the refused ones. */
  readonly messages: NotificationMessage[];
  /** The messages that the desktop showed. */
  readonly shown: NotificationMessage[];
  /** The messages that were removed again, by title. */
  readonly removed: string[];
}

/** Creates a desktop without notifications. `calls` receives what happens to them, in order. */
export function fakeNotifier({ canShow = true, calls = [] as string[] } = {}): FakeNotifier {
  const self: FakeNotifier = {
    canShow,
    messages: [],
    shown: [],
    removed: [],
    notify(message) {
      const { title, onShown, onFailed } = message;
      self.messages.push(message);
      calls.push(`notified: ${title}`);
      if (self.canShow) {
        self.shown.push(message);
        onShown?.();
      } else onFailed?.();
      return () => {
        self.removed.push(title);
        calls.push(`removed: ${title}`);
      };
    },
  };
  return self;
}
