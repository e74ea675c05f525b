import type { Clause } from './clause.ts';
import { generalClauses } from './en-301-549-general.ts';

/** Chapters 11 to 13, without the criteria of WCAG 2.2: software, documentation and services. */
const softwareClauses: readonly Clause[] = [
  {
    id: '11.4.1.1.1',
    name: 'Parsing (open functionality)',
    conformance: 'Supports',
    remarks: 'Always met, by the errata of WCAG 2.1; removed from WCAG 2.2.',
  },
  {
    id: '11.5.1',
    name: 'Closed functionality',
    conformance: 'Not Applicable',
    remarks: 'Assistive technology can be used: the functionality is not closed.',
  },
  {
    id: '11.5.2.1',
    name: 'Platform accessibility service support for software that provides a user interface',
    conformance: 'Supports',
    remarks: 'Chromium exposes the interface through AT-SPI, UI Automation and NSAccessibility.',
  },
  {
    id: '11.5.2.2',
    name: 'Platform accessibility service support for assistive technologies',
    conformance: 'Not Applicable',
    remarks: 'The app is not assistive technology.',
  },
  {
    id: '11.5.2.3',
    name: 'Use of accessibility services',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  {
    id: '11.5.2.4',
    name: 'Assistive technology',
    conformance: 'Not Applicable',
    remarks: 'The app is not assistive technology.',
  },
  {
    id: '11.5.2.5',
    name: 'Object information',
    conformance: 'Supports',
    remarks: 'Role, state, name and description of all controls.',
  },
  {
    id: '11.5.2.6',
    name: 'Row, column, and headers',
    conformance: 'Supports',
    remarks: 'Tables have row and column headers.',
  },
  { id: '11.5.2.7', name: 'Values', conformance: 'Supports', remarks: 'Values and ranges of number fields.' },
  {
    id: '11.5.2.8',
    name: 'Label relationships',
    conformance: 'Supports',
    remarks: 'Labels and descriptions are related to their controls.',
  },
  {
    id: '11.5.2.9',
    name: 'Parent-child relationships',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  { id: '11.5.2.10', name: 'Text', conformance: 'Supports', remarks: 'Through Chromium.' },
  {
    id: '11.5.2.11',
    name: 'List of available actions',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  {
    id: '11.5.2.12',
    name: 'Execution of available actions',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  {
    id: '11.5.2.13',
    name: 'Tracking of focus and selection attributes',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  {
    id: '11.5.2.14',
    name: 'Modification of focus and selection attributes',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  {
    id: '11.5.2.15',
    name: 'Change notification',
    conformance: 'Supports',
    remarks: 'One live region; changes of state are exposed.',
  },
  {
    id: '11.5.2.16',
    name: 'Modifications of states and properties',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  {
    id: '11.5.2.17',
    name: 'Modifications of values and text',
    conformance: 'Supports',
    remarks: 'Through Chromium.',
  },
  {
    id: '11.6.1',
    name: 'User control of accessibility features',
    conformance: 'Supports',
    remarks: 'The app overrides none.',
  },
  {
    id: '11.6.2',
    name: 'No disruption of accessibility features',
    conformance: 'Supports',
    remarks: 'The app disrupts none.',
  },
  {
    id: '11.7',
    name: 'User preferences',
    conformance: 'Supports',
    remarks: 'Colour scheme, forced colours, reduced motion, text direction and zoom.',
  },
  {
    id: '11.8',
    name: 'Authoring tools (11.8.1 to 11.8.5)',
    conformance: 'Not Applicable',
    remarks: 'The app is not an authoring tool.',
  },
  {
    id: '12.1.1',
    name: 'Accessibility and compatibility features',
    conformance: 'Supports',
    remarks: 'accessibility.md describes them.',
  },
  {
    id: '12.1.2',
    name: 'Accessible documentation',
    conformance: 'Supports',
    remarks: 'Markdown with headings, tables and no images of text.',
  },
  {
    id: '12.2.2',
    name: 'Information on accessibility and compatibility features',
    conformance: 'Not Applicable',
    remarks: 'The project offers no support service.',
  },
  {
    id: '12.2.3',
    name: 'Effective communication',
    conformance: 'Not Applicable',
    remarks: 'The project offers no support service.',
  },
  {
    id: '12.2.4',
    name: 'Accessible documentation',
    conformance: 'Not Applicable',
    remarks: 'The project offers no support service.',
  },
  {
    id: '13',
    name: 'ICT providing relay or emergency service access (13.1 to 13.3)',
    conformance: 'Not Applicable',
    remarks: 'The app offers no such service.',
  },
];

/** The clauses of EN 301 549 V3.2.1 besides the criteria of WCAG. */
export const euClauses: readonly Clause[] = [...generalClauses, ...softwareClauses];
