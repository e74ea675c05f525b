import de from '../../shared/strings/de.json' with { type: 'json' };
import type { PolicyTexts } from './texts.ts';

/** The texts for administrators in German. */
export const germanTexts: PolicyTexts = {
  language: 'de-DE',
  description: 'Einstellungen für Unhunch, Bewegungspausen für den oberen Rücken',
  mandatory: 'Unhunch',
  recommended: 'Empfohlene Einstellungen (von Benutzern änderbar)',
  supported: 'Unhunch 0.1 oder neuer unter Windows 10 oder neuer',
  page: de.settings,
  settings: {
    sittingThresholdMinutes: {
      label: 'Zeit am Schreibtisch bis zur nächsten Pause',
      explain:
        'Zeit am Schreibtisch, nach der eine Pause fällig ist. In den ersten zwei Wochen kommen Pausen später.',
    },
    microBreakSeconds: {
      explain:
        'So lange dauern die meisten Übungsfolgen. In einer Woche des freiwilligen Acht-Wochen-Programms dauern sie 2 Minuten.',
    },
    longBreakDueMinutes: {
      label: 'Zeit am Schreibtisch bis zur nächsten langen Pause',
      explain:
        'Zeit am Schreibtisch, nach der die nächste Pause eine lange ist, wenn der Benutzer zwischendurch nicht länger weg war.',
    },
    promptsPerDay: {
      label: 'Übersprungene Pausen, bis die App für den Tag still bleibt',
      explain: 'Nach so vielen übersprungenen oder unbeantworteten Pausen kommt an diesem Tag keine mehr.',
    },
    baselineDays: {
      label: 'Arbeitstage ohne Pausen zu Beginn',
      explain:
        'An den ersten Arbeitstagen läuft nur die Uhr und es kommen keine Pausen, damit Benutzer vorher und nachher vergleichen können. Ein Arbeitstag hat mindestens 60 Minuten am Schreibtisch.',
    },
    easeIn: {
      explain:
        'Pausen kommen in der ersten Woche der Nutzung 20 Minuten später, in der zweiten 10 Minuten später.',
    },
    waitForCallEnd: {
      explain:
        'Eine fällige Pause kommt am Ende eines Gesprächs oder nach dem Entsperren des Bildschirms, nicht in einer Lücke beim Tippen. Endet 20 Minuten lang kein Gespräch, kommt sie wie sonst, aber nie während eines Gesprächs.',
    },
    dayStartsAt: {
      label: 'Beginn des Tages',
      explain: 'Zeit am Schreibtisch zwischen Mitternacht und dieser Uhrzeit gehört zum Vortag.',
    },
    workplace: {
      label: 'Der Platz am Schreibtisch',
      explain:
        'Pausen lassen Übungen aus, die nicht zum Platz passen. Eine Liste aus: open-plan (nur, was andere nicht bemerken), no-doorway (kein Türrahmen), no-wall (keine freie Wand), no-backrest (keine feste Rückenlehne), band (ein Übungsband ist zur Hand), floor (Matte und Platz auf dem Boden). Eine leere Liste steht für einen gewöhnlichen Schreibtisch. Selbst starten lässt sich weiterhin jede Übung. Ist der Wert verbindlich, fragt der erste Start nicht danach.',
    },
    trackedHours: {
      label: 'Zeiten, in denen die App aufzeichnet',
      explain:
        'Außerhalb dieser Zeiten zeichnet die App nichts auf, und es kommen keine Pausen. Ein Tag, der nicht aufgeführt ist, hat keine Zeiten. Ein Zeitraum über Mitternacht gehört zu dem Tag, an dem er beginnt.',
    },
    quietHours: {
      explain:
        'Pausen warten, bis diese Zeiten vorbei sind; die Zeit am Schreibtisch zählt weiter. Ein Zeitraum über Mitternacht gehört zu dem Tag, an dem er beginnt.',
    },
    weeklyNotice: {
      explain:
        'Wann die App meldet, dass die Zahlen der Woche bereitstehen. Niemand sonst kann die Zahlen eines Benutzers sehen.',
    },
    startAtLogin: {
      explain:
        'Ob Unhunch bei der Anmeldung startet. Eine verbindliche Vorgabe gilt auch für Benutzer, die die App im Dialog des Systems abgeschaltet haben.',
    },
    spokenCues: { explain: 'Die Stimme des Systems sagt die Schritte einer Übungsfolge an.' },
    trayMinutes: {
      explain:
        'Ob das Symbol im Infobereich die Minuten am Schreibtisch als Zahl statt als Punkte zeigt; unter macOS steht die Zahl neben dem Symbol in der Menüleiste.',
    },
    language: {
      explain:
        'Die Sprache der Fenster, des Infobereichs und der Übungen. Was nicht übersetzt ist, erscheint auf Englisch.',
    },
    contentFolder: {
      explain:
        'Der absolute Pfad eines Ordners auf einem lokalen Laufwerk mit Übungen und Übungsfolgen Ihrer Organisation. Die App bietet sie neben ihren eigenen an, aber nie solche, die ein Benutzer ausgeschlossen hat.',
    },
    retentionMonths: { label: 'Monate, für die der Verlauf aufbewahrt wird' },
  },
  least: (label) => `${label}: Minimum`,
  most: (label) => `${label}: Maximum`,
  limitExplain: (label) =>
    `Begrenzt, was Benutzer für „${label}“ wählen können. Liegt ihre Wahl außerhalb, gilt der nächste erlaubte Wert. Verbindliche Werte sind nicht betroffen.`,
  offIsNotLimited: 'Für Benutzer, die die Einstellung ausgeschaltet haben, gilt die Grenze nicht.',
  value: 'Wert:',
  units: { minutes: 'Minuten', months: 'Monate', prompts: 'Pausen', workdays: 'Arbeitstage' },
  range: (least, most, unit) => `Ganze Zahl von ${least} bis ${most} (${unit}).`,
  time: (latest, example) => `Ortszeit von 00:00 bis ${latest}, zum Beispiel ${example}.`,
  zeroIsOff: '0 schaltet die Einstellung aus.',
  wordIsOff: 'Das Wort „off“ schaltet die Einstellung aus.',
  structure: (example) => `JSON, zum Beispiel: ${example}`,
  turnedOn: 'Aktiviert: Die Einstellung ist an.',
  turnedOff: 'Deaktiviert: Die Einstellung ist aus.',
  disabled: 'Deaktiviert: dasselbe wie „Nicht konfiguriert“.',
  notConfigured:
    'Nicht konfiguriert: Benutzer wählen selbst. Eine Änderung gilt innerhalb einer Minute, ohne Neustart.',
};
