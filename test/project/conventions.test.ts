import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, filesWith, isIn, sources, textOf } from '../support/source-files.ts';

const files = sources();

describe('code that runs anywhere', () => {
  const shared = files.filter((file) => isIn(file, 'shared/'));

  it.each([
    ['clock', /\bDate\.now\s*\(|\bnew Date\(\s*\)|\bperformance\.now\b/],
    ['chance', /\bMath\.random\s*\(|\bcrypto\b/],
    ['timer', /\bset(Timeout|Interval|Immediate)\s*\(/],
    ['process, window or page', /\bprocess\.|\bwindow\.|\bdocument\.|\bglobalThis\b/],
    ['network', /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ])('reads or keeps no %s', (_what, pattern) => {
    expect(filesWith(pattern, shared)).toEqual([]);
  });

  it('the core throws only on a broken invariant', () => {
    const core = files.filter((file) => isIn(file, 'shared/core/'));
    expect(filesWith(/\bthrow\b/, core)).toEqual(['shared/core/assert-never.ts']);
  });
});

describe('files', () => {
  it('no default exports, but for configurations', () => {
    expect(filesWith(/^export default\b/m).filter((file) => !file.endsWith('.config.ts'))).toEqual([]);
  });

  it('no barrel files', () => {
    expect(filesWith(/^export (type )?(\*|\{[^}]*\}) from\b/m)).toEqual([]);
    expect(files.filter((file) => basename(file).startsWith('index.') && file !== 'main/index.ts')).toEqual(
      [],
    );
  });

  it('no module-level `let` or `var`', () => {
    expect(filesWith(/^(export )?(let|var)\b/m)).toEqual([]);
  });

  it('no `any`, no enum, no namespace', () => {
    expect(filesWith(/:\s*any\b|\bas any\b|<any>/)).toEqual([]);
    expect(filesWith(/^(export )?(const )?enum\b|^(export )?namespace\b/m)).toEqual([]);
  });

  it('no file over 250 lines', () => {
    const lines = (file: string) => textOf(file).trimEnd().split('\n').length;
    expect(files.filter((file) => lines(file) > 250).map((file) => `${file}: ${lines(file)} lines`)).toEqual(
      [],
    );
  });

  it('names in kebab-case', () => {
    const named = files.map((file) => basename(file).replace(/(\.(config|test|d))?\.tsx?$/, ''));
    expect(named.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('no names that say nothing', () => {
    const empty = /^(utils?|helpers?|managers?|common|misc)\b/;
    expect(files.filter((file) => file.split('/').some((part) => empty.test(part)))).toEqual([]);
  });

  it('nothing names a folder outside the project', () => {
    const all = ['main', 'renderer', 'shared', 'assets', '.github'].flatMap((folder) => {
      try {
        return filesIn(folder);
      } catch {
        return [];
      }
    });
    const texts = all.filter((file) => /\.(tsx?|md|json|ya?ml|css|html|txt)$/.test(file));
    const outside = new RegExp(['/', 'work\\b/|\\.\\./shared/traces'].join(''));
    expect(texts.filter((file) => outside.test(textOf(file)))).toEqual([]);
  });
});
