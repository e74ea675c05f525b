import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** A PNG picture of one colour. */
export function pngOf(width = 400, height = 400): Buffer {
  const picture = new PNG({ width, height });
  picture.data.fill(200);
  return PNG.sync.write(picture);
}

/** An SVG picture with this drawing in it. */
export function svgOf(drawing: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"${attributes}>${drawing}</svg>`;
}

const exercise = {
  id: 'clinic-lean',
  name: 'Clinic lean',
  setUp: 'Sit tall',
  lines: [{ move: 'Come back' }, { move: 'Lean to the side', hold: 'Stay there' }],
  easier: 'Lean less',
  harder: 'Lean more',
  skipIf: 'Bending to the side hurts',
  alternativeText: 'A person on a chair leans to the side.',
  seconds: 40,
  hasSides: true,
  muscles: ['LAT'],
  planes: ['SID'],
  place: 'seated',
  isDiscreet: false,
  phase: 1,
  demands: ['bend-side'],
  pictures: {
    files: ['sit.png', 'lean.svg'],
    steps: [
      { picture: 0, move: 2, hold: 1 },
      { picture: 1, move: 2, hold: 5 },
    ],
  },
};

/**
 * Makes an empty folder that of an organisation, with one exercise in two pictures and a routine of it; `changes` replace
 * keys of the exercise.
 */
export function writeClinic(folder: string, changes: Readonly<Record<string, unknown>> = {}): void {
  for (const part of ['exercises', 'routines', 'pictures']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'content.yaml'), 'name: Clinic North\n');
  writeFileSync(join(folder, 'exercises/clinic-lean.yaml'), JSON.stringify({ ...exercise, ...changes }));
  const routine = { id: 'clinic-hour', name: 'Clinic hour', about: 'Lean a little.', seconds: 60 };
  const items = ['clinic-lean', { exercise: 'walk', seconds: 20 }];
  writeFileSync(join(folder, 'routines/clinic-hour.yaml'), JSON.stringify({ ...routine, items }));
  writeFileSync(join(folder, 'pictures/sit.png'), pngOf());
  const drawing = '<path d="M120 360V200l60-120" stroke="#2c4a4f" stroke-width="30" fill="none"/>';
  writeFileSync(join(folder, 'pictures/lean.svg'), svgOf(drawing));
}
