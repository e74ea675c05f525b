import { assertNever } from '../../shared/core/assert-never.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { Ports } from '../ports/ports.ts';

/** What the effects need of the runtime besides the ports. */
export interface EffectContext {
  /** Shows the routine's end for a moment, then closes its window. */
  closeRoutineSoon(runId: number): void;
  tellLengthened(): void;
}

/** Performs one effect: one port call each. The recorded ones have been committed before. */
export function perform(effect: Effect, ports: Ports, context: EffectContext): void {
  switch (effect.type) {
    case 'openPrompt':
      return ports.card.open();
    case 'closePrompt':
      return ports.card.close();
    case 'openRoutine':
      return ports.routine.open();
    case 'closeRoutine':
      return context.closeRoutineSoon(effect.runId);
    case 'tellLengthened':
      return context.tellLengthened();
    case 'recordBout':
    case 'recordOpportunity':
    case 'recordOutcome':
    case 'recordRoutine':
    case 'retractPrompt':
      return;
    default:
      return assertNever(effect);
  }
}
