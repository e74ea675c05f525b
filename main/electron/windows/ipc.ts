import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Log } from '../../ports/log.ts';
import type { Requester } from '../../ports/windows.ts';
import { ORIGIN } from './renderer-files.ts';
import type { Windows } from './windows.ts';

/** The channel of all requests. */
const REQUEST_CHANNEL = 'bridge:request';

/**
 * Answers the requests of the windows. The role of the sender comes from the window itself, never from the message: the
 * sender must be the main frame, at the app's own address, of a window that is open.
 */
export function serveRequests(windows: Windows, request: Requester, log: Log): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, input: unknown) => {
    const role = windows.roleOf(event.sender);
    if (role === null || !isOwnMainFrame(event)) {
      log.warn('a request from an unknown sender was rejected');
      throw new Error('rejected: unknown sender');
    }
    if (typeof name !== 'string') throw new Error('rejected: a request needs a name');
    return request(role, name, input);
  });
}

function isOwnMainFrame({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false;
  return senderFrame.url.startsWith(`${ORIGIN}/`);
}
