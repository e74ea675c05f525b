import { parseArgs } from 'node:util';
import { messageOf } from '../../shared/error-text.ts';
import { runTarget } from './run-target.ts';
import { fuzzTargets } from './targets.ts';

const usage = `usage: npm run fuzz -- [options]
  --rounds N      rounds of each target (default: 200)
  --seed N        the number of the first round (default: a random one)
  --only TARGET   one of ${fuzzTargets.map(({ name }) => name).join(', ')}`;

/** A whole number of 0 or more, or null. */
function count(text: string): number | null {
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}

async function main(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { rounds: text, seed: text, only: text } });
  const rounds = count(values.rounds ?? '200');
  const seed = count(values.seed ?? String(Math.floor(Math.random() * 1e9)));
  const targets = fuzzTargets.filter(({ name }) => values.only === undefined || values.only === name);
  if (rounds === null || seed === null || targets.length === 0) {
    console.error(usage);
    return 2;
  }
  console.log(`seed ${seed}`);
  let failures = 0;
  for (const target of targets) {
    try {
      const { seconds, longestSeconds } = await runTarget(target, { rounds, seed });
      const times = `${seconds.toFixed(1)} s of processor time, at most ${longestSeconds.toFixed(2)} s a round`;
      console.log(`${target.name}: ${rounds} rounds, ${times}`);
    } catch (error) {
      failures += 1;
      console.error(`${target.name}: ${messageOf(error)}`);
    }
  }
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
