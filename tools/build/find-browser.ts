import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** A browser to drive, with its launch options. */
export interface FoundBrowser {
  /** Its origin, for the report. */
  readonly name: string;
  readonly executablePath: string;
  readonly args: readonly string[];
}

/**
 * The browser that the tests drive: `UNHUNCH_BROWSER` (a path), an installed Chrome, Chromium or Edge, or the one from
 * the npm package `@sparticuz/chromium`.
 * @throws Error if `UNHUNCH_BROWSER` is not a program
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser> {
  const wanted = env.UNHUNCH_BROWSER;
  if (wanted) {
    if (!isProgram(wanted)) throw new Error(`UNHUNCH_BROWSER=${wanted}: no such program`);
    return { name: 'UNHUNCH_BROWSER', executablePath: wanted, args: rootArgs() };
  }
  const installed = candidates(env).find(isProgram);
  if (installed !== undefined) return { name: 'installed', executablePath: installed, args: rootArgs() };
  return packagedBrowser();
}

/** Chromium from npm: a headless shell with the libraries that a minimal system lacks. */
async function packagedBrowser(): Promise<FoundBrowser> {
  // Read when the package is imported; without it, the libraries stay packed.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return {
    name: '@sparticuz/chromium',
    executablePath: await chromium.executablePath(),
    args: rootArgs(),
  };
}

/** Chromium refuses to run as root with its sandbox on. */
function rootArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function candidates(env: NodeJS.ProcessEnv): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32': {
      const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
      const programs = [
        ['Google', 'Chrome', 'Application', 'chrome.exe'],
        ['Chromium', 'Application', 'chrome.exe'],
        ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ];
      return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, ...program)) : []));
    }
    default: {
      const names = [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
      ];
      const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute);
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
