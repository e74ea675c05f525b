import { z } from 'zod';
import type { TrayView } from './views.ts';

/** The states that `--status` reports. */
const statusStates = [
  'counting',
  'due',
  'waiting',
  'paused',
  'standing',
  'away',
  'locked',
  'routine',
  'untracked',
] as const;

/**
 * What a status bar shows: this moment, without history, times of day and names. `text`, `tooltip` and `class` are the
 * fields that Waybar reads.
 */
export const statusSchema = z.strictObject({
  state: z.enum(statusStates),
  /** Whole minutes at the desk in this sitting. */
  minutes: z.int().min(0),
  /** Whether the minutes are an estimate because the desktop does not report idle time. */
  isEstimated: z.boolean(),
  /** The next break in whole minutes; null: none is coming by time, or one is due. */
  nextBreak: z.strictObject({ minutes: z.int().min(0), kind: z.enum(['micro', 'long']) }).nullable(),
  text: z.string().max(20),
  tooltip: z.string().max(1000),
  class: z.enum(statusStates),
});

/** The status of the running app. */
export type Status = z.infer<typeof statusSchema>;

/** Reduces the tray's view to a status; `tooltip` is the text of the tray in the user's language. */
export function statusOf(view: TrayView, tooltip: string): Status {
  const state = stateOf(view);
  const minutes = Math.max(0, Math.floor(view.deskSeconds / 60));
  const { next } = view;
  const nextBreak = next.type === 'in' ? { minutes: Math.ceil(next.seconds / 60), kind: next.kind } : null;
  return {
    state,
    minutes,
    isEstimated: view.isEstimated,
    nextBreak,
    text: String(minutes),
    tooltip,
    class: state,
  };
}

function stateOf({ icon, clock, next }: TrayView): Status['state'] {
  if (icon !== 'counting') return icon;
  if (clock === 'in-routine') return 'routine';
  if (next.type === 'standing' || clock === 'standing') return 'standing';
  switch (clock) {
    case 'untracked':
    case 'locked':
    case 'away':
      return clock;
    case 'no-bout':
      return 'away';
    default:
      return 'counting';
  }
}
