import type { ColourRole } from './shapes/outline.ts';

/** The number of people who take turns showing the exercises. */
const PEOPLE = 4;

/** Which of the four people shows an exercise; always the same one. */
export function personOf(exerciseId: string): number {
  let sum = 7;
  for (const letter of exerciseId) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % PEOPLE;
}

/** The custom property of each role, and its light value without a style sheet. */
const colours: { readonly [Role in ColourRole]: readonly [string, string] } = {
  sleeve: ['--figure-near', '#2c4a4f'],
  'sleeve-far': ['--figure-far', '#7c9693'],
  torso: ['--figure-torso', '#3f6b68'],
  leg: ['--figure-leg', '#2b3f49'],
  'leg-far': ['--figure-leg-far', '#7f9097'],
  shoe: ['--figure-shoe', '#1c282b'],
  'shoe-far': ['--figure-shoe-far', '#6b7b7f'],
  blade: ['--figure-blade', '#6b9b95'],
  muscle: ['--figure-muscle', '#e07a5f'],
  'muscle-edge': ['--figure-muscle-edge', '#fbfaf7'],
  spine: ['--figure-spine', '#d7efe6'],
  prop: ['--figure-prop', '#b9c4be'],
  'prop-soft': ['--figure-prop-soft', '#e2e6e1'],
  wall: ['--figure-wall', '#dbe4e2'],
  skirting: ['--figure-skirting', '#f6f6f1'],
  floor: ['--figure-floor', '#ece7dc'],
  shade: ['--figure-shade', '#c9d3d1'],
  thing: ['--figure-thing', '#7396b4'],
  gap: ['--figure-gap', '#fbfaf7'],
  arrow: ['--figure-arrow', '#1f7a68'],
  skin: ['--figure-skin', '#bf8459'],
  'skin-far': ['--figure-skin-far', '#cda181'],
  'skin-shade': ['--figure-skin-shade', '#a56d45'],
  hair: ['--figure-hair', '#2a2224'],
};

/** The colour of a role as CSS. */
export function colourOf(role: ColourRole): string {
  const [name, light] = colours[role];
  return `var(${name}, ${light})`;
}
