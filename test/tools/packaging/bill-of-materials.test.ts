import { expect, test } from 'vitest';
import { licenceOf, shippedBill } from '../../../tools/packaging/bill-of-materials.ts';

const part = (name: string, id: string) => ({
  'bom-ref': `${name}@1.0.0`,
  type: 'library',
  name,
  version: '1.0.0',
  scope: 'optional',
  properties: [
    { name: 'cdx:npm:package:development', value: 'true' },
    { name: 'kept', value: 'yes' },
  ],
  licenses: [{ license: { id } }],
});

const everything = (timestamp: string) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: `urn:uuid:${timestamp}`,
  metadata: { timestamp, component: { ...part('app', 'MIT'), 'bom-ref': 'app@1.0.0' } },
  components: [part('bundled', 'MIT'), part('inside', 'ISC'), part('tester', 'MIT')],
  dependencies: [
    { ref: 'app@1.0.0', dependsOn: ['bundled@1.0.0', 'tester@1.0.0'] },
    { ref: 'bundled@1.0.0', dependsOn: ['inside@1.0.0', 'tester@1.0.0'] },
    { ref: 'inside@1.0.0' },
    { ref: 'tester@1.0.0', dependsOn: [] },
  ],
});
const app = { name: 'app', version: '1.0.0' };
const shipped = [
  { name: 'bundled', version: '1.0.0' },
  { name: 'inside', version: '1.0.0' },
];

test('lists exactly what is shipped, with its dependencies', () => {
  const bill = shippedBill(everything('now'), app, shipped);
  expect(bill.components.map(({ name, scope }) => [name, scope])).toEqual([
    ['bundled', 'required'],
    ['inside', 'required'],
  ]);
  expect(bill.components[0]?.properties).toEqual([{ name: 'kept', value: 'yes' }]);
  expect(bill.dependencies).toEqual([
    { ref: 'app@1.0.0', dependsOn: ['bundled@1.0.0'] },
    { ref: 'bundled@1.0.0', dependsOn: ['inside@1.0.0'] },
    { ref: 'inside@1.0.0', dependsOn: [] },
  ]);
});

test('is the same at any time', () => {
  expect(shippedBill(everything('now'), app, shipped)).toEqual(
    shippedBill(everything('later'), app, shipped),
  );
});

test('a part that npm does not know is an error', () => {
  const foreign = [...shipped, { name: 'foreign', version: '2.0.0' }];
  expect(() => shippedBill(everything('now'), app, foreign)).toThrow('foreign 2.0.0');
  expect(() => shippedBill({ bomFormat: 'other' }, app, shipped)).toThrow();
});

test('reads licences as one expression', () => {
  expect(licenceOf({ ...part('a', 'MIT') })).toBe('MIT');
  expect(licenceOf({ ...part('a', 'MIT'), licenses: [{ expression: '(MIT OR Apache-2.0)' }] })).toBe(
    '(MIT OR Apache-2.0)',
  );
  expect(licenceOf({ ...part('a', 'MIT'), licenses: undefined })).toBeNull();
});
