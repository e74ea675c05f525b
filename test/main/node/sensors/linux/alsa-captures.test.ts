import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { alsaCaptures } from '../../../../../main/node/sensors/linux/alsa-captures.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

it("the kernel's sound cards are read", () => {
  const folder = tempFolder();
  const write = (name: string, text: string) => {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
    writeFileSync(`${folder}/${name}`, text);
  };
  expect(alsaCaptures(`${folder}/none`)).toBeNull();
  write('card0/pcm0p/sub0/status', 'state: RUNNING\nowner_pid   : 1\n');
  expect(alsaCaptures(folder)).toBeNull();
  write('card0/pcm0c/sub0/status', 'closed\n');
  expect(alsaCaptures(folder)).toEqual([]);
  const began = (time: string) =>
    `state: RUNNING\nowner_pid   : 1\ntrigger_time: ${time}\ntstamp      : 9.5\n`;
  write('card1/pcm2c/sub1/status', began('7.25'));
  expect(alsaCaptures(folder)).toEqual([`${folder}/card1/pcm2c/sub1 1 7.25`]);
  write('card1/pcm2c/sub1/status', began('8.5'));
  expect(alsaCaptures(folder), 'another use by the same process').toEqual([
    `${folder}/card1/pcm2c/sub1 1 8.5`,
  ]);
});
