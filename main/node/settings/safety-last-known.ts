import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type PartialSettings, parseSettings } from '../../../shared/settings/settings.ts';

/** The choices that protect the user. */
export type SafetyChoices = Pick<PartialSettings, 'safety' | 'exclusions'>;

/** A copy of the choices that protect the user, for use while the settings file cannot be read. */
export interface SafetyLastKnown {
  /** The choices that were read or written last; empty if there are none or the copy cannot be read. */
  read(): SafetyChoices;
  /** Keeps the choices in these settings. Never throws: the settings themselves matter more. */
  keep(settings: PartialSettings): void;
}

/** Keeps the copy in `file`, which exists only while there are such choices. */
export function createSafetyLastKnown(file: string): SafetyLastKnown {
  function read(): SafetyChoices {
    try {
      return choicesOf(parseSettings(JSON.parse(readFileSync(file, 'utf8'))).settings);
    } catch {
      return {};
    }
  }

  return {
    read,
    keep(settings) {
      const choices = choicesOf(settings);
      try {
        const content = JSON.stringify(choices);
        if (content === JSON.stringify(read())) return;
        if (content === '{}') return rmSync(file, { force: true });
        writeFileSync(`${file}.new`, content, { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch {}
    },
  };
}

function choicesOf({ safety, exclusions }: PartialSettings): SafetyChoices {
  return {
    ...(safety === undefined ? null : { safety }),
    ...(exclusions === undefined ? null : { exclusions }),
  };
}
