import { createMainText } from '../../../main/views/text.ts';

/** Texts and formats of the page; their language is that of the app. */
export const text = createMainText(navigator.languages);
export const { t } = text;
