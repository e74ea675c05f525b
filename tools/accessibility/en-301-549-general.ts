import type { Clause } from './clause.ts';

/** Chapters 4 to 10 of EN 301 549 V3.2.1; chapters that do not apply as a whole are one clause. */
export const generalClauses: readonly Clause[] = [
  {
    id: '4.2.1',
    name: 'Usage without vision',
    conformance: 'Partially Supports',
    remarks:
      'Run with Orca on Linux; NVDA, JAWS, Narrator and VoiceOver have not been run. Figures are described in text.',
  },
  {
    id: '4.2.2',
    name: 'Usage with limited vision',
    conformance: 'Supports',
    remarks: 'Zoom, reflow, contrast and forced colours.',
  },
  {
    id: '4.2.3',
    name: 'Usage without perception of colour',
    conformance: 'Supports',
    remarks: 'Shape or text as well as colour.',
  },
  {
    id: '4.2.4',
    name: 'Usage without hearing',
    conformance: 'Supports',
    remarks: 'Sound only repeats what is on the screen.',
  },
  {
    id: '4.2.5',
    name: 'Usage with limited hearing',
    conformance: 'Supports',
    remarks: 'Sound only repeats what is on the screen.',
  },
  {
    id: '4.2.6',
    name: 'Usage with no or limited vocal capability',
    conformance: 'Supports',
    remarks: 'Nothing is spoken to the app.',
  },
  {
    id: '4.2.7',
    name: 'Usage with limited manipulation or strength',
    conformance: 'Supports',
    remarks:
      'Everything works by keyboard; targets have at least 24 pixels. Exercises that cannot be done can be left out.',
  },
  {
    id: '4.2.8',
    name: 'Usage with limited reach',
    conformance: 'Not Applicable',
    remarks: 'The app is software, not hardware.',
  },
  {
    id: '4.2.9',
    name: 'Minimize photosensitive seizure triggers',
    conformance: 'Supports',
    remarks: 'Nothing flashes.',
  },
  {
    id: '4.2.10',
    name: 'Usage with limited cognition, language or learning',
    conformance: 'Partially Supports',
    remarks: 'Short sentences in plain words; not tried with users.',
  },
  {
    id: '4.2.11',
    name: 'Privacy',
    conformance: 'Supports',
    remarks: 'Accessibility features reveal and store nothing more.',
  },
  {
    id: '5.1.2.1',
    name: 'Closed functionality',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '5.1.2.2',
    name: 'Assistive technology',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '5.1.3',
    name: 'Non-visual access (5.1.3.1 to 5.1.3.16)',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '5.1.4',
    name: 'Functionality closed to text enlargement',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '5.1.5',
    name: 'Visual output for auditory information',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '5.1.6',
    name: 'Operation without keyboard interface (5.1.6.1, 5.1.6.2)',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '5.1.7',
    name: 'Access without speech',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '5.2',
    name: 'Activation of accessibility features',
    conformance: 'Supports',
    remarks: 'Accessibility features follow the system’s settings.',
  },
  { id: '5.3', name: 'Biometrics', conformance: 'Not Applicable', remarks: 'The app uses no biometrics.' },
  {
    id: '5.4',
    name: 'Preservation of accessibility information during conversion',
    conformance: 'Partially Supports',
    remarks: 'The PDF of the week is tagged where Electron offers it. CSV and JSON are plain text.',
  },
  {
    id: '5.5.1',
    name: 'Means of operation',
    conformance: 'Not Applicable',
    remarks: 'The app is software, not hardware.',
  },
  {
    id: '5.5.2',
    name: 'Operable parts discernibility',
    conformance: 'Not Applicable',
    remarks: 'The app is software, not hardware.',
  },
  {
    id: '5.6.1',
    name: 'Tactile or auditory status',
    conformance: 'Not Applicable',
    remarks: 'The app is software, not hardware.',
  },
  {
    id: '5.6.2',
    name: 'Visual status',
    conformance: 'Not Applicable',
    remarks: 'The app is software, not hardware.',
  },
  { id: '5.7', name: 'Key repeat', conformance: 'Not Applicable', remarks: 'The system repeats keys.' },
  {
    id: '5.8',
    name: 'Double-strike key acceptance',
    conformance: 'Not Applicable',
    remarks: 'The system handles keys.',
  },
  {
    id: '5.9',
    name: 'Simultaneous user actions',
    conformance: 'Supports',
    remarks: 'No action needs two at once; shortcuts are a choice.',
  },
  {
    id: '6',
    name: 'ICT with two-way voice communication (6.1 to 6.6)',
    conformance: 'Not Applicable',
    remarks: 'The app has no voice communication.',
  },
  {
    id: '7',
    name: 'ICT with video capabilities (7.1 to 7.3)',
    conformance: 'Not Applicable',
    remarks: 'The app plays no video.',
  },
  {
    id: '8',
    name: 'Hardware (8.1 to 8.5)',
    conformance: 'Not Applicable',
    remarks: 'The app is software, not hardware.',
  },
  {
    id: '9',
    name: 'Web (9.1 to 9.6)',
    conformance: 'Not Applicable',
    remarks: 'The app is not a website; see chapter 11.',
  },
  {
    id: '10',
    name: 'Non-web documents (10.1 to 10.6)',
    conformance: 'Partially Supports',
    remarks:
      'The documentation is plain Markdown with headings and tables. The PDF of the week has not been checked with a PDF accessibility checker.',
  },
];
