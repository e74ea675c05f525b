/** A term of the Voluntary Product Accessibility Template. */
export type Conformance = 'Supports' | 'Partially Supports' | 'Does Not Support' | 'Not Applicable';

/** What is known about a criterion besides the tests. */
export interface Finding {
  readonly conformance: Conformance;
  /** What was found, or why the criterion does not apply; also the known gaps. */
  readonly remarks: string;
  /** How it was found besides the tests: on the screen, page by page, or by reading texts, design and code. */
  readonly review: 'by hand' | 'from the code';
  /** The day of that, "YYYY-MM-DD". */
  readonly on: string;
}

const DAY = '2026-11-30';
type Made = (remarks: string) => Finding;

const finding =
  (conformance: Conformance, review: Finding['review']): Made =>
  (remarks) => ({ conformance, remarks, review, on: DAY });

const supports = finding('Supports', 'by hand');
const partly = finding('Partially Supports', 'by hand');
const supportsByCode = finding('Supports', 'from the code');
const partlyByCode = finding('Partially Supports', 'from the code');
const unused = finding('Not Applicable', 'from the code');

const noMedia = unused('The app contains no recorded or live audio or video.');

/** What was found for each criterion of WCAG 2.2, by its number. */
export const findings: Readonly<Record<string, Finding>> = {
  '1.1.1': supports(
    'Every figure and chart has a text alternative; decoration is hidden from assistive technology.',
  ),
  '1.2.1': noMedia,
  '1.2.2': noMedia,
  '1.2.3': noMedia,
  '1.2.4': noMedia,
  '1.2.5': noMedia,
  '1.3.1': supports('Headings, lists, groups and tables are marked up. Each chart has a table named for it.'),
  '1.3.2': supports('The order in the document is the order on the screen.'),
  '1.3.3': supportsByCode(
    'Instructions name left and right and parts of the body, never a place or shape on the screen.',
  ),
  '1.3.4': supportsByCode('Windows of any shape work; nothing depends on the orientation.'),
  '1.3.5': unused('No field asks for information about the user that the criterion lists.'),
  '1.4.1': supports('States and outcomes differ in shape or text as well as in colour.'),
  '1.4.2': supportsByCode(
    'Nothing sounds for longer than 3 seconds unless the user has turned on the spoken cues, which pause with the routine.',
  ),
  '1.4.3': supports('At least 4.5:1 for all text, light and dark.'),
  '1.4.4': supports('Every page zooms to 200 % and beyond with Ctrl and plus.'),
  '1.4.5': supportsByCode(
    'Text is never part of an image. The minutes in the tray icon, a choice, are also in its tooltip.',
  ),
  '1.4.10': supports('No page scrolls sideways at 320 CSS pixels; wide tables scroll by themselves.'),
  '1.4.11': partly(
    'Controls, charts, progress and the tray icon have at least 3:1. The coloured area of the working muscles in the figures has less against some skin tones; the muscles are also named in text.',
  ),
  '1.4.12': supports('No text is cut off with the spacing of the criterion.'),
  '1.4.13': unused('Nothing appears on hover or focus alone.'),
  '2.1.1': supports(
    'The break card never takes the focus, so it is answered by keyboard on Today, in the tray menu or with a shortcut that the user sets.',
  ),
  '2.1.2': supports('Dialogs close with Escape and return the focus.'),
  '2.1.4': supportsByCode(
    'Single keys work only inside the player: Space, arrows and Escape. Global shortcuts need a modifier and are off until set.',
  ),
  '2.2.1': supports(
    'A card that withdraws by itself can still be answered. Routines can be paused for five minutes at a time, and wait until a screen reader has read the set-up.',
  ),
  '2.2.2': supports(
    'The card’s figure stops after two rounds; the player can be paused; nothing moves with reduced motion.',
  ),
  '2.3.1': supportsByCode('Nothing flashes.'),
  '2.4.1': supports('Landmarks and headings; after a change of page the focus is on its title.'),
  '2.4.2': supports('Each window has a title that names its page.'),
  '2.4.3': supports(
    'The focus follows the order of the page; a button that disappears hands it to a neighbour.',
  ),
  '2.4.4': unused('The app has no links.'),
  '2.4.5': unused('A requirement for sets of web pages; all pages are in one navigation.'),
  '2.4.6': supports('Buttons for the tables name their chart.'),
  '2.4.7': supports('Two pixels in the accent colour, or the system’s with forced colours.'),
  '2.4.11': supports('No page has content that covers others, except dialogs, which hold the focus.'),
  '2.5.1': unused('No gesture needs more than one pointer or a path.'),
  '2.5.2': supportsByCode('Actions happen when the button is released.'),
  '2.5.3': supports('Accessible names begin with the visible text; help is a description.'),
  '2.5.4': unused('Nothing is operated by motion.'),
  '2.5.7': unused('Nothing is dragged.'),
  '2.5.8': supports('At least 24 by 24 CSS pixels.'),
  '3.1.1': supports('The language of each window is set and changes with the setting.'),
  '3.1.2': partlyByCode(
    'The app is in one language at a time. Exercises of an organisation that are not translated appear in English without a mark.',
  ),
  '3.2.1': supportsByCode('Focus alone changes nothing.'),
  '3.2.2': supportsByCode('Settings apply at once, and none moves the focus or opens a window.'),
  '3.2.3': supportsByCode('One navigation, the same on every page.'),
  '3.2.4': supportsByCode('Components with the same function have the same text.'),
  '3.2.6': unused('A requirement for sets of web pages.'),
  '3.3.1': supports('A rejected entry is named in text beside its field and announced.'),
  '3.3.2': supports('Every field has a label, and its unit where there is one.'),
  '3.3.3': supportsByCode(
    'Messages say what is wrong and, where it is known, what to enter instead. Number fields take only values in their range.',
  ),
  '3.3.4': supports('Deleting asks first and says what would be deleted.'),
  '3.3.7': supportsByCode('Nothing has to be entered twice.'),
  '3.3.8': unused('There is no login.'),
  '4.1.2': supports('Names, roles and states of all controls are exposed.'),
  '4.1.3': supports(
    'One live region in each window. It announces a due break once, search results and replies, and in the player each new instruction.',
  ),
};
