import { pushTargets } from '../../../shared/contract/contract.ts';
import type { Publisher } from '../../ports/windows.ts';
import type { Windows } from './windows.ts';

/** The channel of all pushes. The preload script listens on it. */
const PUSH_CHANNEL = 'bridge:push';

/** Sends each view to the open windows that subscribe to it. */
export function createPublisher(windows: Windows): Publisher {
  return {
    push(name, payload) {
      for (const role of pushTargets[name]) {
        if (role !== 'tray') windows.get(role)?.webContents.send(PUSH_CHANNEL, name, payload);
      }
    },
    isOpen: (role) => role !== 'tray' && windows.get(role) !== null,
  };
}
