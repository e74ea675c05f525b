import { createMainText } from '../../../main/views/text.ts';

/** Texts and formats of the page, in the app's language. */
export const text = createMainText(navigator.languages);
export const { t } = text;
