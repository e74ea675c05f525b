import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isTimeZone } from '../../shared/core/time.ts';
import { messageOf } from '../../shared/error-text.ts';

/** The preview's command-line options. */
export interface PreviewOptions {
  /** The recording to play; null: live. */
  readonly trace: string | null;
  readonly isDemo: boolean;
  /** How many times faster than real time a recording plays. */
  readonly speed: number;
  /** The same while a card is shown or a routine is in progress. */
  readonly slowSpeed: number;
  /** IANA time zone of the recording; null: the machine's. */
  readonly timezone: string | null;
  /** 0: any free port. */
  readonly port: number;
  /** Where history and settings are stored; null: a folder that is deleted at the end. */
  readonly data: string | null;
  readonly opensBrowser: boolean;
}

/** The text of --help. */
export const usage = `Unhunch in a browser.

  npm run preview                         live: the idle time is that of this desktop or of the pages
  npm run preview -- --trace FILE         runs through a recorded day (an ActivityWatch export)
  npm run demo                            runs through the recorded day that comes with the project

  --speed N          how many times faster than real the recording runs (60)
  --slow-speed N     the same while a card is up or a routine runs (4, or --speed where that is less)
  --timezone ZONE    where it was recorded, as Europe/Amsterdam (the machine's)
  --port N           the port on 127.0.0.1 (any free one)
  --data FOLDER      where history and settings are kept (for a recording: a folder that is deleted at the end)
  --no-open          opens no browser`;

/** An option that is not valid; the message names it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

const DEMO = { speed: 180, slowSpeed: 2, timezone: 'Europe/Amsterdam' } as const;

/**
 * Reads the command line; null if it asks for help.
 * @param demoTrace the recording that comes with the project
 * @throws OptionError
 */
export function readOptions(args: readonly string[], demoTrace: string): PreviewOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const isDemo = values.demo === true;
  const trace = values.trace ?? (isDemo ? demoTrace : null);
  const speed = numberOf('speed', values.speed, isDemo ? DEMO.speed : 60, 0.1, 100_000);
  const slow = isDemo ? DEMO.slowSpeed : 4;
  const timezone = values.timezone ?? (isDemo ? DEMO.timezone : null);
  if (timezone !== null && !isTimeZone(timezone)) {
    throw new OptionError(`--timezone ${timezone}: there is no such time zone`);
  }
  return {
    trace,
    isDemo,
    speed,
    slowSpeed: numberOf('slow-speed', values['slow-speed'], Math.min(speed, slow), 0.1, 100_000),
    timezone,
    port: numberOf('port', values.port, 0, 0, 65_535),
    data: values.data ?? (trace === null ? ownFolder() : null),
    opensBrowser: values['no-open'] !== true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        trace: { type: 'string' },
        demo: { type: 'boolean' },
        speed: { type: 'string' },
        'slow-speed': { type: 'string' },
        timezone: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(messageOf(error));
  }
}

function numberOf(name: string, text: string | undefined, fallback: number, least: number, most: number) {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new OptionError(`--${name} ${text}: must be a number from ${least} to ${most}`);
}

/** The preview's own folder, separate from the app's. */
function ownFolder(): string {
  const { LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  const home = homedir();
  if (process.platform === 'win32') {
    return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Unhunch Preview');
  }
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Unhunch Preview');
  return join(XDG_DATA_HOME || join(home, '.local', 'share'), 'unhunch-preview');
}
