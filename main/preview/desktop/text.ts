import { createMainText } from '../../text.ts';

/** Texts and formats of the page in the reader's language. */
export const { t, format, locale } = {
  ...createMainText(navigator.languages),
  locale: navigator.language,
};
