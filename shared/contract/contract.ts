import { z } from 'zod';
import type { Day } from '../core/time.ts';
import type { HistoryCount, ImportedFile } from '../history/records.ts';
import type { ShortcutTrial } from '../settings/shortcut.ts';
import type { Language } from '../strings/languages.ts';
import type { AboutView } from '../views/about-view.ts';
import type { RoutinesView } from '../views/library-view.ts';
import { type ProgrammeView, programmeActions } from '../views/programme-view.ts';
import type { SensorView } from '../views/sensors.ts';
import type { ProposalView, WhatIfView } from '../views/threshold-views.ts';
import {
  type AfterRoutineView,
  type AppPage,
  appPages,
  type CardView,
  type Notice,
  type RoutineView,
  type SeriesView,
  type SettingsView,
  type TodayView,
  type TrayView,
  type WeekView,
} from '../views/views.ts';
import { pauseLength, progress, promptAnswer, selfCheckMarks, whatIfPlan } from './payloads.ts';
import type { Problem } from './problem.ts';
import { request, type WindowRole } from './request.ts';

/** The answer to a request that changes something. */
export type Reply = { readonly ok: true } | Rejected;

/** Nothing was changed. It contains no free text, so that no programmer's message reaches a page. */
export interface Rejected {
  readonly ok: false;
  readonly problem: Problem;
}

/** The answer to an export: the file it was saved to; null if the user chose none or printed it. */
export type SavedReply = { readonly ok: true; readonly file: string | null } | Rejected;

/** The answer to an import: what was added; null if the user chose no file or cancelled. */
export type ImportReply = { readonly ok: true; readonly imported: ImportedFile | null } | Rejected;

/** The answer to a deletion: what was deleted. */
export type DeletedReply = { readonly ok: true; readonly count: HistoryCount } | Rejected;

const nothing = z.null();
/** No history is outside these years, and iterating over days would never end at the last day of the calendar. */
const day = z.iso.date().refine((each) => each >= '1970-01-01' && each <= '2199-12-31', {
  error: 'must be a day from 1970 to 2199',
});
/** Days, inclusive; null: all days. */
const dayRange = z
  .strictObject({ from: day, until: day })
  .refine(({ from, until }) => from <= until, { error: 'the first day is after the last' })
  .nullable();
/** The paper sizes of a report. */
export const papers = ['A4', 'Letter'] as const;

