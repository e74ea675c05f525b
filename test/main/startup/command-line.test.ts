import { describe, expect, it } from 'vitest';
import { commandFrom, readCommandLine } from '../../../main/startup/command-line.ts';

describe('the command line', () => {
  it('starts the app without an option, whatever Chromium is told', () => {
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
    ['--diagnose', { type: 'diagnose', folder: null }],
    ['--diagnose /tmp/here', { type: 'diagnose', folder: '/tmp/here' }],
    ['--diagnose --no-sandbox', { type: 'diagnose', folder: null }],
    ['--diagnose=/tmp/here', { type: 'diagnose', folder: '/tmp/here' }],
    ['--pause 60', { type: 'tell', request: { name: 'pause:start', input: { length: 60 } } }],
    ['--pause=60', { type: 'tell', request: { name: 'pause:start', input: { length: 60 } } }],
    ['--resume', { type: 'tell', request: { name: 'pause:end', input: null } }],
    ['--break', { type: 'tell', request: { name: 'break:start', input: null } }],
    ['--quit', { type: 'tell', request: { name: 'app:quit', input: null } }],
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
  ])('%s is wrong', (line) => {
    expect(readCommandLine(line.split(' '))).toMatchObject({ type: 'wrong' });
  });

  it('two options cannot be combined', () => {
    expect(readCommandLine(['--pause', '60', '--quit'])).toEqual({
      type: 'wrong',
      reason: '--pause and --quit cannot be combined',
    });
  });

  it('knows no option by the name of a property of every object', () => {
    expect(readCommandLine(['constructor', '--toString', '__proto__'])).toEqual({ type: 'start' });
  });
});

describe('what another start of the program hands over', () => {
  it('is read as arguments, and only what may be asked', () => {
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
