import type { PolicyTexts } from './texts.ts';

/** What administrators read in English. */
export const englishTexts: PolicyTexts = {
  language: 'en-US',
  description: 'Settings of Unhunch, stretch breaks for the upper back',
  mandatory: 'Unhunch',
  recommended: 'Suggested settings (people can change them)',
  supported: 'Unhunch 0.1 or newer, Windows 10 or newer',
  settings: {
    sittingThresholdMinutes: {
      label: 'Desk time before a break is due',
      explain: 'Minutes at the desk after which a break is due. In the first two weeks breaks come later.',
    },
    microBreakSeconds: {
      label: 'Length of a short break',
      explain:
        'How long most routines take. One of the eight weeks, where somebody follows them, may take 2 minutes.',
    },
    longBreakDueMinutes: {
      label: 'Desk time before a long break is due',
      explain: 'Minutes at the desk, without being away for a while, after which the break is a long one.',
    },
    longBreakMinutes: {
      label: 'Length of a long break',
      explain: 'Minutes that the longer routine takes.',
    },
    promptsPerDay: {
      label: 'Breaks not taken before the app is silent for the day',
      explain: 'After so many breaks that were skipped or ran out, no more cards come on that day.',
    },
    easeIn: {
      label: 'Start gently',
      explain: 'Breaks come 20 minutes later in the first week of use and 10 minutes later in the second.',
    },
    dayStartsAt: {
      label: 'Start of a day',
      explain: 'Local time from 00:00 to 06:00, such as 04:00. A late evening belongs to the day before.',
    },
    trackedHours: {
      label: 'Hours in which the app records',
      explain:
        'Outside these hours nothing is recorded and no card comes. A day that is not named has none. A range that crosses midnight belongs to the day on which it starts.',
    },
    quietHours: {
      label: 'Quiet hours',
      explain:
        'In these hours no card comes; desk time is counted as ever. A range that crosses midnight belongs to the day on which it starts.',
    },
    weeklyNotice: {
      label: 'Weekly notice',
      explain:
        'When the person is told that the figures of the week are ready. Nobody else can see these figures.',
    },
    retentionMonths: {
      label: 'Months for which history is kept',
      explain: 'Older days are deleted by themselves.',
    },
    startAtLogin: {
      label: 'Start when the person logs in',
      explain:
        'Whether Unhunch starts at login. When this is mandatory, it also holds for a person who has turned the app off in the dialog of the system.',
    },
    sounds: {
      label: 'Soft chimes',
      explain: 'A quiet sound when an exercise begins or ends.',
    },
    spokenCues: {
      label: 'Spoken cues',
      explain: 'The voice of the system says the steps of a routine.',
    },
    language: {
      label: 'Language',
      explain:
        'The language of the windows, the tray and the exercises. English stands in for what is not spoken.',
    },
    contentFolder: {
      label: 'Folder with exercises of your own',
      explain:
        'The whole path of a folder with exercises and routines of your organisation, on a local disk. They stand beside those of Unhunch and obey what a person leaves out.',
    },
  },
  least: (label) => `${label}: the least that people can choose`,
  most: (label) => `${label}: the most that people can choose`,
  limitExplain: (label) =>
    `Limits what people can choose for “${label}”. What was chosen before and lies outside counts as the nearest value inside. It limits no value that a mandatory policy sets, and nobody who has turned the setting off.`,
  value: 'Value:',
  seconds: (count) => `${count} seconds`,
  words: { system: 'Language of the system', en: 'English', de: 'German' },
  range: (least, most) => `A whole number from ${least} to ${most}.`,
  zeroIsOff: '0 turns it off.',
  wordIsOff: 'The word off turns it off.',
  structure: (example) => `JSON, for example: ${example}`,
  turnedOn: 'Enabled: it is on.',
  turnedOff: 'Disabled: it is off.',
  disabled: 'Disabled: the same as not configured.',
  notConfigured:
    'Not configured: people choose for themselves. A change holds within a minute, without a restart.',
};
