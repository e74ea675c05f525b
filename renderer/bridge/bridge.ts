import { askFor, type ViewRequest } from '../../shared/contract/ask.ts';
import type {
  Bridge,
  Pushes,
  PushName,
  Rejected,
  Reply,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../shared/contract/contract.ts';

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

function bridge(): Bridge {
  if (window.bridge === undefined) throw new Error('This page works only inside Unhunch.');
  return window.bridge;
}

/** Whether the page runs inside the app. */
export function isInApp(): boolean {
  return window.bridge !== undefined;
}

/** Reads something to show from the main process. Rejects if it is not available. */
export async function request<Name extends ViewRequest>(
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestOutput<Name>> {
  return askFor(bridge().request, name, input);
}

/** Subscribes to a push; returns a function that unsubscribes. */
export function subscribe<Name extends PushName>(
  name: Name,
  listener: (payload: Pushes[Name]) => void,
): () => void {
  return bridge().subscribe(name, (payload) => listener(payload as Pushes[Name]));
}

/** Sends a request that changes something; if the request itself fails, returns a refusal. */
export async function attempt<Name extends RequestName>(
  name: Name,
  input: RequestOutput<Name> extends Reply ? RequestInput<Name> : never,
): Promise<RequestOutput<Name> | Rejected> {
  try {
    return (await bridge().request(name, input)) as RequestOutput<Name>;
  } catch {
    // The main process has logged it.
    return { ok: false, problem: 'internal' };
  }
}
