import { expect, it } from 'vitest';
import { type RegistryKey, registryValue } from '../../../../main/node/windows-registry/registry.ts';

it('a value is found by its name in any letter case', () => {
  const key: RegistryKey = {
    path: '',
    values: new Map([['RetentionMonths', { kind: 'number', value: 3n }]]),
  };
  expect(registryValue(key, 'RETENTIONMONTHS')).toEqual({ kind: 'number', value: 3n });
  expect(registryValue(key, 'Retention')).toBeUndefined();
  expect(registryValue(undefined, 'RetentionMonths')).toBeUndefined();
});
