import { Maximize, Minimize } from 'lucide-react';
import { useMemo } from 'react';
import type { Exercise, RoutineStep } from '../../shared/content/exercise-schema.ts';
import { type ExerciseScript, scriptOf } from '../../shared/content/exercise-script.ts';
import type { Way } from '../../shared/content/way.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { useAnnouncement } from '../bridge/announcer.tsx';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { LeaveOut } from './leave-out.tsx';
import { NextPicture } from './next-picture.tsx';
import { nextStepOf, type Player } from './player.ts';
import { PlayerControls, variants } from './player-controls.tsx';
import { exercisePlaceOf } from './player-counts.ts';
import { PlayerEndPage } from './player-end-page.tsx';
import { linesOf, openingOf } from './player-lines.ts';
import { PlayerStage } from './player-stage.tsx';
import { type Shown, shownOf } from './shown.ts';
import { toggleFullScreen, useFullScreen } from './use-full-screen.ts';
import { type RunningPlayer, usePlayer } from './use-player.ts';
import { usePlayerKeys } from './use-player-keys.ts';
import { useChimes, useVoice } from './use-player-sounds.ts';
import { useWays, type Ways } from './use-ways.ts';

/** The routine player: one exercise at a time, its words, picture and sounds from one script. */
export function RoutinePlayer({ view }: { readonly view: RoutineView }) {
  const { player, tell, isReported } = usePlayer(view);
  const step = player.steps[player.index];
  const exercise = view.exercises.find(({ id }) => id === step?.exerciseId);
  const ways = useWays(view, exercise, tell);
  const script = useScript(exercise, ways.way, step?.seconds ?? 0);
  const shown = script === null ? null : shownOf(player, script);
  const hasEnded = player.phase.type === 'ended';
  usePlayerKeys(tell, !hasEnded);
  useChimes(view.sounds, player.index, player.phase.type, shown?.type ?? null);
  if (step === undefined || exercise === undefined || script === null || shown === null || hasEnded) {
    return <PlayerEndPage player={player} view={view} isReported={isReported} />;
  }
  return <PlayerPage {...{ view, player, step, exercise, script, shown, ways, tell }} />;
}

function useScript(exercise: Exercise | undefined, way: Way, seconds: number): ExerciseScript | null {
  return useMemo(
    () => (exercise === undefined || seconds <= 0 ? null : scriptOf(exercise, way, seconds)),
    [exercise, way, seconds],
  );
}

interface PlayerPageProps {
  readonly view: RoutineView;
  readonly player: Player;
  readonly step: RoutineStep;
  readonly exercise: Exercise;
  readonly script: ExerciseScript;
  readonly shown: Shown;
  readonly ways: Ways;
  readonly tell: RunningPlayer['tell'];
}

function PlayerPage({ view, player, step, exercise, script, shown, ways, tell }: PlayerPageProps) {
  const text = useText();
  const isFull = useFullScreen();
  const isPaused = player.phase.type === 'paused';
  const opening = player.index === 0 ? openingOf(text, view.exercises) : '';
  const words = linesOf(text, shown, exercise, opening);
  const line = isPaused ? text.t('player.paused') : words.line;
  useVoice(view.spokenCues, text.locale, {
    text: isPaused ? null : words.spoken,
    index: player.index,
    isSetUp: shown.type === 'set-up',
  });
  useAnnouncement(ways.note);
  useAnnouncement(isPaused ? line : words.announced);
  const next = nextStepOf(player);
  const isSmall = view.size === 'small' && !isFull;
  const isSetUp = shown.type === 'set-up' && exercise.skipIf !== '';
  return (
    <main className={`player${isSmall ? ' player-small' : ''}${isSetUp ? ' player-set-up' : ''}`}>
      <PlayerHead player={player} name={view.name} isFull={isFull} />
      <PlayerStage {...{ player, step, exercise, script }} speed={view.speed} />
      <div className="player-words">
        <p className="player-line">{line}</p>
        <p className="player-detail quiet">
          {words.side !== '' && <strong className="player-side">{words.side}</strong>}
          {words.side !== '' && ' · '}
          {words.detail}
        </p>
        <LeaveOut key={exercise.id} skipIf={exercise.skipIf} isOpen={shown.type === 'set-up'} />
        <p className="player-note">{ways.note}</p>
      </div>
      <div className="player-foot">
        <NextPicture
          exercise={view.exercises.find(({ id }) => id === next?.exerciseId) ?? null}
          side={next?.side ?? null}
          isOtherSide={next?.exerciseId === step.exerciseId && next.side !== step.side}
        />
        <PlayerControls
          isPaused={isPaused}
          isSettingUp={shown.type !== 'moving' && !isPaused}
          variants={view.isGentle ? [] : variants.filter((each) => exercise[each] !== '')}
          variant={ways.way}
          tell={tell}
          onVariant={ways.choose}
          onSwap={ways.swap}
          onHurts={ways.hurts}
        />
      </div>
    </main>
  );
}

interface PlayerHeadProps {
  readonly player: Player;
  readonly name: string;
  readonly isFull: boolean;
}

function PlayerHead({ player, name, isFull }: PlayerHeadProps) {
  const { t } = useText();
  return (
    <header className="player-head">
      <h1>{t('player.place', { ...exercisePlaceOf(player), name })}</h1>
      <Button
        look="quiet"
        isSmall
        isIcon
        aria-label={t(isFull ? 'player.window' : 'player.fullScreen')}
        onPress={toggleFullScreen}
      >
        {isFull ? <Minimize size={16} aria-hidden /> : <Maximize size={16} aria-hidden />}
      </Button>
    </header>
  );
}
