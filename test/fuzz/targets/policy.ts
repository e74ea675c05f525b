import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLastKnown } from '../../../main/node/policy/policy-last-known.ts';
import { linuxPolicyPlaces } from '../../../main/node/policy/policy-linux.ts';
import { macPolicyPlaces } from '../../../main/node/policy/policy-mac.ts';
import type { PolicyPlaces } from '../../../main/node/policy/policy-places.ts';
import { openPolicy } from '../../../main/node/policy/policy-source.ts';
import { windowsPolicyPlaces } from '../../../main/node/policy/policy-windows.ts';
import type { Registry, RegistryAnswer } from '../../../main/node/windows-registry/registry.ts';
import { decodeValue } from '../../../main/node/windows-registry/registry-data.ts';
import { policyLines } from '../../../main/views/policy-report.ts';
import { resolveSettings } from '../../../shared/policy/policy.ts';
import { describePolicy } from '../../../shared/policy/policy-description.ts';
import { toPropertyList, toRegistry } from '../../../shared/policy/policy-forms.ts';
import { policyNames } from '../../../shared/policy/policy-names.ts';
import { parseSetting } from '../../../shared/settings/settings.ts';
import { fakeLog } from '../../support/fake-log.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure, ensureBytes, ensureSettings } from '../expectations.ts';
import { hostileValue, mutatedValue } from '../hostile-values.ts';
import { below, mutatedBytes, mutatedText, someBytes } from '../mutate.ts';
import { samplePolicy, sampleSettings } from '../sample-settings.ts';
import type { FuzzTarget, Round } from '../target.ts';

/** Files under /etc, and the file of last known values. */
export const policyLinuxTarget: FuzzTarget = {
  name: 'policy-linux',
  async round(round) {
    const { random, folder } = round;
    const written = new Map<string, Buffer>();
    for (const level of ['managed', 'recommended']) {
      mkdirSync(join(folder, level));
      for (const name of ['10-all.json', '20-site.json']) {
        const content = jsonBytes(random, samplePolicy);
        written.set(join(folder, level, name), content);
        writeFileSync(join(folder, level, name), content);
      }
    }
    await checkPlaces(round, linuxPolicyPlaces(folder, process.getuid?.() ?? 0));
    for (const [file, content] of written) ensureBytes(file, content, 'a policy is only read');
  },
};

/** The output of the property list reader for a configuration profile. */
export const policyMacTarget: FuzzTarget = {
  name: 'policy-mac',
  async round(round) {
    const { random, folder } = round;
    const list = (values: object) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toPropertyList(value)]));
    const output = () =>
      jsonBytes(random, { ...list(samplePolicy), Recommended: list(samplePolicy), PayloadType: 'x' });
    const name = 'app.unhunch.desktop.plist';
    mkdirSync(join(folder, 'person'));
    for (const file of [join(folder, name), join(folder, 'person', name)]) writeFileSync(file, 'bplist00');
    const commands = {
      run: async () =>
        random.happens(0.1)
          ? { ok: false as const, reason: 'ended with 1' }
          : { ok: true as const, output: output() },
    };
    await checkPlaces(round, macPolicyPlaces({ commands, userName: 'person', folder }));
  },
};

/** Values of the registry as Windows returns them: a type and bytes. */
export const policyWindowsTarget: FuzzTarget = {
  name: 'policy-windows',
  async round(round) {
    const registry: Registry = {
      read: async () => registryAnswer(round.random),
      children: async () => ({ type: 'absent' }),
      watch: () => null,
    };
    await checkPlaces(round, windowsPolicyPlaces(registry));
  },
};

function jsonBytes(random: SeededRandom, values: object): Buffer {
  if (random.happens(0.1)) return mutatedBytes(random, Buffer.from(JSON.stringify(values)));
  if (random.happens(0.2)) return Buffer.from(mutatedText(random, JSON.stringify(values)));
  return Buffer.from(JSON.stringify(random.happens(0.2) ? values : mutatedValue(random, values)));
}

const REG_SZ = 1;
const REG_DWORD = 4;

function registryAnswer(random: SeededRandom): RegistryAnswer {
  if (random.happens(0.05)) return { type: 'denied', reason: 'may not be read' };
  if (random.happens(0.05)) return { type: 'unreadable', reason: 'no registry' };
  const key = (path: string) => ({ path, values: new Map(registryValues(random)) });
  return { type: 'read', keys: [key(''), key(random.pick(['Recommended', 'RECOMMENDED', 'Other']))] };
}

function* registryValues(random: SeededRandom) {
  for (const name of policyNames()) {
    if (random.happens(0.5)) continue;
    const sample = Object.entries(samplePolicy).find(([key]) => key === name.name)?.[1];
    const given = toRegistry(
      name,
      random.happens(0.6) && sample !== undefined ? sample : hostileValue(random),
    );
    const data = typeof given === 'number' ? dword(given) : Buffer.from(`${given}\0`, 'utf16le');
    const type = typeof given === 'number' ? REG_DWORD : REG_SZ;
    const isFaulty = random.happens(0.4);
    const spelled = random.happens(0.2) ? name.name.toUpperCase() : name.name;
    yield [
      spelled,
      isFaulty
        ? decodeValue(
            below(random, 14),
            random.happens(0.5) ? mutatedBytes(random, data) : someBytes(random, 8),
          )
        : decodeValue(type, data),
    ] as const;
  }
}

function dword(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(Number.isFinite(value) ? Math.trunc(value) >>> 0 : 0);
  return bytes;
}

async function checkPlaces({ random, folder }: Round, places: PolicyPlaces): Promise<void> {
  const file = join(folder, 'policy-last-known.json');
  const known = [{ place: folder, level: 'mandatory', values: samplePolicy }];
  if (random.happens(0.7)) writeFileSync(file, jsonBytes(random, known));
  const log = fakeLog();
  const source = await openPolicy({ places, lastKnown: createLastKnown(file), log, every: () => () => {} });
  const reading = source.read();
  ensure(log.errors.length === 0, `logged an error: ${log.errors[0]}`);
  const { mandatory, recommended, limits } = reading.policy;
  ensureSettings(mandatory);
  ensureSettings(recommended);
  for (const [key, { least, most }] of Object.entries(limits)) {
    for (const end of [least, most]) {
      ensure(end === undefined || parseSetting(key, end).ok, `the limit ${end} of "${key}" is not valid`);
    }
    ensure((least ?? most ?? 0) <= (most ?? least ?? 0), `"${key}" has a minimum above its maximum`);
  }
  const resolved = resolveSettings(sampleSettings, reading.policy);
  ensureSettings(resolved.values);
  ensure(policyLines(describePolicy(reading, resolved)).length > 0, 'the policy has no description');
  await source.refresh();
  ensure(log.errors.length === 0, `logged an error at the second reading: ${log.errors[0]}`);
  // A later start reads the present file.
  createLastKnown(file).read();
  if (reading.sources.some(({ state }) => state === 'found')) JSON.parse(readFileSync(file, 'utf8'));
}
