import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { desktopTest } from './launch.ts';

const run = promisify(execFile);

/** A compositor without a screen, in place of that of a Wayland desktop. */
export interface Weston {
  /** The environment variables that make a program use the compositor. */
  readonly env: Readonly<Record<string, string>>;
  /** DISPLAY of its XWayland; empty without it. */
  readonly display: string;
  /** Identifies the picture on its screen; it changes as soon as a window is drawn. */
  picture(): Promise<string>;
  stop(): void;
}

/** The features of a compositor. */
export interface WestonOptions {
  readonly hasXWayland: boolean;
  readonly scale?: number;
}

/** A test of the app under a compositor; skipped where weston or XWayland is not installed. */
export const westonTest = desktopTest.extend<{
  readonly startWeston: (options: WestonOptions) => Promise<Weston>;
}>({
  async startWeston({ folder }, use) {
    const missing = await missingProgram();
    if (missing !== null && process.env.UNHUNCH_REQUIRE_WAYLAND === '1') throw new Error(missing);
    westonTest.skip(missing !== null, missing ?? undefined);
    const started: Weston[] = [];
    await use(async (options) => {
      const weston = await start(folder, options);
      started.push(weston);
      return weston;
    });
    for (const weston of started) weston.stop();
  },
});

/** The screen shows only the windows, without fading. */
const shell = [
  'panel-position=none',
  'animation=none',
  'startup-animation=none',
  'close-animation=none',
].join('\n');

async function missingProgram(): Promise<string | null> {
  for (const program of ['weston', 'weston-screenshooter', 'Xwayland']) {
    const isThere = await run('which', [program]).then(
      () => true,
      () => false,
    );
    if (!isThere) return `no ${program}`;
  }
  return null;
}

async function start(folder: string, { hasXWayland, scale = 1 }: WestonOptions): Promise<Weston> {
  const runtime = mkdtempSync(join(folder, 'weston-'));
  const settings = join(runtime, 'weston.ini');
  writeFileSync(settings, `[shell]\n${shell}\n[output]\nname=headless\nscale=${scale}\n`);
  const socket = join(runtime, 'wayland');
  const log = join(runtime, 'log');
  const compositor = spawn(
    'weston',
    [
      ...['--backend=headless-backend.so', '--use-pixman', '--debug', '--width=1280', '--height=800'],
      ...['--socket=wayland', `--config=${settings}`, `--log=${log}`, ...(hasXWayland ? ['--xwayland'] : [])],
    ],
    { env: { ...process.env, XDG_RUNTIME_DIR: runtime, WAYLAND_DISPLAY: '', DISPLAY: '' }, stdio: 'ignore' },
  );
  const found = await untilLogged(log, hasXWayland ? /listening on display (:\d+)/ : /launching '.*shell'/);
  const display = hasXWayland ? (found[1] ?? '') : '';
  const png = async () => {
    const pictures = mkdtempSync(join(runtime, 'picture-'));
    const env = { ...process.env, XDG_RUNTIME_DIR: runtime, WAYLAND_DISPLAY: socket };
    await run('weston-screenshooter', [], { cwd: pictures, env });
    return readFileSync(join(pictures, readdirSync(pictures)[0] ?? ''));
  };
  await untilDrawn(png);
  return {
    env: { WAYLAND_DISPLAY: socket, DISPLAY: display, XDG_SESSION_TYPE: 'wayland' },
    display,
    picture: async () =>
      createHash('sha256')
        .update(await png())
        .digest('hex'),
    stop: () => void compositor.kill(),
  };
}

/** The size in bytes of a picture with the background's pattern; a plain colour takes far less. */
const PATTERN_BYTES = 20_000;

/** Waits for the background, without which a window is not recognised in the picture. */
async function untilDrawn(png: () => Promise<Buffer>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(100)) {
    if ((await png()).length > PATTERN_BYTES) return;
  }
  throw new Error('weston drew no background within 15 s');
}

async function untilLogged(file: string, pattern: RegExp): Promise<RegExpExecArray> {
  let text = '';
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(50)) {
    try {
      text = readFileSync(file, 'utf8');
    } catch {}
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  throw new Error(`weston did not start within 15 s:\n${text}`);
}
