import { createHash } from 'node:crypto';
import { z } from 'zod';

const licences = z.array(
  z.union([
    z.object({ license: z.looseObject({ id: z.string().optional(), name: z.string().optional() }) }),
    z.object({ expression: z.string() }),
  ]),
);

const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  licenses: licences.optional(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});

const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/** The parts of a CycloneDX software bill of materials that are read here. */
export type Bill = z.infer<typeof bill>;
/** A component listed in a bill. */
export type Component = z.infer<typeof component>;

/** A package by its name in a bill. */
interface Shipped {
  readonly name: string;
  readonly version: string;
}

/** Properties that describe npm's own tree, not what is shipped. */
const ofTheTree = /^cdx:npm:package:(development|path|bundled|extraneous)$/;

/**
 * Reduces npm's bill of everything installed to what is shipped. The same parts give the same result: npm's timestamp
 * and random serial number are dropped.
 * @throws Error if npm's bill cannot be read or lacks a shipped part
 */
export function shippedBill(ofEverything: unknown, app: Shipped, shipped: readonly Shipped[]): Bill {
  const all = bill.parse(ofEverything);
  const components = shipped.map(({ name, version }): Component => {
    const found = all.components.find((each) => each.name === name && each.version === version);
    if (found === undefined)
      throw new Error(`npm's bill of materials lacks ${name} ${version}, which is shipped`);
    const properties = found.properties?.filter((each) => !ofTheTree.test(each.name)) ?? [];
    return { ...found, scope: 'required', properties };
  });
  const refs = new Set(components.map((each) => each['bom-ref']));
  const own = all.metadata.component['bom-ref'];
  const ownRef = `${app.name}@${app.version}`;
  const edges = all.dependencies.filter(({ ref }) => refs.has(ref));
  const content = {
    metadata: {
      component: {
        'bom-ref': ownRef,
        type: 'application',
        name: app.name,
        version: app.version,
        purl: `pkg:npm/${app.name}@${app.version}`,
        ...(all.metadata.component.licenses ? { licenses: all.metadata.component.licenses } : {}),
      },
    },
    components,
    dependencies: [
      { ref: ownRef, dependsOn: directParts(all, own, refs) },
      ...edges.map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) })),
    ],
  };
  return {
    $schema: `http://cyclonedx.org/schema/bom-${all.specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: all.specVersion,
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

/** The shipped packages that the app itself depends on. */
function directParts(all: Bill, own: string, refs: ReadonlySet<string>): string[] {
  return (all.dependencies.find(({ ref }) => ref === own)?.dependsOn ?? []).filter((on) => refs.has(on));
}

/** The licences of a component as one expression; null if the bill gives none. */
export function licenceOf(part: Component): string | null {
  const names = (part.licenses ?? []).map((each) =>
    'expression' in each ? each.expression : (each.license.id ?? each.license.name),
  );
  return names.length > 0 ? names.join(' AND ') : null;
}

/** A UUID (version 8: custom) derived from this text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
