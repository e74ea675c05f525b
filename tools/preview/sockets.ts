import type { RawData, WebSocket } from 'ws';
import type { Log } from '../../main/ports/log.ts';
import type { Requester } from '../../main/ports/windows.ts';
import type { WindowRole } from '../../shared/contract/request.ts';
import { messageOf } from '../../shared/error-text.ts';
import { type PageMessage, pageMessage, type ServerMessage } from './protocol.ts';

/** The connected pages. A page's role is given by the path of its socket, never by what it sends. */
export interface Sockets {
  /** Accepts a page; the caller has checked its access. */
  add(role: WindowRole, socket: WebSocket): void;
  /** Sends a push to all pages of a role. */
  push(role: WindowRole, name: string, payload: unknown): void;
  /** Sends a push to the page of a role that made the last request; false if there is none. */
  ask(role: WindowRole, name: string, payload: unknown): boolean;
  /** How many pages of a role are connected. */
  count(role: WindowRole): number;
}

/** Handlers for what the pages send. */
export interface SocketCallbacks {
  readonly request: Requester;
  onInput(): void;
  /** A part of a file that the user chose. */
  onFile(part: Extract<PageMessage, { type: 'file' }>): void;
  onClose(window: 'routine' | 'app'): void;
  /** A message of the desktop was clicked or dismissed. */
  onToast(id: number, isClicked: boolean): void;
  /** A page has connected or disconnected. */
  onChange(role: WindowRole): void;
}

/** Carries requests and pushes between the pages and the runtime. */
export function createSockets(on: SocketCallbacks, log: Log): Sockets {
  const open = new Map<WebSocket, WindowRole>();
  const lastAsked = new Map<WindowRole, WebSocket>();

  function send(socket: WebSocket, message: ServerMessage): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  }

  async function reply(socket: WebSocket, role: WindowRole, asked: PageMessage & { type: 'request' }) {
    const { id, name, input } = asked;
    lastAsked.set(role, socket);
    try {
      const output = await on.request(role, name, input);
      send(socket, { type: 'reply', id, ok: true, output });
    } catch (error) {
      const reason = messageOf(error);
      send(socket, { type: 'reply', id, ok: false, reason });
    }
  }

  function hear(socket: WebSocket, role: WindowRole, data: RawData): void {
    const message = parsed(String(data));
    if (message === null) {
      log.warn(`a message of the ${role} page that is none of ours was refused`);
      socket.close(1008, 'not a message of this protocol');
      return;
    }
    if (message.type === 'request') void reply(socket, role, message);
    else if (message.type === 'input') on.onInput();
    else if (message.type === 'file') {
      if (role === 'app') on.onFile(message);
    } else if (role !== 'tray') return;
    else if (message.type === 'close') on.onClose(message.window);
    else on.onToast(message.id, message.isClicked);
  }

  return {
    add(role, socket) {
      open.set(socket, role);
      socket.on('message', (data) => hear(socket, role, data));
      socket.on('error', (error) => log.warn(`the ${role} page's socket: ${error.message}`));
      socket.on('close', () => {
        open.delete(socket);
        on.onChange(role);
      });
      on.onChange(role);
    },
    push(role, name, payload) {
      for (const [socket, own] of open) if (own === role) send(socket, { type: 'push', name, payload });
    },
    ask(role, name, payload) {
      const socket = lastAsked.get(role);
      if (socket === undefined || !open.has(socket)) return false;
      send(socket, { type: 'push', name, payload });
      return true;
    },
    count: (role) => [...open.values()].filter((own) => own === role).length,
  };
}

function parsed(text: string): PageMessage | null {
  try {
    const result = pageMessage.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
