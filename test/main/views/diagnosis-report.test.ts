import { describe, expect, it } from 'vitest';
import { type DiagnosisSource, diagnosisLog, diagnosisText } from '../../../main/views/diagnosis-report.ts';

const source: DiagnosisSource = {
  version: '1.2.3',
  environment: { system: 'linux 6.1 x64', electron: '45.4.1' },
  sensors: [
    {
      name: 'idle',
      reading: { known: true, value: 81_234 },
      account: { methods: ['electron-idle'], certainty: 'sure', lastError: null },
    },
    {
      name: 'call',
      reading: { known: false, reason: '/home/anna/bin/pw-dump is not there' },
      account: {
        methods: ['pipewire-recording'],
        certainty: 'likely',
        lastError: 'cannot read /home/anna/.config/x',
      },
    },
    {
      name: 'quiet',
      reading: { known: true, value: 'full-screen' },
      account: { methods: ['x11-full-screen'], certainty: 'sure', lastError: null },
    },
  ],
  layers: {
    sounds: 'user',
    sittingThresholdMinutes: 'mandatory',
    easeIn: 'default',
    exclusions: 'user',
    safety: 'user',
    programme: 'user',
    comfortQuestion: 'user',
    favourites: 'user',
  },
  policy: ['/etc/unhunch/policies/managed/a.json: found'],
  privateFolders: ['/home/anna', '/home/anna/.config', ''],
};

describe('a diagnosis', () => {
  const text = diagnosisText(source);

  it('contains the version, the machine and each sensor', () => {
    expect(text).toContain('Unhunch 1.2.3\nsystem: linux 6.1 x64\nelectron: 45.4.1\n');
    expect(text).toContain('idle: known\n  by electron-idle (sure)\n');
    expect(text).toContain('call: unknown ([folder]/bin/pw-dump is not there)\n');
    expect(text).toContain('  last error: cannot read [folder]/x\n');
    expect(text).toContain('quiet: full-screen\n');
  });

  it('says which settings were set and by whom, but not their values', () => {
    expect(text).toContain('sounds: user\nsittingThresholdMinutes: mandatory\n');
    expect(text).not.toContain('easeIn');
  });

  it('does not even say that a health-related setting was chosen', () => {
    for (const key of ['exclusions', 'safety', 'programme', 'comfortQuestion', 'favourites']) {
      expect(text).not.toContain(key);
    }
  });

  it('says which policies were found', () => {
    expect(text).toContain('Policy\n/etc/unhunch/policies/managed/a.json: found\n');
    expect(diagnosisText({ ...source, policy: [], layers: {} })).toContain('Policy\nnone\n');
  });

  it('says nothing about the user: no idle time, no name in a path', () => {
    expect(text).not.toContain('81');
    expect(text).not.toContain('anna');
  });
});

describe('the log of a diagnosis', () => {
  const log = [
    '[2026-11-20 07:58:01.000] [info]  retention: 3 rows before 2025-10-20 deleted',
    '[2026-11-20 08:01:02.500] [info]  Unhunch 1.2.3 starts on Electron 45.4.1',
    '[2026-11-20 08:01:04.600] [error] a file could not be written or read Error: ENOENT: no such file or directory',
    "    open '/media/anna/My back.pdf' {",
    String.raw`  path: 'D:\\Anna\\My back.pdf'`,
    '[2026-11-20 12:30:00.000] [info]  calendar job done: retention',
    '[2026-11-21 08:03:00.000] [info]  Unhunch 1.2.3 starts on Electron 45.4.1',
    '',
  ].join('\n');

  it('has no days and no times, which would reveal working hours', () => {
    expect(diagnosisLog(log, [])).toBe(
      [
        '[later] [info]  retention: 3 rows before [day] deleted',
        '[+0.0 s] [info]  Unhunch 1.2.3 starts on Electron 45.4.1',
        '[+2.1 s] [error] a file could not be written or read Error: ENOENT: no such file or directory',
        "    open '[path]' {",
        "  path: '[path]'",
        '[later] [info]  calendar job done: retention',
        '[+0.0 s] [info]  Unhunch 1.2.3 starts on Electron 45.4.1',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['/home/anna', 'at file:///home/anna/Apps/unhunch/main.mjs'],
    ['/home/anna müller', 'at file:///home/anna%20m%C3%BCller/main.mjs'],
    [String.raw`C:\Users\anna`, String.raw`cannot read c:\users\Anna\AppData`],
    [String.raw`C:\Users\anna`, 'at file:///C:/Users/anna/main.mjs'],
    [String.raw`C:\Users\anna`, String.raw`"C:\\Users\\anna\\x"`],
    [
      '/Library/Managed Preferences/anna',
      '/Library/Managed Preferences/anna/app.unhunch.desktop.plist: absent',
    ],
    ['/home/a+(anna)', 'at /home/a+(anna)/x'],
  ])('%s is not in it: %s', (folder, line) => {
    expect(diagnosisLog(line, [folder])).toMatch(/\[(folder|path)\]/);
    expect(diagnosisLog(line, [folder]).toLowerCase()).not.toContain('anna');
  });

  it.each([
    "open '/home/anna/Documents/Reha Dr. Weber.json'",
    "rename '/home/anna/a' -> '/home/anna/Dr. Weber'",
    "open '/home/anna/Dr. Weber's plan.json'",
    String.raw`  path: "C:\Users\anna\Dr. Weber's plan.json",`,
    '  path: `/home/anna/\'Dr. Weber\' "plan".json`,',
    "open 'file:///home/anna/Dr.%20Weber.json'",
    "open 'C:/Users/anna/Dr. Weber.json'",
    String.raw`open '\\server\home\Dr. Weber.json'`,
  ])('names no file in a private folder: %s', (line) => {
    const text = diagnosisLog(line, ['/home/anna', String.raw`C:\Users\anna`]);
    expect(text).not.toMatch(/weber|anna|plan/i);
  });
});
