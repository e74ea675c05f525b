import { z } from 'zod';
import type { RecordedState } from '../../main/node/recorded-day/trace-sensors.ts';
import { type WindowRole, windowRoles } from '../../shared/contract/request.ts';
import type { Span } from '../../shared/core/time.ts';
import type { AppPage } from '../../shared/views/views.ts';

/** The windows that the desktop page draws. */
export const frameRoles = ['card', 'routine', 'app'] as const;
export type FrameRole = (typeof frameRoles)[number];

/** A message from a page. */
export const pageMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('request'),
    id: z.int().min(0),
    name: z.string().max(64),
    input: z.unknown(),
  }),
  /** The user moved the mouse or typed in a page of the preview. */
  z.strictObject({ type: z.literal('input') }),
  /** A part of a file that the user chose, in order; null: none was chosen. Only from the app's page. */
  z.strictObject({
    type: z.literal('file'),
    id: z.int().min(0),
    name: z.string().max(1024),
    part: z
      .string()
      .max(16 * 1024)
      .nullable(),
    isLast: z.boolean(),
  }),
  /** The close button of a drawn window; only from the desktop page. */
  z.strictObject({ type: z.literal('close'), window: z.enum(['routine', 'app']) }),
  /** A message of the desktop was clicked or dismissed; only from the desktop page. */
  z.strictObject({ type: z.literal('toast'), id: z.int().min(0), isClicked: z.boolean() }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

/** A message from the server to a page. */
export type ServerMessage =
  | { readonly type: 'reply'; readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly reason: string }
  | { readonly type: 'push'; readonly name: string; readonly payload: unknown };

/** The name of the push that carries a `DesktopView`; only for the desktop page. */
export const DESKTOP_PUSH = 'desktop:changed';

/** The name of the push that carries a `Recording`, sent once to each desktop page. */
export const RECORDING_PUSH = 'recording:changed';

/** A recorded day for the line under the desktop; moments are Unix milliseconds. */
export interface Recording extends Span {
  readonly inputs: readonly Span[];
}

/** A message in the corner of the desktop. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Whether a click on it has an effect. */
  readonly isClickable: boolean;
}

/** The content of the desktop page in addition to the tray. */
export interface DesktopView {
  /** Which windows are open. */
  readonly windows: { readonly [Role in FrameRole]: boolean };
  /** Grows each time the app window is opened, which brings it to the front. */
  readonly appAsked: number;
  readonly appPage: AppPage | null;
  readonly nowMs: number;
  readonly zone: string;
  readonly speed: number;
  /** The recorded user's activity; null without a recording. */
  readonly person: RecordedState | null;
  /** The newest notification; null if none is shown. */
  readonly toast: Toast | null;
}

/** The socket path of a role, such as `/socket/card`. */
const SOCKET_PREFIX = '/socket/';

/** The role that a socket path stands for; null for any other path. */
export function roleOfPath(path: string): WindowRole | null {
  return windowRoles.find((role) => path === SOCKET_PREFIX + role) ?? null;
}
