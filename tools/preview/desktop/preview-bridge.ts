import type { Bridge } from '../../../shared/contract/contract.ts';
import type { PageMessage, ServerMessage } from '../protocol.ts';
import { servePageFiles } from './page-files.ts';

/** Functions for the desktop page only. */
export interface DesktopBridge {
  /** Presses the close button of a drawn window. */
  close(window: 'routine' | 'app'): void;
  /** Clicks or dismisses a message of the desktop. */
  answerToast(id: number, isClicked: boolean): void;
  /** Calls the listener when the preview has stopped. */
  onStopped(listener: () => void): void;
}

declare global {
  interface Window {
    readonly bridge?: Bridge;
    readonly desktopBridge?: DesktopBridge;
  }
}

/** Input is reported at most this often, in milliseconds. */
const INPUT_INTERVAL_MS = 1000;

/** Gives a page its bridge, over a socket that fixes the page's role. */
function install(role: string): void {
  const socket = new WebSocket(`ws://${location.host}/socket/${role}`);
  const opened = new Promise<void>((resolve) => socket.addEventListener('open', () => resolve()));
  const waiting = new Map<number, { resolve(output: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const stopped = new Set<() => void>();
  // The desktop page gets its first messages before its script runs; the windows ask for their own.
  const unheard = new Map<string, unknown>();
  let lastId = 0;

  async function send(message: PageMessage): Promise<void> {
    await opened;
    socket.send(JSON.stringify(message));
  }

  socket.addEventListener('message', ({ data }) => {
    // The server is the one that this page came from, so its messages are trusted to have this type.
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type === 'push') {
      const heard = listeners.get(message.name);
      for (const listener of heard ?? []) listener(message.payload);
      if (heard === undefined && role === 'tray') unheard.set(message.name, message.payload);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) asked?.resolve(message.output);
    else asked?.reject(new Error(message.reason));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The preview has stopped.'));
    waiting.clear();
    for (const listener of stopped) listener();
  });

  const bridge: Bridge = {
    request(name, input) {
      if (socket.readyState > WebSocket.OPEN) return Promise.reject(new Error('The preview has stopped.'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ type: 'request', id, name, input });
      });
    },
    subscribe(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      if (unheard.has(name)) listener(unheard.get(name));
      unheard.delete(name);
      return () => heard.delete(listener);
    },
  };
  const desktopBridge: DesktopBridge = {
    close: (window) => void send({ type: 'close', window }),
    answerToast: (id, isClicked) => void send({ type: 'toast', id, isClicked }),
    onStopped: (listener) => void stopped.add(listener),
  };
  Object.defineProperty(window, 'bridge', { value: bridge });
  if (role === 'tray') Object.defineProperty(window, 'desktopBridge', { value: desktopBridge });
  if (role === 'app') servePageFiles(bridge.subscribe, (message) => void send(message));
  tellInput(() => void send({ type: 'input' }));
}

/** Reports that the user did something here, for the idle time of a live preview. */
function tellInput(tell: () => void): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const heard = () => {
    if (performance.now() - toldAt < INPUT_INTERVAL_MS) return;
    toldAt = performance.now();
    tell();
  };
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(name, heard, { capture: true, passive: true });
  }
}

const role = document.currentScript?.dataset.role;
if (role !== undefined) install(role);
