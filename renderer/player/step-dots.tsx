import { useText } from '../bridge/text.ts';
import type { Player } from './player.ts';
import { isMostlyDone } from './player-counts.ts';

/** The steps of the routine as dots; said aloud as one line. */
export function StepDots({ player }: { readonly player: Player }) {
  const { t } = useText();
  const index = player.index + 1;
  return (
    <div className="steps" role="img" aria-label={t('player.stepOf', { index, total: player.steps.length })}>
      {player.steps.map((_, at) => (
        <span
          // A routine may hold one step twice: only its place names it.
          // biome-ignore lint/suspicious/noArrayIndexKey: steps never change their places
          key={at}
          className={
            at === player.index ? 'step step-now' : isMostlyDone(player, at) ? 'step step-done' : 'step'
          }
        />
      ))}
    </div>
  );
}
