import { answerInput, type PauseLength, type PromptAnswer } from '../../shared/core/event.ts';
import { ScenarioMachine, type ScenarioOptions } from './scenario-machine.ts';

/** A person at a computer: what they do is told step by step, then what came out is compared. */
export class Scenario extends ScenarioMachine {
  /** Answers a card; without a number that of the open opportunity. */
  answers(answer: PromptAnswer, id = this.state.opportunity?.id ?? -1): this {
    return this.send(answerInput(id, answer));
  }

  /** The desktop could not show the card. */
  failsToShow(id = this.state.opportunity?.id ?? -1): this {
    return this.send({ type: 'promptFailed', opportunityId: id });
  }

  /** Starts a break from the tray. */
  startsBreak(seconds: number | null = null): this {
    return this.send({
      type: 'breakRequested',
      opportunityId: null,
      plan: seconds === null ? null : { id: 1, seconds },
    });
  }

  /** The player says how far it is. */
  progresses(doneSeconds: number, { hasBothSides = true, runId = this.state.run?.id ?? -1 } = {}): this {
    return this.send({ type: 'routineProgressed', runId, doneSeconds, hasBothSides });
  }

  /** The routine ends, by itself or by the person. */
  finishes(doneSeconds: number, { hasBothSides = true, runId = this.state.run?.id ?? -1 } = {}): this {
    return this.send({ type: 'routineEnded', runId, doneSeconds, hasBothSides });
  }

  saysItHurts(runId = this.state.run?.id ?? -1): this {
    return this.send({ type: 'hurtReported', runId });
  }

  pauses(length: PauseLength): this {
    return this.send({ type: 'paused', length });
  }

  endsPause(): this {
    return this.send({ type: 'pauseEnded' });
  }

  wasAway(minutesAgo = 0): this {
    return this.send({ type: 'awayReported', minutesAgo });
  }

  stands(isStanding: boolean): this {
    return this.send({ type: 'standingSet', isStanding });
  }

  /** The recording ends here. */
  endsTrace(): this {
    return this.send({ type: 'traceEnded' });
  }
}

/** Begins a scenario: 09:00 on an ordinary Tuesday in Berlin, unless said otherwise. */
export function scenario(options: ScenarioOptions = {}): Scenario {
  return new Scenario(options);
}
