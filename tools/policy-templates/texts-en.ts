import en from '../../shared/strings/en.json' with { type: 'json' };
import type { PolicyTexts } from './texts.ts';

/** The texts for administrators in English. */
export const englishTexts: PolicyTexts = {
  language: 'en-US',
  description: 'Settings for Unhunch, stretch breaks for the upper back',
  mandatory: 'Unhunch',
  recommended: 'Recommended settings (users can change them)',
  supported: 'Unhunch 0.1 or later on Windows 10 or later',
  page: en.settings,
  settings: {
    sittingThresholdMinutes: {
      label: 'Desk time before a break is due',
      explain: 'Time at the desk after which a break is due. Breaks come later during the first two weeks.',
    },
    microBreakSeconds: {
      explain:
        'The length of most routines. One week of the optional eight-week programme has routines of 2 minutes.',
    },
    longBreakDueMinutes: {
      label: 'Desk time before a long break is due',
      explain:
        'Time at the desk after which the next break is a long one, unless the user has been away for a while.',
    },
    promptsPerDay: {
      label: 'Skipped breaks before the app stays silent for the day',
      explain: 'After this many skipped or unanswered breaks, the app shows no more that day.',
    },
    baselineDays: {
      label: 'Workdays without breaks at the beginning',
      explain:
        'On the first workdays, only the clock runs and no breaks come up, so that users can compare the time before with the time after. A workday has at least 60 minutes at the desk.',
    },
    easeIn: {
      explain:
        'Breaks come 20 minutes later during the first week of use and 10 minutes later during the second week.',
    },
    waitForCallEnd: {
      explain:
        'A break that is due comes at the end of a call or after the screen is unlocked, not at a pause in typing. If no call ends within 20 minutes, it comes as usual, but never during a call.',
    },
    dayStartsAt: {
      label: 'Start of the day',
      explain: 'Desk time between midnight and this time belongs to the previous day.',
    },
    workplace: {
      label: 'The place around the desk',
      explain:
        'Breaks leave out exercises that do not fit the place. A list of: open-plan (only what others do not notice), no-doorway, no-wall, no-backrest (no firm backrest), band (an exercise band is at hand), floor (a mat and room on the floor). An empty list is an ordinary desk. Users can still start any exercise themselves. The first start does not ask about a mandatory value.',
    },
    trackedHours: {
      label: 'Hours in which the app records',
      explain:
        'Outside these hours, the app records nothing and shows no breaks. A day that is not listed has no hours. A range that crosses midnight belongs to the day on which it starts.',
    },
    quietHours: {
      explain:
        'Breaks wait until these hours are over; desk time still counts. A range that crosses midnight belongs to the day on which it starts.',
    },
    weeklyNotice: {
      explain:
        "When the app tells users that their figures for the week are ready. Nobody else can see a user's figures.",
    },
    startAtLogin: {
      label: 'Start at login',
      explain:
        "Whether Unhunch starts when a user logs in. A mandatory value also applies to users who turned the app off in the system's own dialog.",
    },
    spokenCues: { explain: "The system's voice speaks the steps of a routine." },
    trayMinutes: {
      explain:
        'Whether the tray icon shows the minutes at the desk as a number instead of dots; on macOS the number is beside the icon in the menu bar.',
    },
    language: {
      explain:
        'The language of the windows, the tray icon and the exercises. Anything that is not translated appears in English.',
    },
    contentFolder: {
      label: 'Folder with your own exercises',
      explain:
        "The absolute path of a folder on a local disk with your organisation's exercises and routines. The app offers them alongside its own, and never those that a user has excluded.",
    },
    retentionMonths: { label: 'Months for which history is kept' },
  },
  least: (label) => `${label}: minimum`,
  most: (label) => `${label}: maximum`,
  limitExplain: (label) =>
    `Limits what users can choose for “${label}”. A choice outside the limit counts as the nearest value inside it. A mandatory value is not limited.`,
  offIsNotLimited: 'The limit does not apply to users who have turned the setting off.',
  value: 'Value:',
  units: { minutes: 'minutes', months: 'months', prompts: 'breaks', workdays: 'workdays' },
  range: (least, most, unit) => `A whole number of ${unit}, from ${least} to ${most}.`,
  time: (latest, example) => `A local time from 00:00 to ${latest}, for example ${example}.`,
  zeroIsOff: '0 turns it off.',
  wordIsOff: 'The word “off” turns it off.',
  structure: (example) => `JSON, for example: ${example}`,
  turnedOn: 'Enabled: the setting is on.',
  turnedOff: 'Disabled: the setting is off.',
  disabled: 'Disabled: same as Not configured.',
  notConfigured:
    'Not configured: users choose for themselves. A change takes effect within a minute, without a restart.',
};
