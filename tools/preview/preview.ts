import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContentSource } from '../../main/node/content/content-source.ts';
import { openHistory } from '../../main/node/history/history.ts';
import { createClock, machineZone } from '../../main/node/machine-clock.ts';
import { TraceError } from '../../main/node/recorded-day/trace-export.ts';
import { createTraceMode, type TraceMode } from '../../main/node/recorded-day/trace-mode.ts';
import { unmeasured } from '../../main/node/sensors/unmeasured.ts';
import { openSettings } from '../../main/node/settings/settings-store.ts';
import { readTranslations } from '../../main/node/translations/translations.ts';
import type { LoginItem } from '../../main/ports/login-item.ts';
import type { IdleSource } from '../../main/ports/sensors.ts';
import { createRuntime, type Runtime } from '../../main/runtime/runtime.ts';
import { createMainText } from '../../main/views/text.ts';
import { buildPages } from './build-pages.ts';
import { consoleLog } from './console-log.ts';
import { createPageIdle, createXprintidle, findProgram, shorterIdle } from './live-idle.ts';
import { noPolicySource } from './no-policy.ts';
import { noShortcutKeys } from './no-shortcuts.ts';
import { openBrowser } from './open-browser.ts';
import { OptionError, type PreviewOptions, readOptions, usage } from './options.ts';
import { createPages } from './pages.ts';
import { startServer } from './server.ts';
import { openSettingsFile } from './settings-file.ts';

const root = join(import.meta.dirname, '../..');
const notTold = unmeasured('a browser does not tell');
const noLoginItem: LoginItem = {
  read: () => ({ known: false, reason: 'the browser preview does not start at login' }),
  isOutdated: async () => false,
  write() {},
};

try {
  const options = readOptions(process.argv.slice(2), join(root, 'assets/demo/recorded-day.json'));
  if (options === null) console.log(usage);
  else await start(options);
} catch (error) {
  if (!(error instanceof Error) || !isTold(error)) throw error;
  console.error(`unhunch: ${error.message}`);
  process.exit(2);
}

/** Whether an error is one that the user can fix: reported in one line, without a stack trace. */
function isTold(error: Error): boolean {
  return error instanceof OptionError || error instanceof TraceError || 'syscall' in error;
}

/** Builds the adapters and starts the runtime. */
async function start(options: PreviewOptions): Promise<void> {
  const log = consoleLog;
  const trace = options.trace === null ? null : traceModeOf(options.trace, options);
  const built = await buildPages(root);
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'unhunch-preview-'));
  const clock = trace?.clock ?? createClock();
  const pageIdle = createPageIdle();
  const settings = openSettings(data, openSettingsFile);
  if (options.isDemo) {
    // A newcomer should see the usual threshold, not the longer one of the first two weeks.
    settings.write('easeIn', false);
    settings.write('firstStartDone', true);
  }
  const history = openHistory(join(data, 'history.sqlite'));

  const pages = createPages({
    clock,
    trace,
    log,
    request: (role, name, input) => runtime.request(role, name, input),
    onInput: pageIdle.onInput,
    onRoutineClosed() {
      runtime.routineWindowClosed();
      surfaces.routine.close();
    },
    onFirstPage: () => trace?.clock.start(),
  });
  const { desk } = pages;
  const surfaces = trace?.slowing(desk) ?? desk;

  const runtime: Runtime = createRuntime({
    clock,
    idle: trace?.sensors.idle ?? liveIdle(pageIdle),
    lock: trace?.sensors.lock ?? notTold,
    call: trace?.sensors.call ?? notTold,
    quiet: trace?.sensors.quiet ?? notTold,
    system: trace?.clock ?? { subscribe: () => () => {} },
    card: surfaces.card,
    routine: surfaces.routine,
    app: desk.app,
    publisher: pages.publisher,
    tray: { show() {} },
    shortcuts: noShortcutKeys,
    notifier: desk.notifier,
    settings,
    history,
    policy: noPolicySource,
    loginItem: noLoginItem,
    files: pages.pageFiles.files,
    printer: pages.pageFiles.printer,
    screenReader: { isRunning: () => false },
    log,
    content: createContentSource(join(root, 'assets/content')),
    text: createMainText([new Intl.DateTimeFormat().resolvedOptions().locale], {
      translations: readTranslations(join(root, 'assets/translations')),
    }),
    about: {
      version: versionOf(root),
      logFile: 'stderr',
      windowDrawing: null,
      environment: { system: `${process.platform} ${process.arch}`, session: 'browser preview' },
      privateFolders: [homedir(), data],
    },
    quit: () => void stop(),
  });

  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    trace?.clock.stop();
    runtime.stop();
    pages.stop();
    await server.close();
    history.close();
    if (options.data === null) rmSync(data, { recursive: true, force: true });
    process.exit(0);
  }

  const server = await startServer(
    { ...built, icons: join(root, 'assets/icons') },
    pages.sockets,
    log,
    options.port,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  runtime.start();
  if (options.isDemo) runtime.openApp('today');
  console.log(`Unhunch is at ${server.address}`);
  if (options.opensBrowser) openBrowser(server.address);
}

function traceModeOf(file: string, { speed, slowSpeed, timezone }: PreviewOptions): TraceMode {
  const zone = timezone ?? machineZone();
  return createTraceMode({ file, speed, slowSpeed, zone });
}

/** The desktop's own idle time if `xprintidle` is installed, combined with the input in the pages. */
function liveIdle(pageIdle: IdleSource): IdleSource {
  const { DISPLAY, PATH } = process.env;
  const program = DISPLAY ? findProgram('xprintidle', PATH ?? '') : null;
  return program === null ? pageIdle : shorterIdle(pageIdle, createXprintidle(program));
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
