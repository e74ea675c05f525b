import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedWindows } from '../../../support/recorded-windows.ts';
import { startWine, type WineWindows } from '../../../support/wine.ts';

/** A folder with a Linux system that has Wine and a Node for Windows; the tests run as root. */
const { UNHUNCH_WINE_ROOT: root, UNHUNCH_WINE_NODE: program } = process.env;
const POLICY = 'HKLM\\Software\\Policies\\Unhunch';
const STORE = 'Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore';
const CURRENT =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store\\DefaultAccount\\Current';
const HOUR = 60 * 60_000;

if (root === undefined || program === undefined) {
  it.skip('Windows under Wine: UNHUNCH_WINE_ROOT and UNHUNCH_WINE_NODE name no Wine and no Node', () => {});
} else {
  describe('Windows under Wine', () => {
    let wine: WineWindows;
    const read = (key: string) => wine.ask({ ask: 'read', key });

    beforeAll(async () => {
      wine = await startWine(root, program);
    }, 180_000);
    afterAll(() => wine.remove(), 60_000);

    it('loads the library', async () => {
      expect(await wine.ask({ ask: 'loaded' })).toBe('loaded');
    });

    it('reads every type, names with spaces, letters of all scripts, the default value and the keys below', async () => {
      wine.importKeys(`[HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch]
@="the default"
"Organisation name"="Größe & Söhne, 日本 表ソ, Пример"
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
      expect(await read(POLICY)).toEqual([
        {
          path: '',
          values: {
            '': 'the default',
            'Organisation name': 'Größe & Söhne, 日本 表ソ, Пример',
            Empty: '',
            Folder: '%A%',
            MicroMinutes: '0x1e',
            Since: '0x1dd4c00000',
            Days: ['mon', 'tue'],
            Blob: '434201',
            Nothing: '',
          },
        },
        { path: 'Recommended', values: {} },
        { path: 'Recommended\\Hours', values: { From: '09:00' } },
      ]);
      expect(await wine.ask({ ask: 'children', key: POLICY })).toEqual({
        type: 'read',
        names: ['Recommended'],
      });
    });

    it('distinguishes an absent key, even if its parents are absent, from an empty one', async () => {
      wine.deleteKey(POLICY);
      expect(await read(POLICY)).toEqual({ type: 'absent' });
      expect(await read('HKCU\\Software\\None\\Of\\These')).toEqual({ type: 'absent' });
      wine.importKeys('[HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch]\n');
      expect(await read(POLICY)).toEqual([{ path: '', values: {} }]);
    });

    it('reads the 64-bit view', async () => {
      // Not under Policies: Windows shares that key between both views.
      wine.importKeys('[HKEY_LOCAL_MACHINE\\Software\\Wow6432Node\\Unhunch]\n"A"="32"\n');
      expect(await read('HKLM\\Software\\Unhunch')).toEqual({ type: 'absent' });
      wine.importKeys('[HKEY_LOCAL_MACHINE\\Software\\Unhunch]\n"A"="64"\n');
      expect(await read('HKLM\\Software\\Unhunch')).toEqual([{ path: '', values: { A: '64' } }]);
    });

    it('notices a change of a key and below it once, and its deletion', async () => {
      const poll = () => wine.ask({ ask: 'poll' });
      wine.importKeys('[HKEY_CURRENT_USER\\Software\\Unhunch]\n"A"="1"\n');
      expect(await wine.ask({ ask: 'watch', key: 'HKCU\\Software\\Unhunch' })).toBe(true);
      expect(await poll()).toBe('same');
      wine.importKeys('[HKEY_CURRENT_USER\\Software\\Unhunch]\n"A"="2"\n');
      expect([await poll(), await poll()]).toEqual(['changed', 'same']);
      wine.importKeys('[HKEY_CURRENT_USER\\Software\\Unhunch\\Below]\n"A"="1"\n');
      expect([await poll(), await poll()]).toEqual(['changed', 'same']);
      wine.importKeys('[HKEY_CURRENT_USER\\Software\\Unhunched]\n"A"="1"\n');
      expect(await poll()).toBe('same');
      wine.deleteKey('HKCU\\Software\\Unhunch');
      // The deletions of its values and of the key below come first.
      await expect.poll(poll).toBe('over');
      expect(await wine.ask({ ask: 'watch', key: 'HKCU\\Software\\Unhunch' })).toBe(false);
    });

    it('detects a call through the consent store, including one that begins meanwhile', async () => {
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
      const ask = (upMs = 24 * HOUR) => wine.ask({ ask: 'call', nowMs: now, upMs });
      expect(await ask()).toMatchObject({ known: false });
      wine.importKeys(uses(now - HOUR, null));
      expect(await ask()).toEqual({ known: true, value: true });
      expect(await ask(HOUR / 2)).toEqual({ known: true, value: false });
      wine.importKeys(uses(now - HOUR, now - 1000));
      expect(await ask()).toEqual({ known: true, value: false });
      wine.importKeys(uses(now - 5 * HOUR, null));
      expect(await ask()).toMatchObject({ known: false });
    });

    it('detects do-not-disturb through the cloud store, including a change meanwhile', async () => {
      const ask = () => wine.ask({ ask: 'do-not-disturb' });
      const place = 'windows.data.donotdisturb.quiethourssettings';
      const store = (name: string) => {
        const key = `${CURRENT}\\default$${place}`;
        const { calls } = recordedWindows({ [key]: name });
        const { handle } = calls.openKey('HKCU', `${key.slice(5)}\\${place}`);
        const bytes = calls.valueAt(handle, 0, 4096).data.toString('hex').match(/../g);
        wine.importKeys(
          `[${key.replace('HKCU', 'HKEY_CURRENT_USER')}\\${place}]\n"Data"=hex:${bytes?.join(',')}\n`,
        );
      };
      store('quiet-11-priority.txt');
      expect(await ask()).toEqual({ known: true, value: true });
      store('quiet-11-off.txt');
      expect(await ask()).toEqual({ known: true, value: false });
      store('quiet-11-priority.txt');
      expect(await ask()).toEqual({ known: true, value: true });
    });

    it('checks whether a program fills the screen: Wine says "none" whatever happens', async () => {
      expect(await wine.ask({ ask: 'notification-state' })).toEqual({ code: 0, state: 5 });
      expect(await wine.ask({ ask: 'full-screen' })).toEqual({ known: true, value: false });
    });

    it('starts no program for any query', async () => {
      const seen = new Set<string>();
      const look = () => {
        for (const name of wine.programs()) seen.add(name);
      };
      const timer = setInterval(look, 20);
      for (let count = 0; count < 20; count += 1) {
        await read(POLICY);
        await wine.ask({ ask: 'call', nowMs: 0, upMs: 0 });
        await wine.ask({ ask: 'do-not-disturb' });
        await wine.ask({ ask: 'full-screen' });
      }
      clearInterval(timer);
      // The driver itself, and the programs of every Wine.
      const own = program.split('\\').at(-1)?.toLowerCase() ?? '';
      expect(seen).toContain(own);
      const services = [
        'services',
        'plugplay',
        'svchost',
        'winedevice',
        'explorer',
        'rpcss',
        'conhost',
        'start',
      ];
      expect(
        [...seen].filter((name) => name !== own && !services.includes(name.replace('.exe', ''))),
      ).toEqual([]);
    });

    it('says why an invalid library could not be loaded, without its path', async () => {
      await wine.restart(true);
      const reason = await wine.ask({ ask: 'loaded' });
      expect(reason).toMatch(/^the library koffi\.node could not be loaded: \S/);
      expect(reason).not.toMatch(/\\|\/|tmp/);
      expect(await read(POLICY)).toEqual({ type: 'unreadable', reason });
      expect(await wine.ask({ ask: 'full-screen' })).toEqual({ known: false, reason });
      await wine.restart();
    });
  });
}

/** Unix milliseconds as the eight bytes of a `.reg` file. */
function fileTime(ms: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(ms) + 11_644_473_600_000n) * 10_000n);
  return `hex(b):${bytes.toString('hex').match(/../g)?.join(',')}`;
}
