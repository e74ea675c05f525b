import type { LoginItemSettings } from 'electron';
import { describe, expect, test } from 'vitest';
import { createLoginItem, type LoginItemHost } from '../../../../main/electron/startup/login-item.ts';

const NAME = 'app.unhunch.desktop';

/** The arguments of a command line, as CommandLineToArgvW splits it. */
function parsed(commandLine: string): readonly string[] {
  const args: string[] = [];
  // The program name ends at the next quote or at the first blank; backslashes have no meaning in it.
  const [program = ''] = /^"[^"]*"?|^[^ \t]*/.exec(commandLine) ?? [];
  args.push(program.replaceAll('"', ''));
  let rest = commandLine.slice(program.length).trimStart();
  while (rest !== '') {
    const [word = ''] = /^(?:\\"|"(?:\\"|[^"])*"?|[^ \t"])+/.exec(rest) ?? [rest];
    args.push(word.replace(/(\\")|"/g, (_, escaped) => (escaped ? '"' : '')));
    rest = rest.slice(word.length).trimStart();
  }
  return args;
}

/** The contents of a PC's Run keys and of the Task Manager's keys, by the name of the entry. */
interface Machine {
  readonly user: Map<string, string>;
  readonly machine: Map<string, string>;
  readonly turnedOff: Set<string>;
}

/**
 * Electron's behaviour on Windows: it compares the program of each entry with that of `path`, and reads both as command
 * lines. Up to version 41, it writes `path` as given; since 42, it removes quotes and adds its own.
 */
function electron(version: 22 | 45, machine: Machine): LoginItemHost['app'] {
  return {
    getLoginItemSettings({ path = '' } = {}) {
      const wanted = parsed(path)[0]?.toLowerCase();
      const found = (['user', 'machine'] as const).flatMap((scope) =>
        [...machine[scope]].flatMap(([name, entry]) => {
          const [program = '', ...args] = parsed(entry);
          const enabled = !machine.turnedOff.has(`${scope} ${name}`);
          return program.toLowerCase() === wanted ? [{ name, path: program, args, scope, enabled }] : [];
        }),
      );
      const settings: Pick<LoginItemSettings, 'launchItems' | 'executableWillLaunchAtLogin'> = {
        launchItems: found,
        executableWillLaunchAtLogin: found.some(({ enabled }) => enabled),
      };
      return { openAtLogin: false, wasOpenedAtLogin: false, ...settings } as LoginItemSettings;
    },
    setLoginItemSettings({ openAtLogin = false, enabled = true, path = '', args = [] }) {
      if (!openAtLogin) {
        machine.user.delete(NAME);
        machine.turnedOff.delete(`user ${NAME}`);
        return;
      }
      const program = version === 22 ? path : `"${path.replace(/^"(.*)"$/, '$1')}"`;
      machine.user.set(NAME, [program, ...args].join(' '));
      if (enabled) machine.turnedOff.delete(`user ${NAME}`);
      else machine.turnedOff.add(`user ${NAME}`);
    },
  };
}

const folders = ['C:\\Program Files\\Unhunch', 'C:\\Tools', 'D:\\My own (new) tools & more'];

describe.each([22, 45] as const)('start at login on Windows, Electron %i', (version) => {
  describe.each(folders)('installed in %s', (folder) => {
    const program = `${folder}\\Unhunch.exe`;
    function pc(machine: Partial<Machine> = {}) {
      const own: Machine = { user: new Map(), machine: new Map(), turnedOff: new Set(), ...machine };
      const item = createLoginItem({
        app: electron(version, own),
        platform: 'win32',
        configFolder: '',
        command: [program, '--background'],
      });
      const state = () => {
        const reading = item.read();
        return reading.known ? reading.value : reading.reason;
      };
      return { ...own, item, state };
    }

    test('is written in quotes, read as on, and removed again', () => {
      const { user, item, state } = pc();
      expect(state()).toBe('off');
      item.write(true, false);
      expect(user.get(NAME)).toBe(`"${program}" --background`);
      expect(state()).toBe('on');
      item.write(false, false);
      expect([user.size, state()]).toEqual([0, 'off']);
    });

    test("the installer's entry for everyone is read", () => {
      const { state } = pc({ machine: new Map([['Unhunch', `"${program}" --background`]]) });
      expect(state()).toBe('on');
    });

    test('an entry that the user turned off in the Task Manager is read as off and stays off', () => {
      const { turnedOff, item, state } = pc();
      item.write(true, false);
      turnedOff.add(`user ${NAME}`);
      expect(state()).toBe('turned-off');
      item.write(true, false);
      expect(state()).toBe('turned-off');
      item.write(true, true);
      expect(state()).toBe('on');
    });

    test("another program's entry is ignored, with or without quotes", () => {
      const others = new Map([
        ['Other', 'C:\\Program Files\\Other\\Other.exe'],
        ['Quoted', '"C:\\Program Files\\Other\\Other.exe" --x'],
        ['Near', `"${folder}\\Unhunch2.exe"`],
      ]);
      expect(pc({ user: others, machine: others }).state()).toBe('off');
    });
  });
});

test.each<[string, readonly string[]]>([
  ['"C:\\Program Files\\A\\a.exe" --b "c d"', ['C:\\Program Files\\A\\a.exe', '--b', 'c d']],
  ['C:\\Program Files\\A\\a.exe', ['C:\\Program', 'Files\\A\\a.exe']],
  ['C:\\A\\a.exe  --b\t-c', ['C:\\A\\a.exe', '--b', '-c']],
  ['"C:\\a.exe" "say \\"x\\""', ['C:\\a.exe', 'say "x"']],
  ['"C:\\a', ['C:\\a']],
])('the test reads %s as Windows does', (line, args) => {
  expect(parsed(line)).toEqual(args);
});
