import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  filesIn,
  filesWith,
  importsOf,
  isIn,
  shippedSources,
  sources,
  textOf,
  withoutComments,
} from '../support/source-files.ts';

const files = sources();
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** A core file imports only files listed before it. */
const coreOrder = [
  'time',
  'rules',
  'assert-never',
  'hours-range',
  'tracked-hours',
  'quiet-hours',
  'activity',
  'plausible',
  'sitting-bout',
  'break-scheduler',
  'routine-run',
  'outcome',
  'adherence',
  'baseline',
  'prompt',
  'event',
  'effect',
  'state',
  'holding-back',
  'not-due',
  'clock-state',
  'next-break',
  'sample-interval',
  'calendar',
  'transition',
  'baseline-flow',
  'bout-flow',
  'opportunity-flow',
  'routine-flow',
  'elapse',
  'user-actions',
  'engine',
  'catch-up',
].map((name) => `shared/core/${name}.ts`);

/** A folder of `shared/` imports only folders listed before it. */
const sharedOrder = [
  'core',
  'strings',
  'content',
  'history',
  'programme',
  'choice',
  'settings',
  'policy',
  'report',
  'schedule',
  'transfer',
  'views',
  'contract',
];

/** Only these connect adapters and runtime. */
const compositionRoots = ['main/index.ts', 'main/program.ts', 'main/startup/'];
const adapterFolders = ['main/electron/', 'main/node/'];

/** The pairs (file, import) that break a rule. Tests expect an empty list, so that a failure shows the pairs. */
function broken(breaks: (file: string, name: string) => boolean): string[] {
  return files.flatMap((file) =>
    (imports.get(file) ?? []).filter((name) => breaks(file, name)).map((name) => `${file} imports ${name}`),
  );
}

const isPackage = (name: string) =>
  !isIn(name, 'main/', 'renderer/', 'shared/', 'tools/', 'test/', 'assets/');

describe('imports', () => {
  it('every import of the project names an existing file, with its extension', () => {
    const all = new Set(['main', 'renderer', 'shared', 'tools', 'assets'].flatMap(filesIn));
    const built = /\.(svg|css|json)(\?\w+)?$/;
    expect(
      broken((_file, name) => !isPackage(name) && !all.has(name.replace(/\?\w+$/, '')) && !built.test(name)),
    ).toEqual([]);
  });

  it('shared imports only shared and packages that run anywhere', () => {
    const anywhere = ['zod', '@internationalized/date', 'i18next'];
    expect(
      broken((file, name) => isIn(file, 'shared/') && !isIn(name, 'shared/') && !anywhere.includes(name)),
    ).toEqual([]);
  });

  it('shared/core has exactly the files in the order', () => {
    expect(files.filter((file) => isIn(file, 'shared/core/'))).toEqual([...coreOrder].sort());
  });

  it('a core file imports only core files before it', () => {
    const place = (file: string) => coreOrder.indexOf(file);
    const isAllowed = (file: string, name: string) =>
      name === '@internationalized/date' || (place(name) >= 0 && place(name) < place(file));
    expect(broken((file, name) => isIn(file, 'shared/core/') && !isAllowed(file, name))).toEqual([]);
  });

  it('a folder of shared imports only folders before it', () => {
    const place = (file: string) => sharedOrder.indexOf(file.split('/')[1] ?? '');
    expect(
      broken((file, name) => isIn(name, 'shared/') && isIn(file, 'shared/') && place(name) > place(file)),
    ).toEqual([]);
    const folders = new Set(
      files
        .filter((file) => isIn(file, 'shared/') && file !== 'shared/error-text.ts')
        .map((file) => file.split('/')[1]),
    );
    expect([...folders].sort()).toEqual([...sharedOrder].sort());
  });

  it('renderer imports only renderer and shared: no main, no Node, no Electron', () => {
    const foreign = (name: string) => isIn(name, 'main/', 'node:') || name === 'electron';
    expect(broken((file, name) => isIn(file, 'renderer/') && foreign(name))).toEqual([]);
  });

  it('main does not import renderer', () => {
    expect(broken((file, name) => isIn(file, 'main/') && isIn(name, 'renderer/'))).toEqual([]);
  });

  it('nothing that ships imports tools, and no source imports a test', () => {
    expect(broken((file, name) => !isIn(file, 'tools/') && isIn(name, 'tools/'))).toEqual([]);
    expect(broken((_file, name) => isIn(name, 'test/'))).toEqual([]);
  });

  it('only a composition root imports adapters', () => {
    const mayImport = [...adapterFolders, ...compositionRoots, 'tools/'];
    expect(broken((file, name) => isIn(name, ...adapterFolders) && !isIn(file, ...mayImport))).toEqual([]);
  });

  it('no adapter imports a composition root or the runtime', () => {
    const roots = [...compositionRoots, 'main/runtime/runtime.ts'];
    const isType = (file: string, name: string) =>
      new RegExp(`import type [^;]*${basename(name).replace('.', '\\.')}'`).test(textOf(file));
    expect(
      broken((file, name) => isIn(file, ...adapterFolders) && isIn(name, ...roots) && !isType(file, name)),
    ).toEqual([]);
  });

  it('adapters that need only Node do not import adapters that need Electron', () => {
    expect(broken((file, name) => isIn(file, 'main/node/') && isIn(name, 'main/electron/'))).toEqual([]);
  });

  it('the preload imports only the contract', () => {
    const isAllowed = (name: string) => name === 'electron' || name === 'shared/contract/contract.ts';
    expect(broken((file, name) => file === 'main/preload.ts' && !isAllowed(name))).toEqual([]);
  });

  it('there are no cycles, including type-only imports', () => {
    expect(cycles()).toEqual([]);
  });
});

