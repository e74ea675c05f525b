import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';

const shipped = new URL('../../../assets/content/', import.meta.url).pathname;

afterEach(() => vi.unstubAllGlobals());

test('reading the content compiles no code', async () => {
  // Test files share their modules, and another one may have created the schemas already.
  vi.resetModules();
  await import('../../../main/startup/interpret-schemas.ts');
  const { loadContent } = await import('../../../main/node/content/content.ts');
  let compiled = 0;
  const counting = new Proxy(Function, {
    construct(target, args) {
      compiled += 1;
      return Reflect.construct(target, args);
    },
  });
  vi.stubGlobal('Function', counting);
  expect(loadContent(shipped).refused).toEqual([]);
  expect(compiled).toBe(0);
});

test('the program imports it before anything that makes a schema', () => {
  const program = readFileSync(new URL('../../../main/program.ts', import.meta.url), 'utf8');
  expect(program.match(/^import .*$/m)?.[0]).toBe("import './startup/interpret-schemas.ts';");
});
