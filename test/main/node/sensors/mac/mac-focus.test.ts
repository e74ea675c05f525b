import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askMacForFocus } from '../../../../../main/node/sensors/mac/mac-focus.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const fixtures = join(import.meta.dirname, '../../../../fixtures/sensors/mac');
const reasonOf = (reading: { known: boolean; reason?: string }) => reading.reason ?? '';

describe('the Focus of macOS', () => {
  it('is do-not-disturb while one is on', async () => {
    expect(await askMacForFocus(join(fixtures, 'focus-on.json'))).toEqual({
      known: true,
      value: true,
    });
  });

  it('is unknown when off, never no, because one set by a schedule would not show', async () => {
    expect(reasonOf(await askMacForFocus(join(fixtures, 'focus-off.json')))).toMatch(/by schedule/);
  });

  it.each(['focus-damaged.json', 'focus-other-shape.json', 'empty.txt'])(
    'is unknown for %s',
    async (name) => {
      expect(reasonOf(await askMacForFocus(join(fixtures, name)))).toMatch(/unknown format/);
    },
  );

  it('is unknown if there is no such file', async () => {
    expect(reasonOf(await askMacForFocus(join(fixtures, 'none.json')))).toMatch(/cannot read it/);
  });

  it('is unknown if the file cannot be read', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read every file');
    const file = join(tempFolder(), 'Assertions.json');
    copyFileSync(join(fixtures, 'focus-on.json'), file);
    chmodSync(file, 0);
    expect(reasonOf(await askMacForFocus(file))).toMatch(/full disk access/);
  });
});
