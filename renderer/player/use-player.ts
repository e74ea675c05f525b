import { useEffect, useReducer, useState } from 'react';
import type { RoutineView } from '../../shared/views/views.ts';
import { attempt } from '../bridge/bridge.ts';
import { LONGEST_TICK_SECONDS, type Player, type PlayerEvent, playerAfter, startPlayer } from './player.ts';
import { doneSecondsOf, doneStepsOf, hasBothSides } from './player-counts.ts';

/** Real milliseconds between two updates: smooth enough for a ring, cheap enough for a laptop. */
const TICK_MS = 100;
/** The largest number of steps in a report. */
const MOST_STEPS = 40;

/** A player, a function that sends it events, and whether its end was reported. */
export interface RunningPlayer {
  readonly player: Player;
  readonly tell: (event: PlayerEvent) => void;
  readonly isReported: boolean;
}

/** Runs a routine against the computer's clock and reports it. */
export function usePlayer(view: RoutineView): RunningPlayer {
  const { runId, speed, steps, waits, leftOut, hasHint } = view;
  const [player, tell] = useReducer(playerAfter, view, (first) =>
    startPlayer(first.steps, first.doneSeconds, first.waits),
  );
  const [isReported, setReported] = useState(false);
  const hasEnded = player.phase.type === 'ended';
  const hasHurt = player.hurtIds.length > 0;
  const done = doneSecondsOf(player);
  const isWhole = hasBothSides(player);

  // During the rendering, because a page with the new exercises and the old steps would be the last page for a moment.
  const [heard, setHeard] = useState<RoutineView | null>(null);
  if (heard !== view) {
    setHeard(view);
    tell({ type: 'stepsChanged', steps, leftOut, waits });
  }
  useEffect(() => {
    // A hint from before this routine ends nothing, because its first exercise did not hurt.
    if (hasHint && hasHurt) tell({ type: 'hintGiven' });
  }, [hasHint, hasHurt]);

  useEffect(() => {
    if (hasEnded) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const seconds = (now - last) / 1000;
      last = now;
      if (seconds <= LONGEST_TICK_SECONDS) tell({ type: 'passed', seconds: seconds * speed });
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [hasEnded, speed]);

  const report = {
    runId,
    doneSeconds: done,
    hasBothSides: isWhole,
    steps: doneStepsOf(player).slice(0, MOST_STEPS),
  };
  const wholeSeconds = Math.floor(done);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one report for each whole second, not for each tick
  useEffect(() => {
    if (wholeSeconds > 0) attempt('routine:progress', report);
  }, [runId, wholeSeconds, isWhole]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures no longer change once it has ended
  useEffect(() => {
    if (!hasEnded) return;
    // Reported at once, so that nothing is lost; the main process keeps the last page open for a moment.
    attempt('routine:end', report).then(() => setReported(true));
  }, [hasEnded, runId]);

  return { player, tell, isReported };
}
