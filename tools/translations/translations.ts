import { resolve } from 'node:path';
import { messageOf } from '../../shared/error-text.ts';
import { otherLanguages, type TranslatedLanguage, varieties } from '../../shared/strings/languages.ts';
import { type Finding, findingKinds, type LanguageReport, reportOn } from './findings.ts';
import { completeness } from './summary.ts';
import { englishTexts } from './text-files.ts';
import { accept } from './translation-record.ts';

const translated: readonly TranslatedLanguage[] = [...otherLanguages, ...varieties];

/** One line for each language: its share of complete texts, and the number of findings by kind. */
function summaryText(reports: readonly LanguageReport[]): string {
  const head = ['language', 'texts', 'complete', ...findingKinds];
  const rows = reports.map(({ language, total, findings }) => [
    language,
    String(total),
    `${completeness({ total, findings })} %`,
    ...findingKinds.map((kind) => String(findings.filter((each) => each.kind === kind).length)),
  ]);
  return [head, ...rows].map((row) => row.map((cell) => cell.padStart(12)).join(' ')).join('\n');
}

/** Every finding about a language, by kind. */
function findingsText(findings: readonly Finding[]): string {
  const order = findingKinds.flatMap((kind) => findings.filter((each) => each.kind === kind));
  return order
    .map(({ kind, place, detail }) => `${kind.padEnd(14)}${place}\n${' '.repeat(14)}${detail}`)
    .join('\n');
}

/** `npm run translations [-- [--accept] LANGUAGE [KEY …]]`. Returns the text to print. @throws Error on an unknown language */
export function run(args: readonly string[]): string {
  const english = englishTexts();
  const isAcceptance = args[0] === '--accept';
  const [name, ...keys] = isAcceptance ? args.slice(1) : args;
  if (name === undefined && !isAcceptance)
    return summaryText(translated.map((each) => reportOn(each, english)));
  const language = translated.find((each) => each === name);
  if (language === undefined) throw new Error(`the languages are ${translated.join(', ')}`);
  if (isAcceptance) accept(language, english, keys);
  const report = reportOn(language, english);
  return [summaryText([report]), findingsText(report.findings)].filter(Boolean).join('\n\n');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  try {
    console.log(run(process.argv.slice(2)));
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 2;
  }
}