/** Every cycle of imports, as the path that closes it. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const name of imports.get(file) ?? []) visit(name, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

/** Everything that a file imports, directly or indirectly. */
function reachedFrom(root: string): Set<string> {
  const reached = new Set<string>([root]);
  for (const file of reached) for (const name of imports.get(file) ?? []) reached.add(name);
  return reached;
}

describe('Electron', () => {
  it('is imported only in main/electron, the composition roots, the preload and the build', () => {
    const allowed = ['main/electron/', ...compositionRoots, 'main/preload.ts', 'tools/build/'];
    expect(
      broken(
        (file, name) => (name === 'electron' || name.startsWith('electron/')) && !isIn(file, ...allowed),
      ),
    ).toEqual([]);
  });

  it.each(['tools/preview/preview.ts', 'tools/replay/replay.ts', 'main/runtime/runtime.ts'])(
    'is not reached from %s',
    (root) => {
      expect([...reachedFrom(root)].filter((name) => name === 'electron')).toEqual([]);
    },
  );

  it('IPC uses one path: main/electron/windows/ipc.ts and the preload', () => {
    const allowed = ['main/electron/windows/ipc.ts', 'main/preload.ts'];
    expect(filesWith(/\bipc(Main|Renderer)\b/).filter((file) => !allowed.includes(file))).toEqual([]);
  });

  it('pushes go through the publisher', () => {
    expect(filesWith(/webContents\s*\.\s*send\b/)).toEqual(['main/electron/windows/publisher.ts']);
  });

  it('windows reach the bridge through renderer/bridge/bridge.ts', () => {
    const allowed = ['renderer/bridge/bridge.ts', 'main/preload.ts'];
    const users = filesWith(/\bwindow\s*\.\s*bridge\b|exposeInMainWorld/);
    expect(users.filter((file) => !allowed.includes(file) && !isIn(file, 'tools/'))).toEqual([]);
  });
});

describe('the network', () => {
  const app = shippedSources();
  // The desktop's buses, its compositor and its X server are queried over local sockets.
  const unixSocket = 'main/node/protocols/unix-socket.ts';
  const spareMemory = 'main/node/spare-memory.ts';

  it('is not used through any module of Node', () => {
    const modules = /^node:(net|http|https|http2|tls|dgram|dns|quic|inspector)(\/|$)|^(ws|undici)$/;
    expect(broken((file, name) => app.includes(file) && modules.test(name)).sort()).toEqual([
      `${unixSocket} imports node:net`,
      `${spareMemory} imports node:inspector`,
    ]);
  });

  it('the one file that uses the inspector connects to it inside the process and opens no port', () => {
    const code = withoutComments(textOf(spareMemory));
    expect(code).toContain("import { Session } from 'node:inspector';");
    expect(code).not.toMatch(/\b(open|url|waitForDebugger|connectToMainThread)\b/);
  });

  it('the one file that opens sockets opens only local ones, by their path', () => {
    const code = withoutComments(textOf(unixSocket));
    expect(code).toContain("import { createConnection } from 'node:net';");
    expect(code.match(/createConnection\([^)]*\)/g)).toEqual(['createConnection({ path })']);
    // Anything that takes a host or a port.
    expect(code).not.toMatch(/\b(host|port|lookup)\b|\.connect\(/);
  });

  it('is not used through Electron or the browser engine', () => {
    const built =
      /\bfetch\s*\(|\b(WebSocket|WebSocketStream|WebTransport|EventSource|XMLHttpRequest|RTCPeerConnection)\b|\bsendBeacon\b/;
    expect(filesWith(built, app)).toEqual([]);
    const electron =
      /import\s*\{[^}]*\b(net|autoUpdater|crashReporter|pushNotifications)\b[^}]*\}\s*from 'electron'/;
    expect(filesWith(electron, app)).toEqual([]);
  });

  it('no package that sends anything is part of the app', () => {
    const sending = /^(@sentry|posthog|mixpanel|analytics|electron-updater|axios|got|node-fetch)/;
    expect(broken((_file, name) => sending.test(name))).toEqual([]);
  });
});

describe('the tests', () => {
  const mirrored = ['main', 'renderer', 'shared', 'tools'];

  it('mirror the sources: `name.test.ts`, `name.topic.test.ts` or `name.properties.test.ts` lies where `name` does', () => {
    const all = new Set(mirrored.flatMap(filesIn));
    const tests = mirrored
      .flatMap((folder) => filesIn(`test/${folder}`))
      .filter((file) => /\.test\.tsx?$/.test(file));
    const hasSource = (test: string) => {
      const name = test.replace(/^test\//, '').replace(/(\.[a-z-]+)*\.test\.tsx?$/, '');
      return ['ts', 'tsx', 'css', 'sh'].some((ending) => all.has(`${name}.${ending}`));
    };
    expect(tests.filter((test) => !hasSource(test))).toEqual([]);
  });
});
