import { expect, it } from 'vitest';
import { neededKeys, pluralForms } from '../../../tools/translations/plural-forms.ts';

it.each([
  ['de', ['one', 'other']],
  ['fr', ['one', 'other']],
  ['pl', ['few', 'many', 'one', 'other']],
  ['cs', ['few', 'many', 'one', 'other']],
  ['ar', ['few', 'many', 'one', 'other', 'two', 'zero']],
  ['tr', ['one', 'other']],
  ['pt-PT', ['one', 'other']],
])('counts in %s take the forms %j', (language, forms) => {
  expect([...pluralForms(language)].sort()).toEqual(forms);
});

it('a counted message needs every plural form of the language, and any other message only itself', () => {
  const source = new Map([
    ['days_one', 'a day'],
    ['days_other', '{{count}} days'],
    ['read_other', 'not counted'],
    ['title', 'Title'],
  ]);
  expect(neededKeys('de', 'days_other', source)).toEqual(['days_one', 'days_other']);
  expect(neededKeys('de', 'title', source)).toEqual(['title']);
});
