import { askFor } from '../../shared/contract/ask.ts';
import { statusOf } from '../../shared/views/status.ts';
import { tooltipText } from '../../shared/views/view-text.ts';
import { BACKGROUND_FLAG } from '../electron/startup/background-start.ts';
import type { SecondStart } from '../electron/startup/second-starts.ts';
import { answerStatus, statusIdFrom } from '../node/status/status-file.ts';
import type { AppServices } from './app-services.ts';
import type { RuntimeCalls } from './app-windows.ts';
import { commandFrom } from './command-line.ts';

/** Another start of the program asks for the status, hands over a command, or asks for the window. */
export function answerSecondStart(
  { args, handed }: SecondStart,
  { request, openToday }: RuntimeCalls,
  services: AppServices,
): void {
  const statusId = statusIdFrom(handed);
  const command = commandFrom(handed);
  if (statusId !== null) {
    answerWithStatus(statusId, request, services).catch((error) =>
      services.log.error('the status could not be answered', error),
    );
  } else if (command !== null) void request('tray', command.name, command.input);
  // A second login entry (the organisation's, in addition to the user's) opens no window.
  else if (!args.includes(BACKGROUND_FLAG)) openToday();
}

async function answerWithStatus(
  id: string,
  request: RuntimeCalls['request'],
  { data, text, clock }: AppServices,
): Promise<void> {
  const view = await askFor((name, input) => request('tray', name, input), 'tray:get', null);
  answerStatus(data, id, statusOf(view, tooltipText(text.t, text.format, view, clock.now().zone)));
}
