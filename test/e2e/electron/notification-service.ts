import { z } from 'zod';
import { startScriptedService } from './scripted-service.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/** The id that it gives to every notification. */
const ID = 7;

/** The last notification, as the service received it. */
export interface ShownNotification {
  readonly title: string;
  readonly body: string;
  /** The labels of its buttons. */
  readonly buttons: readonly string[];
}

/** A service on the session bus that shows notifications, as on a desktop. */
export interface NotificationService {
  /** The newest notification; null before the first. */
  newest(): Promise<ShownNotification | null>;
  /** Presses a button of the newest one. @throws Error if it has no such button */
  press(button: string): Promise<void>;
  stop(): void;
}

const notifyArguments = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.unknown()),
  z.number(),
]);

/** Starts it; it ends with `stop`. */
export async function startNotificationService(): Promise<NotificationService> {
  const { tell, stop } = await startScriptedService();
  await tell('object', PATH, {
    [NAME]: {
      methods: {
        GetCapabilities: ['', 'as', [['actions', 'body']]],
        GetServerInformation: ['', 'ssss', ['test', 'test', '1', '1.2']],
        Notify: ['susssasa{sv}i', 'u', [ID]],
        CloseNotification: ['u', '', []],
      },
    },
  });
  await tell('own', NAME);

  /** The keys and labels of the newest notification's buttons, one after the other. */
  async function actions(): Promise<readonly string[]> {
    return notifyArguments.parse(JSON.parse(await tell('arguments', PATH, 'Notify')))[5];
  }

  return {
    async newest() {
      const given: unknown = JSON.parse(await tell('arguments', PATH, 'Notify'));
      if (given === null) return null;
      const [, , , title, body, keysAndLabels] = notifyArguments.parse(given);
      const buttons = keysAndLabels.filter(
        (_, index) => index % 2 === 1 && keysAndLabels[index - 1] !== 'default',
      );
      return { title, body, buttons };
    },
    async press(button) {
      const keysAndLabels = await actions();
      const key = keysAndLabels[keysAndLabels.indexOf(button) - 1];
      if (key === undefined) throw new Error(`the notification has no button "${button}"`);
      await tell('emit', PATH, NAME, 'ActionInvoked', 'us', [ID, key]);
    },
    stop,
  };
}
