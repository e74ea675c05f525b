import type { PolicyDescription } from '../../shared/policy/policy-description.ts';
import type { PolicySourceAccount } from '../../shared/policy/policy-reading.ts';

/** The findings at each place, one line each, for a diagnosis: names of settings, never values. */
export function policyLines({ sources }: PolicyDescription): readonly string[] {
  return sources.flatMap(sourceLines).map(harmless);
}

/** The whole policy as text, for an administrator at the command line. */
export function policyText(description: PolicyDescription): string {
  const { values, locks, limits } = description;
  const lines = [
    'Places',
    ...indented(policyLines(description)),
    '',
    'Values',
    ...indented(
      values.map(({ key, level, value, place, isInUse, limitedTo }) => {
        const own = isInUse ? '' : ', not in use: the person chose another';
        const use = limitedTo === undefined ? own : `, limited to ${limitedTo}`;
        return `${key} = ${JSON.stringify(value)} (${level}, from ${place}${use})`;
      }),
    ),
    '',
    'Limits',
    ...indented(
      limits.map(({ key, least, most }) => {
        const ends = [
          least === undefined ? [] : `at least ${least}`,
          most === undefined ? [] : `at most ${most}`,
        ];
        return `${key}: ${ends.flat().join(', ')}`;
      }),
    ),
    '',
    `Locked: ${locks.join(', ') || 'nothing'}`,
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

/**
 * A line without characters that control a terminal: names and reasons come from files that anyone may have written.
 */
function harmless(line: string): string {
  return line.replace(/\p{Cc}/gu, '\ufffd');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`);
}

function sourceLines(source: PolicySourceAccount): readonly string[] {
  const { place, level, state, reason, isLastKnown, holding, overruled, refused } = source;
  const what = reason === null ? state : `${state}: ${reason}`;
  const names = (label: string, keys: readonly string[]) =>
    keys.length === 0 ? [] : [`  ${label}: ${keys.join(', ')}`];
  return [
    `${place} (${level}): ${what}`,
    ...names(isLastKnown ? 'still sets, as last known' : 'sets', holding),
    ...names('set elsewhere first', overruled),
    ...refused.map((each) => `  rejected: ${each.key}: ${each.reason}`),
  ];
}
