import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import type { Way } from '../../shared/content/way.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { Toggle } from '../ui/toggle.tsx';
import type { PlayerEvent } from './player.ts';

/** A smaller or larger version of the exercise. */
export type Variant = Exclude<Way, null>;
/** Both, in their order. */
export const variants: readonly Variant[] = ['easier', 'harder'];

/** Props of the player's buttons. */
export interface PlayerControlsProps {
  readonly isPaused: boolean;
  /** The variants that this exercise has. */
  readonly variants: readonly Variant[];
  readonly variant: Way;
  readonly tell: (event: PlayerEvent) => void;
  readonly onVariant: (variant: Way) => void;
  readonly onSwap: () => void;
  readonly onHurts: () => void;
}

/** The player's buttons: stepping and pause, "This hurts" beside them, and a row of small buttons below. */
export function PlayerControls({ isPaused, variants: offered, variant, tell, ...on }: PlayerControlsProps) {
  const { t } = useText();
  return (
    <>
      <SteppingRow isPaused={isPaused} tell={tell} />
      <div className="player-hurts">
        <Button look="quiet" onPress={on.onHurts}>
          {t('player.hurts')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are no form fields */}
      <div className="player-row player-row-small" role="group" aria-label={t('player.thisOne')}>
        {offered.map((each) => (
          <Toggle
            key={each}
            isSmall
            isOn={variant === each}
            onChange={(isOn) => on.onVariant(isOn ? each : null)}
          >
            {t(`player.${each}`)}
          </Toggle>
        ))}
        <Button look="quiet" isSmall onPress={on.onSwap}>
          {t('player.swap')}
        </Button>
        <Button look="quiet" isSmall onPress={() => tell({ type: 'stopChosen' })}>
          {t('player.end')}
        </Button>
      </div>
    </>
  );
}

function SteppingRow({ isPaused, tell }: Pick<PlayerControlsProps, 'isPaused' | 'tell'>) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are not form fields
    <div className="player-row player-row-main" role="group" aria-label={t('player.controls')}>
      <Button
        look="quiet"
        isIcon
        aria-label={t('player.previous')}
        onPress={() => tell({ type: 'previousChosen' })}
      >
        <ChevronLeft size={20} className="mirrored" aria-hidden />
      </Button>
      <Button look="main" autoFocus onPress={() => tell({ type: 'pauseToggled' })}>
        {isPaused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
        {t(isPaused ? 'player.resume' : 'player.pause')}
      </Button>
      <Button
        look="quiet"
        isIcon
        aria-label={t('player.nextStep')}
        onPress={() => tell({ type: 'nextChosen' })}
      >
        <ChevronRight size={20} className="mirrored" aria-hidden />
      </Button>
    </div>
  );
}
