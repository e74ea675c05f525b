import type { Publisher } from '../../main/ports/windows.ts';
import { pushTargets } from '../../shared/contract/contract.ts';
import type { Sockets } from './sockets.ts';

/** Pushes that follow the clock; with a fast clock there are more of them than a page can draw. */
const continual: ReadonlySet<string> = new Set(['today:changed', 'tray:changed', 'week:changed']);
/** The shortest time between two of them, real milliseconds. */
const PUSH_INTERVAL_MS = 100;

/** Sends each view to the pages that listen for it: the latest of each name, no more often than they can draw. */
export function createPublisher(sockets: Pick<Sockets, 'push' | 'count'>): Publisher {
  const waiting = new Map<string, () => void>();
  const sentAt = new Map<string, number>();

  function flush(name: string): void {
    const send = waiting.get(name);
    waiting.delete(name);
    sentAt.set(name, performance.now());
    send?.();
  }

  return {
    isOpen: (role) => sockets.count(role) > 0,
    push(name, payload) {
      const send = () => {
        for (const role of pushTargets[name]) sockets.push(role, name, payload);
      };
      if (!continual.has(name)) return send();
      const isPlanned = waiting.has(name);
      waiting.set(name, send);
      if (isPlanned) return;
      const since = performance.now() - (sentAt.get(name) ?? Number.NEGATIVE_INFINITY);
      if (since >= PUSH_INTERVAL_MS) flush(name);
      else setTimeout(flush, PUSH_INTERVAL_MS - since, name).unref();
    },
  };
}
