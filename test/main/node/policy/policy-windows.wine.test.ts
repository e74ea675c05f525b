import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLastKnown } from '../../../../main/node/policy/policy-last-known.ts';
import { openPolicy } from '../../../../main/node/policy/policy-source.ts';
import { windowsPolicyPlaces } from '../../../../main/node/policy/policy-windows.ts';
import { createRegistry, registryProgram } from '../../../../main/node/windows-registry/registry.ts';
import { policyNames } from '../../../../shared/policy/policy-names.ts';
import { exampleOf, examplePolicy } from '../../../../tools/policy-templates/examples.ts';
import { registryFile } from '../../../../tools/policy-templates/registry-file.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { startWine, type WineRegistry } from '../../../support/wine.ts';

const root = process.env.UNHUNCH_WINE_ROOT;
const HKLM = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Unhunch';
const HKCU = 'HKEY_CURRENT_USER\\Software\\Policies\\Unhunch';
/** The file without its heading, which the import writes itself. */
const linesOf = (text: string) => text.split('\r\n').slice(2).join('\n');

if (root === undefined) {
  it.skip('policies in the registry under Wine: UNHUNCH_WINE_ROOT names no root with Wine in it', () => {});
} else {
  describe('policies in the registry under Wine', () => {
    let wine: WineRegistry;
    beforeAll(() => {
      wine = startWine(root, 'unhunch-wine-policy');
    }, 180_000);
    afterAll(() => wine.remove(), 60_000);

    async function open() {
      let tick = () => {};
      const note = () => {};
      const source = await openPolicy({
        places: windowsPolicyPlaces(createRegistry(wine.commands, registryProgram('C:\\windows'))),
        lastKnown: createLastKnown(`${tempFolder()}/known.json`),
        log: { info: note, warn: note, error: note },
        every(_ms, callback) {
          tick = callback;
          return note;
        },
      });
      const changed = () => new Promise<void>((resolve) => source.subscribe(resolve));
      return { source, changed, tick: () => tick() };
    }

    it('a registry without the keys is one without a policy', async () => {
      const { source } = await open();
      expect(source.read().sources.map(({ state }) => state)).toEqual(Array(4).fill('absent'));
    });

    it('the example that is shipped is read as it is written', async () => {
      wine.importKeys(linesOf(registryFile(examplePolicy, policyNames())));
      const { source } = await open();
      const { retentionMonthsMax, ...values } = examplePolicy.mandatory;
      expect(source.read().policy).toEqual({
        mandatory: values,
        recommended: examplePolicy.recommended,
        limits: { retentionMonths: { most: retentionMonthsMax } },
      });
      expect(source.read().sources.flatMap(({ refused }) => refused)).toEqual([]);
      wine.deleteKey(HKLM);
    });

    it('every policy, in both levels, and off where there is off', async () => {
      const names = policyNames();
      const given = Object.fromEntries(names.map((name) => [name.name, exampleOf(name)]));
      const off = Object.fromEntries(names.flatMap(({ name, hasOff }) => (hasOff ? [[name, null]] : [])));
      wine.importKeys(linesOf(registryFile({ mandatory: given, recommended: off }, names)));
      const { source } = await open();
      const { mandatory, recommended, limits } = source.read().policy;
      for (const { name, setting, bound } of names) {
        const read = bound === null ? mandatory[setting] : limits[setting]?.[bound];
        expect([name, read]).toEqual([name, given[name]]);
      }
      expect(recommended).toEqual(off);
      wine.deleteKey(HKLM);
    });

    it('the computer goes before the person; a change is seen at the next look', async () => {
      wine.importKeys(`[${HKCU}]\n"retentionMonths"=dword:00000009\n"sounds"=dword:00000001\n`);
      const { source, changed, tick } = await open();
      expect(source.read().policy.mandatory).toEqual({ retentionMonths: 9, sounds: true });
      wine.importKeys(`[${HKLM}]\n"RETENTIONMONTHS"=dword:00000003\n"startAtLogin"="yes"\n`);
      const change = changed();
      tick();
      await change;
      expect(source.read().policy.mandatory).toEqual({ retentionMonths: 3, sounds: true });
      expect(source.read().sources.flatMap(({ refused }) => refused)).toMatchObject([
        { key: 'startAtLogin' },
      ]);
      wine.deleteKey(HKLM);
      wine.deleteKey(HKCU);
      await source.look();
      expect(source.read().policy.mandatory).toEqual({});
    });
  });
}
