import { describe, expect, it } from 'vitest';
import { commandFrom, readCommandLine } from '../../../main/startup/command-line.ts';

describe('the command line', () => {
  it("starts the app without an option of its own, whatever Chromium's options are", () => {
    expect(readCommandLine([])).toEqual({ type: 'start' });
    expect(readCommandLine(['.', '--no-sandbox', '--ozone-platform=x11', '--background'])).toEqual({
      type: 'start',
    });
  });

  it.each([
    ['--version', { type: 'version' }],
    ['--help', { type: 'help' }],
    ['--print-policy', { type: 'print-policy', asJson: false }],
    ['--print-policy --json', { type: 'print-policy', asJson: true }],
    ['--json --print-policy', { type: 'print-policy', asJson: true }],
    ['--status', { type: 'status', asJson: false }],
    ['--status --json', { type: 'status', asJson: true }],
    ['--diagnose', { type: 'diagnose', folder: null }],
    ['--diagnose /tmp/here', { type: 'diagnose', folder: '/tmp/here' }],
    ['--diagnose --no-sandbox', { type: 'diagnose', folder: null }],
    ['--diagnose=/tmp/here', { type: 'diagnose', folder: '/tmp/here' }],
    ['--check-content /srv/x', { type: 'check-content', folder: '/srv/x' }],
    ['--check-content=own', { type: 'check-content', folder: 'own' }],
    ['--pause 60', { type: 'request', request: { name: 'pause:start', input: { length: 60 } } }],
    ['--pause=60', { type: 'request', request: { name: 'pause:start', input: { length: 60 } } }],
    ['--resume', { type: 'request', request: { name: 'pause:end', input: null } }],
    ['--break', { type: 'request', request: { name: 'break:start', input: null } }],
    ['--quit', { type: 'request', request: { name: 'app:quit', input: null } }],
  ])('%s', (line, expected) => {
    expect(readCommandLine(['.', ...line.split(' ')])).toEqual(expected);
  });

  it.each([
    '--pause',
    '--pause=',
    '--pause 0',
    '--pause -5',
    '--pause 1441',
    '--pause 99999999999',
    '--pause 1.5',
    '--pause 1e2',
    '--pause 0x10',
    '--pause soon',
    '--pause ٣',
    '--pause --resume',
    '--check-content',
    '--check-content=',
    '--check-content --json',
  ])('%s is wrong', (line) => {
    expect(readCommandLine(line.split(' '))).toMatchObject({ type: 'wrong' });
  });

  it('rejects two options at once', () => {
    expect(readCommandLine(['--pause', '60', '--quit'])).toEqual({
      type: 'wrong',
      reason: '--pause and --quit cannot be combined',
    });
  });

  it('does not accept names of built-in properties as options', () => {
    expect(readCommandLine(['constructor', '--toString', '__proto__'])).toEqual({ type: 'start' });
  });
});

describe('a packaged app', () => {
  const linux = { isPackaged: true, platform: 'linux' } as const;
  const read = (line: string, platform: NodeJS.Platform = 'linux') =>
    readCommandLine(line.split(' '), { isPackaged: true, platform });

  it.each([
    '--qiut',
    '--Version',
    'pause 30',
    '/quit',
    '-quit',
    '--pause 30 now',
    '--json',
    '--break please',
    '~/file.json',
  ])('does not start with %s', (line) => {
    expect(read(line)).toMatchObject({ type: 'wrong', reason: expect.stringMatching(/is not an option$/) });
  });

  it.each([
    '--remote-debugging-port=9377',
    '--remote-debugging-pipe',
    '-remote-debugging-port=1',
    '--REMOTE-DEBUGGING-PORT=1',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect-brk=0',
    '--js-flags=--expose-gc',
    '--renderer-cmd-prefix=xterm',
    '--gpu-launcher=xterm',
    '--load-extension=/tmp/x',
    '--background --remote-debugging-port=9377',
    '--pause --remote-debugging-port=9377',
    '--quit --inspect',
  ])('does not start with %s, which would open it to others', (line) => {
    expect(read(line)).toMatchObject({ type: 'wrong', reason: expect.stringMatching(/would open the app/) });
  });

  it('accepts the slash of Windows', () => {
    expect(read('/remote-debugging-port=9377', 'win32')).toMatchObject({ type: 'wrong' });
    expect(read('/quit', 'win32')).toMatchObject({ type: 'wrong' });
  });

  it.each([
    ['linux', '--background'],
    ['linux', '--no-sandbox --ozone-platform=x11 --background'],
    ['linux', '--disable-gpu --enable-features=UseOzonePlatform --force-device-scale-factor=1.5'],
    ['linux', '--lang=de --password-store=basic --v=1 --user-data-dir=/tmp/x'],
    ['win32', '--updated'],
    ['win32', '-Embedding'],
    ['darwin', '-psn_0_12345'],
    ['darwin', '-AppleLanguages (de)'],
    ['darwin', '-NSDocumentRevisionsDebugMode YES'],
  ] as const)('starts on %s with %s', (platform, line) => {
    expect(read(line, platform)).toEqual({ type: 'start' });
  });

  it('accepts its own options as before', () => {
    expect(readCommandLine([], linux)).toEqual({ type: 'start' });
    expect(read('--print-policy --json')).toEqual({ type: 'print-policy', asJson: true });
    expect(read('--status --json')).toEqual({ type: 'status', asJson: true });
    expect(read('--diagnose /tmp/here')).toEqual({ type: 'diagnose', folder: '/tmp/here' });
    expect(read('--pause=5 --no-sandbox')).toMatchObject({ type: 'request' });
    expect(read('--pause soon')).toMatchObject({
      type: 'wrong',
      reason: expect.stringContaining('whole minutes'),
    });
  });
});

describe('the arguments of a second start', () => {
  it('are parsed, and only permitted options count', () => {
    expect(commandFrom({ args: ['.', '--pause', '5'] })).toEqual({
      name: 'pause:start',
      input: { length: 5 },
    });
    expect(commandFrom({ args: ['--version'] })).toBeNull();
  });

  it.each([undefined, null, 5, 'x', {}, { args: 5 }, { args: [5, null, {}] }])(
    '%j asks for nothing',
    (handed) => {
      expect(commandFrom(handed)).toBeNull();
    },
  );
});
