import type { PolicyTexts } from './texts.ts';

/** What administrators read in German. */
export const germanTexts: PolicyTexts = {
  language: 'de-DE',
  description: 'Einstellungen von Unhunch, Bewegungspausen für den oberen Rücken',
  mandatory: 'Unhunch',
  recommended: 'Vorgeschlagene Einstellungen (änderbar)',
  supported: 'Unhunch 0.1 oder neuer, Windows 10 oder neuer',
  settings: {
    sittingThresholdMinutes: {
      label: 'Zeit am Schreibtisch bis zu einer Pause',
      explain:
        'Minuten am Schreibtisch, nach denen eine Pause fällig ist. In den ersten zwei Wochen kommen Pausen später.',
    },
    microBreakSeconds: {
      label: 'Länge einer kurzen Pause',
      explain:
        'So lange dauern die meisten Übungsfolgen. Eine der acht Wochen, wo jemand sie macht, kann 2 Minuten dauern.',
    },
    longBreakDueMinutes: {
      label: 'Zeit am Schreibtisch bis zu einer langen Pause',
      explain:
        'Minuten am Schreibtisch ohne längere Abwesenheit, nach denen die fällige Pause eine lange ist.',
    },
    longBreakMinutes: {
      label: 'Länge einer langen Pause',
      explain: 'Dauer der längeren Übungsfolge in Minuten.',
    },
    promptsPerDay: {
      label: 'Nicht gemachte Pausen, bis die App für den Tag schweigt',
      explain: 'Nach so vielen übersprungenen oder abgelaufenen Pausen kommt an diesem Tag keine Karte mehr.',
    },
    easeIn: {
      label: 'Sanfter Einstieg',
      explain:
        'Pausen kommen in der ersten Woche der Nutzung 20 Minuten später, in der zweiten 10 Minuten später.',
    },
    dayStartsAt: {
      label: 'Beginn eines Tages',
      explain: 'Ortszeit von 00:00 bis 06:00, etwa 04:00. Ein später Abend gehört so zum Tag davor.',
    },
    trackedHours: {
      label: 'Stunden, in denen die App aufzeichnet',
      explain:
        'Außerhalb dieser Stunden wird nichts aufgezeichnet und es kommt keine Karte. Ein Tag, der nicht genannt ist, hat keine. Ein Bereich über Mitternacht gehört zu dem Tag, an dem er beginnt.',
    },
    quietHours: {
      label: 'Ruhezeiten',
      explain:
        'In diesen Stunden kommt keine Karte; die Zeit am Schreibtisch zählt wie sonst. Ein Bereich über Mitternacht gehört zu dem Tag, an dem er beginnt.',
    },
    weeklyNotice: {
      label: 'Wöchentlicher Hinweis',
      explain:
        'Wann die Person erfährt, dass die Zahlen der Woche bereitstehen. Niemand sonst kann diese Zahlen sehen.',
    },
    retentionMonths: {
      label: 'Monate, für die der Verlauf aufbewahrt wird',
      explain: 'Ältere Tage werden von selbst gelöscht.',
    },
    startAtLogin: {
      label: 'Beim Anmelden starten',
      explain:
        'Ob Unhunch beim Anmelden startet. Als verbindliche Vorgabe gilt das auch für eine Person, die die App im Dialog des Systems abgeschaltet hat.',
    },
    sounds: {
      label: 'Leise Töne',
      explain: 'Ein leiser Ton, wenn eine Übung beginnt oder endet.',
    },
    spokenCues: {
      label: 'Gesprochene Anleitung',
      explain: 'Die Stimme des Systems sagt die Schritte einer Übungsfolge an.',
    },
    language: {
      label: 'Sprache',
      explain:
        'Die Sprache der Fenster, des Infobereichs und der Übungen. Wo Unhunch eine Sprache nicht spricht, steht Englisch.',
    },
    contentFolder: {
      label: 'Ordner mit eigenen Übungen',
      explain:
        'Der ganze Pfad eines Ordners mit Übungen und Übungsfolgen Ihrer Organisation, auf einem lokalen Laufwerk. Sie stehen neben denen von Unhunch und beachten, was eine Person auslässt.',
    },
  },
  least: (label) => `${label}: kleinster wählbarer Wert`,
  most: (label) => `${label}: größter wählbarer Wert`,
  limitExplain: (label) =>
    `Begrenzt, was für „${label}“ gewählt werden kann. Was vorher gewählt wurde und außerhalb liegt, zählt als der nächste Wert innerhalb. Werte aus einer verbindlichen Richtlinie werden nicht begrenzt. Wer die Einstellung ausgeschaltet hat, ist nicht betroffen.`,
  value: 'Wert:',
  seconds: (count) => `${count} Sekunden`,
  words: { system: 'Sprache des Systems', en: 'Englisch', de: 'Deutsch' },
  range: (least, most) => `Eine ganze Zahl von ${least} bis ${most}.`,
  zeroIsOff: '0 schaltet es aus.',
  wordIsOff: 'Das Wort off schaltet es aus.',
  structure: (example) => `JSON, zum Beispiel: ${example}`,
  turnedOn: 'Aktiviert: Es ist eingeschaltet.',
  turnedOff: 'Deaktiviert: Es ist ausgeschaltet.',
  disabled: 'Deaktiviert: dasselbe wie nicht konfiguriert.',
  notConfigured:
    'Nicht konfiguriert: Jede Person wählt selbst. Eine Änderung gilt binnen einer Minute, ohne Neustart.',
};
