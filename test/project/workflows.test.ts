import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');

const step = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
  shell: z.enum(['bash', 'pwsh']).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const job = z.strictObject({
  'runs-on': z.string(),
  'timeout-minutes': z.number().int().positive(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  needs: z.array(z.string()).optional(),
  environment: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  steps: z.array(step).min(1),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  concurrency: z.record(z.string(), z.unknown()),
  env: z.record(z.string(), z.string()).optional(),
  jobs: z.record(z.string(), job),
});

const names = readdirSync(folder).sort();
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const read = (name: string) => workflow.parse(parse(textOf(name)));

test('there are the two workflows', () => {
  expect(names).toEqual(['ci.yml', 'release.yml']);
});

test.each(names)('%s: every action is pinned by hash with its version in a comment', (name) => {
  const used = textOf(name).match(/uses:.*/g) ?? [];
  expect(used.length).toBeGreaterThan(0);
  for (const line of used) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(names)('%s: jobs ask for the rights they need, and needed jobs exist', (name) => {
  const { jobs } = read(name);
  for (const [id, { needs = [], permissions, steps }] of Object.entries(jobs)) {
    for (const needed of needs) expect(Object.keys(jobs)).toContain(needed);
    // Only the job that publishes writes anything, after all the others.
    const isWriting = Object.values(permissions).includes('write');
    expect(isWriting, id).toBe(id === 'publish');
    if (isWriting) expect([...needs, id].sort()).toEqual(Object.keys(jobs).sort());
    for (const { uses, run } of steps)
      expect([uses, run].filter((each) => each !== undefined)).toHaveLength(1);
  }
});

test('secrets for signing are read only by jobs of the protected environment', () => {
  const { jobs } = read('release.yml');
  for (const [id, job] of Object.entries(jobs)) {
    expect(JSON.stringify(job.steps).includes('secrets.'), id).toBe(job.environment === 'signing');
  }
});

test('Azure Trusted Signing gets the options that electron-builder knows, and the environment that it asks for', () => {
  const text = textOf('release.yml');
  const options = [...text.matchAll(/azureSignOptions\.(\w+)=/g)].map(([, name]) => name);
  expect(options).toEqual(['endpoint', 'codeSigningAccountName', 'certificateProfileName', 'publisherName']);
  const schema: { definitions: Record<string, { properties: object }> } = JSON.parse(
    readFileSync(join(root, 'node_modules/app-builder-lib/scheme.json'), 'utf8'),
  );
  const known = Object.keys(schema.definitions.WindowsAzureSigningConfiguration?.properties ?? {});
  expect(known).toEqual(expect.arrayContaining(options));
  for (const name of ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET']) {
    expect(text).toContain(`${name}: \${{ secrets.${name} }}`);
  }
});

test.each(names)('%s: no text that outsiders control goes into a command', (name) => {
  const runs = Object.values(read(name).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  for (const run of runs) expect(run).not.toContain('${{');
});

test.each(names)('%s: the scripts and files it names exist', (name) => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const text = textOf(name);
  for (const [, script] of text.matchAll(/npm (?:run )?((?!run|ci)[\w:]+)/g)) {
    expect(Object.keys(scripts)).toContain(script);
  }
  for (const [path] of text.matchAll(/(?:test|assets)\/[\w./-]+/g)) {
    expect(existsSync(join(root, path)), path).toBe(true);
  }
});
