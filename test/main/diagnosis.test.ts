import { describe, expect, it } from 'vitest';
import { type DiagnosisSource, diagnosisText } from '../../main/diagnosis.ts';

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
  layers: { sounds: 'user', sittingThresholdMinutes: 'mandatory', easeIn: 'default' },
  policy: ['/etc/unhunch/policies/managed/a.json: found'],
  privateFolders: ['/home/anna', '/home/anna/.config', ''],
};

describe('a diagnosis', () => {
  const text = diagnosisText(source);

  it('tells the version, the machine and each sensor', () => {
    expect(text).toContain('Unhunch 1.2.3\nsystem: linux 6.1 x64\nelectron: 45.4.1\n');
    expect(text).toContain('idle: known\n  by electron-idle (sure)\n');
    expect(text).toContain('call: unknown ([folder]/bin/pw-dump is not there)\n');
    expect(text).toContain('  last error: cannot read [folder]/x\n');
    expect(text).toContain('quiet: full-screen\n');
  });

  it('tells which settings were set and by whom, never to what', () => {
    expect(text).toContain('sounds: user\nsittingThresholdMinutes: mandatory\n');
    expect(text).not.toContain('easeIn');
  });

  it('tells what was found of the policy', () => {
    expect(text).toContain('Policy\n/etc/unhunch/policies/managed/a.json: found\n');
    expect(diagnosisText({ ...source, policy: [], layers: {} })).toContain('Policy\nnone\n');
  });

  it('says nothing of the person: no idle time, no name in a path', () => {
    expect(text).not.toContain('81');
    expect(text).not.toContain('anna');
  });
});
