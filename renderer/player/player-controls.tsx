import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import type { Way } from '../../shared/content/way.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { Toggle } from '../ui/toggle.tsx';
import type { PlayerEvent } from './player.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** A smaller or larger version of the exercise. */
export type Variant = Exclude<Way, null>;
/** Both, in their order. */
export const variants: readonly Variant[] = ['easier', 'harder'];

/** Props of the player's buttons. */
export interface PlayerControlsProps {
  readonly isPaused: boolean;
  /** The user is getting into position, which can be cut short. */
  readonly isSettingUp: boolean;
  /** The variants that this exercise has. */
  readonly variants: readonly Variant[];
  readonly variant: Way;
  readonly tell: (event: PlayerEvent) => void;
  readonly onVariant: (variant: Way) => void;
  readonly onSwap: () => void;
  readonly onHurts: () => void;
}

/** The player's buttons: stepping and pause, "This hurts" beside them, and a row of small buttons below. */
export function PlayerControls({ variants: offered, variant, tell, ...props }: PlayerControlsProps) {
  const { t } = useText();
  const { isPaused, isSettingUp, ...on } = props;
  const pause = useRef<HTMLButtonElement>(null);
  useKeptFocus(pause);
  return (
    <>
      <SteppingRow isPaused={isPaused} tell={tell} pause={pause} />
      <div className="player-hurts">
        <Button look="quiet" onPress={on.onHurts}>
          {t('player.hurts')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons aren't form fields */}
      <div className="player-row player-row-small" role="group" aria-label={t('player.thisOne')}>
        {isSettingUp && (
          <Button look="quiet" isSmall onPress={() => tell({ type: 'startChosen' })}>
            {t('player.startNow')}
          </Button>
        )}
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

type SteppingRowProps = Pick<PlayerControlsProps, 'isPaused' | 'tell'> & {
  readonly pause: RefObject<HTMLButtonElement | null>;
};

function SteppingRow({ isPaused, tell, pause }: SteppingRowProps) {
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
      <Button ref={pause} look="main" autoFocus onPress={() => tell({ type: 'pauseToggled' })}>
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
