import { resolve } from 'node:path';
import { loadContent } from '../node/content/content.ts';
import { loadOwnContent } from '../node/content/own-content.ts';

/** The result of checking an organisation's content. */
export interface ContentCheck {
  readonly text: string;
  readonly isFaulty: boolean;
}

/** Checks an organisation's folder as the app reads it, and describes every error: file, key, reason. */
export function checkContent(folder: string, shippedFolder: string): ContentCheck {
  const { library } = loadContent(shippedFolder);
  const own = loadOwnContent(resolve(folder), library, Number.POSITIVE_INFINITY);
  const lines = own.refused.map(({ file, key, reason }) => `${file}: ${key}: ${reason}\n`);
  const sum = [
    `${own.name}:`,
    `${own.exercises.size} exercises and`,
    `${own.routines.size} routines can be used,`,
    `${own.refused.length} errors\n`,
  ];
  return { text: lines.join('') + sum.join(' '), isFaulty: own.refused.length > 0 };
}
