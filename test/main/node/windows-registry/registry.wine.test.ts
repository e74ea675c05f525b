import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForCall } from '../../../../main/node/sensors/windows/windows-call.ts';
import { askForDoNotDisturb } from '../../../../main/node/sensors/windows/windows-quiet.ts';
import {
  createRegistry,
  type Registry,
  registryProgram,
} from '../../../../main/node/windows-registry/registry.ts';
import { recorded } from '../../../support/scripted-commands.ts';
import { startWine, type WineRegistry } from '../../../support/wine.ts';

/** A folder with a Linux in it that has Wine, made by debootstrap; the tests run as root. */
const root = process.env.UNHUNCH_WINE_ROOT;
const POLICY = 'HKLM\\Software\\Policies\\Unhunch';
const STORE = 'Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';
const CURRENT =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store\\DefaultAccount\\Current';
const HOUR = 60 * 60_000;

if (root === undefined) {
  it.skip('the registry reader under Wine: UNHUNCH_WINE_ROOT names no root with Wine in it', () => {});
} else {
  describe('the registry reader under Wine', () => {
    let wine: WineRegistry;
    let registry: Registry;

    beforeAll(() => {
      wine = startWine(root);
      registry = createRegistry(wine.commands, registryProgram('C:\\windows'));
    }, 120_000);
    afterAll(() => wine.remove(), 60_000);

    it('reads every type, names with spaces, the default value and the keys below', async () => {
      wine.importKeys(`[HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch]
@="the default"
"Organisation name"="Größe & Söhne"
"Empty"=""
"Folder"=hex(2):25,00,41,00,25,00,00,00
"MicroMinutes"=dword:0000001e
"Since"=hex(b):00,00,c0,d4,1d,00,00,00
"Days"=hex(7):6d,00,6f,00,6e,00,00,00,74,00,75,00,65,00,00,00,00,00
"Blob"=hex:43,42,01
"Nothing"=hex(0):

[HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch\\Recommended\\Hours]
"From"="09:00"
`);
      const answer = await registry.read(POLICY);
      const keys = answer.type === 'read' ? answer.keys : [];
      expect(keys.map((key) => key.path)).toEqual(['', 'Recommended', 'Recommended\\Hours']);
      expect(Object.fromEntries(keys[0]?.values ?? [])).toEqual({
        '': { kind: 'text', text: 'the default' },
        'Organisation name': { kind: 'text', text: 'Größe & Söhne' },
        Empty: { kind: 'text', text: '' },
        Folder: { kind: 'text', text: '%A%' },
        MicroMinutes: { kind: 'number', value: 30n },
        Since: { kind: 'number', value: 0x1d_d4c0_0000n },
        Days: { kind: 'list', items: ['mon', 'tue'] },
        Blob: { kind: 'bytes', bytes: Buffer.from([0x43, 0x42, 1]) },
        Nothing: { kind: 'bytes', bytes: Buffer.from([]) },
      });
      expect(keys[2]?.values.get('From')).toEqual({ kind: 'text', text: '09:00' });
      expect(await registry.children(POLICY)).toEqual({ type: 'read', names: ['Recommended'] });
    });

    it('loses letters that the code page does not have, as reg.exe does', async () => {
      wine.importKeys('[HKEY_CURRENT_USER\\Software\\Policies\\Unhunch]\n"Name"="日本 ü"\n');
      const answer = await registry.read('HKCU\\Software\\Policies\\Unhunch');
      const name = answer.type === 'read' ? answer.keys[0]?.values.get('Name') : undefined;
      expect(name).toEqual({ kind: 'text', text: '?? ü' });
    });

    it('tells an absent key, also where the keys above are absent, from an empty one', async () => {
      wine.deleteKey(POLICY);
      expect(await registry.read(POLICY)).toEqual({ type: 'absent' });
      expect(await registry.read('HKCU\\Software\\None\\Of\\These')).toEqual({ type: 'absent' });
      wine.importKeys('[HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch]\n');
      expect((await registry.read(POLICY)).type).toBe('read');
    });

    it('reads the 64-bit view', async () => {
      // Not under Policies: Windows shares that key between both views.
      wine.importKeys('[HKEY_LOCAL_MACHINE\\Software\\Wow6432Node\\Unhunch]\n"A"="32"\n');
      expect(await registry.read('HKLM\\Software\\Unhunch')).toEqual({ type: 'absent' });
      wine.importKeys('[HKEY_LOCAL_MACHINE\\Software\\Unhunch]\n"A"="64"\n');
      const answer = await registry.read('HKLM\\Software\\Unhunch');
      const root = answer.type === 'read' ? answer.keys[0] : undefined;
      expect(root?.values.get('A')).toEqual({ kind: 'text', text: '64' });
    });

    it('says that a program that is not there is not there', async () => {
      const broken = createRegistry(wine.commands, registryProgram('D:\\none'));
      expect((await broken.read(POLICY)).type).not.toBe('absent');
    });

    it('tells a call by the consent store', async () => {
      const now = Date.parse('2026-09-24T09:00:00Z');
      const uses = (startedAtMs: number, stoppedAtMs: number | null) => `
[HKEY_CURRENT_USER\\${STORE}\\microphone\\NonPackaged]
"Value"="Allow"

[HKEY_CURRENT_USER\\${STORE}\\microphone\\NonPackaged\\C:#Users#Zoé 日本#Zoom.exe]
"LastUsedTimeStart"=${fileTime(startedAtMs)}
"LastUsedTimeStop"=${stoppedAtMs === null ? 'hex(b):00,00,00,00,00,00,00,00' : fileTime(stoppedAtMs)}

[HKEY_CURRENT_USER\\${STORE}\\webcam\\NonPackaged]
"Value"="Allow"
`;
      const ask = (upMs = 24 * HOUR) =>
        askForCall({ registry, nowMs: () => 0, wallMs: () => now, upMs: () => upMs, build: 26_200 })();
      expect((await ask()).known).toBe(false);
      wine.importKeys(uses(now - HOUR, null));
      expect(await ask()).toEqual({ known: true, value: true });
      expect(await ask(HOUR / 2)).toEqual({ known: true, value: false });
      wine.importKeys(uses(now - HOUR, now - 1000));
      expect(await ask()).toEqual({ known: true, value: false });
      wine.importKeys(uses(now - 5 * HOUR, null));
      expect((await ask()).known).toBe(false);
    });

    it('tells do-not-disturb by the cloud store, and a presentation', async () => {
      const ask = () => askForDoNotDisturb({ registry, nowMs: () => 0 })();
      expect((await ask()).known).toBe(false);
      const place = 'windows.data.donotdisturb.quiethourssettings';
      const store = (name: string) => {
        const blob =
          /REG_BINARY {4}([0-9A-F]+)/.exec(recorded(`windows/${name}`).toString('latin1'))?.[1] ?? '';
        const key = `${CURRENT.replace('HKCU', 'HKEY_CURRENT_USER')}\\default$${place}\\${place}`;
        wine.importKeys(`[${key}]\n"Data"=hex:${blob.match(/../g)?.join(',')}\n`);
      };
      store('quiet-11-priority.txt');
      expect(await ask()).toEqual({ known: true, value: true });
      store('quiet-11-off.txt');
      expect(await ask()).toEqual({ known: true, value: false });
      wine.importKeys(
        '[HKEY_CURRENT_USER\\Software\\Microsoft\\MobilePC\\AdaptableSettings\\Activity]\n"Activity"=dword:1\n',
      );
      expect(await ask()).toEqual({ known: true, value: true });
    });

    it.for([
      ['de_DE', 'Größe'],
      ['fr_FR', 'Société générale'],
      ['ja_JP', '表ソ'],
      ['ru_RU', 'Пример'],
    ] as const)(
      'reads "Windows" in the language %s, with the translated name of the default value',
      async ([language, text], context) => {
        if (!wine.speak(language)) context.skip(`the root has no locale ${language}.UTF-8`);
        const spoken = createRegistry(wine.commands, registryProgram('C:\\windows'));
        wine.importKeys(
          `[HKEY_CURRENT_USER\\Software\\Unhunch\\${language}]\n@="${text}"\n"Name"="${text}"\n`,
        );
        const answer = await spoken.read(`HKCU\\Software\\Unhunch\\${language}`);
        expect(answer.type === 'read' ? [...(answer.keys[0]?.values ?? [])] : answer).toEqual([
          ['', { kind: 'text', text }],
          ['Name', { kind: 'text', text }],
        ]);
        expect(await spoken.read('HKCU\\Software\\Unhunch\\None')).toEqual({ type: 'absent' });
      },
    );
  });
}

/** Unix milliseconds as the eight bytes of a `.reg` file. */
function fileTime(ms: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(ms) + 11_644_473_600_000n) * 10_000n);
  return `hex(b):${bytes.toString('hex').match(/../g)?.join(',')}`;
}
