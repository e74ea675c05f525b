import { app } from 'electron';

/** A further start of the program beside the one that runs. */
export interface SecondStart {
  readonly args: readonly string[];
  /** What it handed over; unchecked. */
  readonly handed: unknown;
}

/** The further starts, kept until somebody listens. */
export interface SecondStarts {
  /** Tells of each start from now on, and at once of those that came before, in their order. */
  follow(listener: (start: SecondStart) => void): void;
}

/** Listens from this moment on: a start that comes while the first one still begins is not lost. */
export function collectSecondStarts(): SecondStarts {
  const waiting: SecondStart[] = [];
  let tell = (start: SecondStart): void => {
    waiting.push(start);
  };
  app.on('second-instance', (_event, args, _folder, handed) => tell({ args, handed }));
  return {
    follow(listener) {
      tell = listener;
      for (const start of waiting.splice(0)) listener(start);
    },
  };
}
