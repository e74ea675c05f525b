import { app } from 'electron';

/** A further start of the program while it is running. */
export interface SecondStart {
  readonly args: readonly string[];
  /** The data it handed over, unchecked. */
  readonly handed: unknown;
}

/** Further starts, queued until there is a listener. */
export interface SecondStarts {
  /** Calls back for each start from now on, and at once for earlier ones, in order. */
  follow(listener: (start: SecondStart) => void): void;
}

/** Collects starts from now on, so that one that comes while the first is still starting is not lost. */
export function collectSecondStarts(): SecondStarts {
  const waiting: SecondStart[] = [];
  let deliver = (start: SecondStart): void => {
    waiting.push(start);
  };
  app.on('second-instance', (_event, args, _folder, handed) => deliver({ args, handed }));
  return {
    follow(listener) {
      deliver = listener;
      for (const start of waiting.splice(0)) listener(start);
    },
  };
}
