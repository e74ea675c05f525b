import type { TraceMode } from '../../main/node/recorded-day/trace-mode.ts';
import { recordedStateAt } from '../../main/node/recorded-day/trace-sensors.ts';
import type { Clock } from '../../main/ports/clock.ts';
import type { Log } from '../../main/ports/log.ts';
import type { Publisher, Requester } from '../../main/ports/windows.ts';
import type { WindowRole } from '../../shared/contract/request.ts';
import { createDesk, type Desk } from './desk.ts';
import { createPageFiles, type PageFiles } from './page-files.ts';
import { DESKTOP_PUSH, type DesktopView, RECORDING_PUSH, type Recording } from './protocol.ts';
import { createPublisher } from './publisher.ts';
import { createSockets, type Sockets } from './sockets.ts';

/** How often the desktop page gets the time, in real milliseconds. */
const LIVE_INTERVAL_MS = 1000;
const TRACE_INTERVAL_MS = 200;

/** The callbacks of the pages, and what they show. */
export interface PagesOptions {
  readonly clock: Clock;
  /** null: live. */
  readonly trace: TraceMode | null;
  readonly log: Log;
  readonly request: Requester;
  /** The user did something in a page. */
  onInput(): void;
  /** The close button of the player. */
  onRoutineClosed(): void;
  /** The first page has connected. */
  onFirstPage(): void;
}

/** The preview's pages: what is open on the desk, and the sockets to the browsers. */
export interface Pages {
  readonly desk: Desk;
  readonly publisher: Publisher;
  readonly sockets: Sockets;
  readonly pageFiles: PageFiles;
  stop(): void;
}

/** Joins the desk, the sockets and the clock. */
export function createPages(options: PagesOptions): Pages {
  const { clock, trace, log } = options;
  let hadPage = false;

  const desk = createDesk(() => tellDesktop());
  const pageFiles = createPageFiles(() => sockets);
  const sockets: Sockets = createSockets(
    {
      request: options.request,
      onInput: options.onInput,
      onFile: pageFiles.onFile,
      onClose: (window) => (window === 'app' ? desk.app.close() : options.onRoutineClosed()),
      onToast: (id, isClicked) => desk.toastAnswered(id, isClicked),
      onChange: (role) => greet(role),
    },
    log,
  );

  function greet(role: WindowRole): void {
    if (role === 'tray') {
      if (trace !== null) sockets.push('tray', RECORDING_PUSH, recordingOf(trace));
      tellDesktop();
    }
    if (!hadPage) {
      hadPage = true;
      options.onFirstPage();
    }
  }

  function tellDesktop(): void {
    if (sockets.count('tray') === 0) return;
    const { wallMs, zone } = clock.now();
    const view: DesktopView = {
      ...desk.view(),
      nowMs: wallMs,
      zone,
      speed: clock.speed,
      person: trace === null ? null : recordedStateAt(trace.timeline, wallMs),
    };
    sockets.push('tray', DESKTOP_PUSH, view);
  }

  const timer = setInterval(tellDesktop, trace === null ? LIVE_INTERVAL_MS : TRACE_INTERVAL_MS);
  return { desk, sockets, pageFiles, publisher: createPublisher(sockets), stop: () => clearInterval(timer) };
}

function recordingOf({ timeline: { blocks } }: TraceMode): Recording {
  return {
    fromMs: blocks[0]?.fromMs ?? 0,
    untilMs: blocks.at(-1)?.untilMs ?? 0,
    inputs: blocks.flatMap(({ inputs }) => inputs),
  };
}
