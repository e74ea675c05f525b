import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyNames } from '../../../../shared/policy/policy-names.ts';
import type { PolicyReading } from '../../../../shared/policy/policy-reading.ts';
import { exampleOf, examplePolicy } from '../../../../tools/policy-templates/examples.ts';
import { registryFile } from '../../../../tools/policy-templates/registry-file.ts';
import { startWine, type WineWindows } from '../../../support/wine.ts';

const { UNHUNCH_WINE_ROOT: root, UNHUNCH_WINE_NODE: program } = process.env;
const HKLM = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch';
const HKCU = 'HKEY_CURRENT_USER\\Software\\Policies\\Unhunch';
/** The file without its heading, which the import writes itself. */
const linesOf = (text: string) => text.split('\r\n').slice(2).join('\n');

if (root === undefined || program === undefined) {
  it.skip('policies under Wine: UNHUNCH_WINE_ROOT and UNHUNCH_WINE_NODE name no Wine and no Node', () => {});
} else {
  describe('policies in the registry under Wine', () => {
    let wine: WineWindows;
    beforeAll(async () => {
      wine = await startWine(root, program, 'unhunch-wine-policy');
      // On a real Windows it is always there.
      wine.importKeys('[HKEY_CURRENT_USER\\Software\\Policies]\n');
    }, 180_000);
    afterAll(() => wine.remove(), 60_000);

    // The cast is safe: the answer comes from this project's driver, and the question determines its type.
    const open = () =>
      wine.ask({
        ask: 'open-policy',
        lastKnown: 'Z:\\tmp\\unhunch-wine-policy\\known.json',
      }) as Promise<PolicyReading>;
    const look = () => wine.ask({ ask: 'look-at-policy' }) as Promise<PolicyReading>;

    it('a registry without the keys has no policy', async () => {
      expect((await open()).sources.map(({ state }) => state)).toEqual(Array(4).fill('absent'));
    });

    it('the shipped example is read as it is written', async () => {
      wine.importKeys(linesOf(registryFile(examplePolicy, policyNames())));
      const { policy, sources } = await open();
      const { retentionMonthsMax, ...values } = examplePolicy.mandatory;
      expect(policy).toEqual({
        mandatory: values,
        recommended: examplePolicy.recommended,
        limits: { retentionMonths: { most: retentionMonthsMax } },
      });
      expect(sources.flatMap(({ refused }) => refused)).toEqual([]);
      wine.deleteKey(HKLM);
    });

    it('every policy can be read, on both levels, including "off" if there is one', async () => {
      const names = policyNames();
      const given = Object.fromEntries(names.map((name) => [name.name, exampleOf(name)]));
      const off = Object.fromEntries(names.flatMap(({ name, hasOff }) => (hasOff ? [[name, null]] : [])));
      wine.importKeys(linesOf(registryFile({ mandatory: given, recommended: off }, names)));
      const { mandatory, recommended, limits } = (await open()).policy;
      for (const { name, setting, bound } of names) {
        const read = bound === null ? mandatory[setting] : limits[setting]?.[bound];
        expect([name, read]).toEqual([name, given[name]]);
      }
      expect(recommended).toEqual(off);
      wine.deleteKey(HKLM);
    });

    it('a policy can be set, changed and removed while the app runs; the computer takes precedence over the user', async () => {
      wine.importKeys(`[${HKCU}]\n"retentionMonths"=dword:00000009\n"sounds"=dword:00000001\n`);
      expect((await open()).policy.mandatory).toEqual({ retentionMonths: 9, sounds: true });
      wine.importKeys(`[${HKLM}]\n"RETENTIONMONTHS"=dword:00000003\n"startAtLogin"="yes"\n`);
      const { policy, sources } = await look();
      expect(policy.mandatory).toEqual({ retentionMonths: 3, sounds: true });
      expect(sources.flatMap(({ refused }) => refused)).toMatchObject([{ key: 'startAtLogin' }]);
      wine.importKeys(`[${HKLM}]\n"RETENTIONMONTHS"=dword:00000004\n"startAtLogin"=-\n`);
      expect((await look()).policy.mandatory).toEqual({ retentionMonths: 4, sounds: true });
      wine.deleteKey(HKLM);
      expect((await look()).policy.mandatory).toEqual({ retentionMonths: 9, sounds: true });
      wine.deleteKey(HKCU);
      expect((await look()).policy.mandatory).toEqual({});
    });

    it('a policy stays in force if the library cannot be loaded at the next start', async () => {
      wine.importKeys(`[${HKLM}]\n"retentionMonths"=dword:00000003\n`);
      await open();
      await wine.restart(true);
      const { policy, sources } = await open();
      expect(policy.mandatory).toEqual({ retentionMonths: 3 });
      expect(sources.map(({ state }) => state)).toEqual(Array(4).fill('unreadable'));
      await wine.restart();
    });
  });
}