/** Every request that a window can make: the windows allowed to, its payload and its reply. */
export const requests = {
  'card:get': request<CardView | null>()(['card'], nothing),
  'prompt:answer': request<Reply>()(['card', 'app', 'tray'], promptAnswer),
  /** The desktop could not show the card. */
  'prompt:fail': request<Reply>()(['card'], z.strictObject({ opportunityId: z.int().positive() })),
  'routine:get': request<RoutineView | null>()(['routine'], nothing),
  'routine:progress': request<Reply>()(['routine'], progress),
  'routine:end': request<Reply>()(['routine'], progress),
  /** The last page has been read; it also closes on its own after a while. */
  'routine:close': request<Reply>()(['routine'], nothing),
  /** Requested when the routine has ended. */
  'routine:after': request<AfterRoutineView>()(['routine'], nothing),
  'routine:hurts': request<Reply>()(
    ['routine'],
    z.strictObject({ runId: z.int().positive(), exerciseId: z.string().max(64) }),
  ),
  'today:get': request<TodayView>()(['app'], nothing),
  'week:get': request<WeekView>()(['app'], z.strictObject({ weekOf: day.nullable() })),
  /** The week for which a notice opened the page; null: none. */
  'week:opened': request<Day | null>()(['app'], nothing),
  /** The 12 weeks that end with the week of the day `weekOf`. */
  'series:get': request<SeriesView>()(['app'], z.strictObject({ weekOf: day })),
  /** The breaks of another threshold, or of one range of hours on every day (null: the tracked hours). */
  'what-if:get': request<WhatIfView>()(['app'], z.strictObject({ weekOf: day, ...whatIfPlan })),
  /** How the back feels today; null: the user does not want to say today. */
  'comfort:set': request<Reply>()(['app'], z.strictObject({ day, value: z.int().min(0).max(10).nullable() })),
  /** What a deletion would remove. */
  'history:count': request<HistoryCount>()(['app'], z.strictObject({ range: dayRange })),
  'history:delete': request<DeletedReply>()(
    ['app'],
    z.strictObject({ range: dayRange, isConfirmed: z.literal(true) }),
  ),
  /** Saves the report that the app window shows. */
  'export:pdf': request<SavedReply>()(['app'], z.strictObject({ weekOf: day, paper: z.enum(papers) })),
  /** Saves the sheet for home that the app window shows. */
  'export:sheet': request<SavedReply>()(
    ['app'],
    z.strictObject({ title: z.string().min(1).max(80), paper: z.enum(papers) }),
  ),
  /** Saves all breaks or all sitting bouts, or those of a week. */
  'export:csv': request<SavedReply>()(
    ['app'],
    z.strictObject({ table: z.enum(['opportunities', 'bouts']), weekOf: day.nullable() }),
  ),
  'export:json': request<SavedReply>()(['app'], nothing),
  'import:json': request<ImportReply>()(['app'], nothing),
  /** Cancels the running import and removes what it has added. */
  'import:cancel': request<Reply>()(['app'], nothing),
  /** The language in effect. */
  'language:get': request<Language>()(['card', 'routine', 'app'], nothing),
  /** The tag (BCP 47) whose region decides on dates, numbers and hours. */
  'region:get': request<string>()(['card', 'routine', 'app'], nothing),
  'settings:get': request<SettingsView>()(['card', 'routine', 'app'], nothing),
  'settings:set': request<Reply>()(['app'], z.strictObject({ key: z.string().max(64), value: z.unknown() })),
  'settings:reset': request<Reply>()(['app'], z.strictObject({ key: z.string().max(64) })),
  /** Whether a key combination is available on this desktop; null asks whether shortcuts work here at all. */
  'shortcut:try': request<ShortcutTrial>()(
    ['app'],
    z.strictObject({ shortcut: z.string().max(40).nullable() }),
  ),
  'break:start': request<Reply>()(['app', 'tray'], nothing),
  'pause:start': request<Reply>()(['app', 'tray'], z.strictObject({ length: pauseLength })),
  'pause:end': request<Reply>()(['app', 'tray'], nothing),
  /** Begins the workdays without cards, possibly again, or ends them. */
  'baseline:start': request<Reply>()(['app'], nothing),
  'baseline:end': request<Reply>()(['app'], nothing),
  /** The threshold proposed after them; null: none, or it is answered. */
  'proposal:get': request<ProposalView | null>()(['app'], nothing),
  /** Takes the proposed threshold, in minutes; null keeps the one that is set. */
  'proposal:answer': request<Reply>()(['app'], z.strictObject({ minutes: z.int().nullable() })),
  'away:report': request<Reply>()(['app', 'tray'], z.strictObject({ minutesAgo: z.int().min(0).max(720) })),
  'standing:set': request<Reply>()(['app', 'tray', 'routine'], z.strictObject({ isStanding: z.boolean() })),
  /** Makes the rest of the day a gentle one, or ends that. */
  'gentle-day:set': request<Reply>()(['app', 'tray'], z.strictObject({ isGentle: z.boolean() })),
  'first-start:finish': request<Reply>()(
    ['app'],
    z.strictObject({ startAtLogin: z.boolean(), startBreak: z.boolean() }),
  ),
  /** "Not this one": replaces an exercise with another of the same length. */
  'routine:swap': request<Reply>()(
    ['routine'],
    z.strictObject({ runId: z.int().positive(), exerciseId: z.string().max(64) }),
  ),
  /** Rates a session of the programme; asked at its end, and on the programme's page until it is answered. */
  'session:rate': request<Reply>()(
    ['routine', 'app'],
    z.strictObject({
      runId: z.int().positive(),
      isComfortable: z.boolean(),
      isControlEasy: z.boolean().nullable(),
      effort: z.int().min(0).max(10).nullable(),
    }),
  ),
  'routines:get': request<RoutinesView>()(['app'], nothing),
  /** Starts a routine of the library as a voluntary break, or as the answer to the break that is due. */
  'routine:start': request<Reply>()(['app'], z.strictObject({ routineId: z.string().max(400) })),
  'programme:get': request<ProgrammeView>()(['app'], nothing),
  'programme:change': request<Reply>()(['app'], z.strictObject({ to: z.enum(programmeActions) })),
  'session:next-day': request<Reply>()(['app'], z.strictObject({ day, isComfortable: z.boolean() })),
  'self-check:add': request<Reply>()(['app'], z.strictObject({ marks: selfCheckMarks })),
  /** The answers to the check before the start; only the result is stored. */
  'safety:check': request<Reply>()(
    ['app'],
    z.strictObject({ sign: z.enum(['none', 'ask', 'emergency']), isLookedAtSince: z.boolean() }),
  ),
  'notices:get': request<readonly Notice[]>()(['app'], nothing),
  'notice:dismiss': request<Reply>()(['app'], z.strictObject({ id: z.string().max(64) })),
  'sensors:get': request<readonly SensorView[]>()(['app'], nothing),
  /** The state of the program as text, without personal data. */
  'diagnosis:get': request<string>()(['app'], nothing),
  'about:get': request<AboutView>()(['app'], nothing),
  'page:get': request<AppPage>()(['app'], nothing),
  'page:open': request<Reply>()(['tray'], z.strictObject({ page: z.enum(appPages) })),
  'app:quit': request<Reply>()(['tray'], nothing),
  'tray:get': request<TrayView>()(['tray'], nothing),
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<Name extends RequestName> = z.infer<(typeof requests)[Name]['input']>;
export type RequestOutput<Name extends RequestName> =
  | NonNullable<(typeof requests)[Name]['output']>
  | NullReply<Name>;
type NullReply<Name extends RequestName> = null extends (typeof requests)[Name]['output'] ? null : never;

/** Every push from the main process, with its payload. */
export interface Pushes {
  readonly 'card:changed': CardView | null;
  readonly 'routine:changed': RoutineView | null;
  readonly 'today:changed': TodayView;
  /** History changed, so the figures of a week may be different. */
  readonly 'week:changed': null;
  /** The share of an import that is done, 0 to 1; null: it has ended. */
  readonly 'import:progress': number | null;
  readonly 'settings:changed': SettingsView;
  readonly 'language:changed': Language;
  readonly 'routines:changed': RoutinesView;
  readonly 'programme:changed': ProgrammeView;
  readonly 'notices:changed': readonly Notice[];
  readonly 'about:changed': AboutView;
  readonly 'page:changed': AppPage;
  readonly 'tray:changed': TrayView;
}

export type PushName = keyof Pushes;

/** The names of all pushes at run time; the preload script must not import the schemas. */
export const pushNames = [
  'card:changed',
  'routine:changed',
  'today:changed',
  'week:changed',
  'import:progress',
  'settings:changed',
  'language:changed',
  'routines:changed',
  'programme:changed',
  'notices:changed',
  'about:changed',
  'page:changed',
  'tray:changed',
] as const satisfies readonly PushName[];

/** The windows that receive each push. */
export const pushTargets: { readonly [Name in PushName]: readonly WindowRole[] } = {
  'card:changed': ['card'],
  'routine:changed': ['routine'],
  'today:changed': ['app'],
  'week:changed': ['app'],
  'import:progress': ['app'],
  'settings:changed': ['app'],
  'language:changed': ['app', 'card', 'routine'],
  'routines:changed': ['app'],
  'programme:changed': ['app'],
  'notices:changed': ['app'],
  'about:changed': ['app'],
  'page:changed': ['app'],
  'tray:changed': ['tray'],
};

/** The object that the preload script exposes as `window.bridge`. */
export interface Bridge {
  request(name: string, input: unknown): Promise<unknown>;
  subscribe(name: string, listener: (payload: unknown) => void): () => void;
}
