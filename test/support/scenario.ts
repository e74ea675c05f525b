import { answerInput, type PauseLength, type PromptAnswer } from '../../shared/core/event.ts';
import { ScenarioMachine, type ScenarioOptions } from './scenario-machine.ts';

/** A user at a computer: a script of steps, and the events that are expected from it. */
export class Scenario extends ScenarioMachine {
  /** Answers a card; by default that of the open opportunity. */
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

  /** The player reports its progress. */
  progresses(doneSeconds: number, { hasBothSides = true, runId = this.state.run?.id ?? -1 } = {}): this {
    return this.send({ type: 'routineProgressed', runId, doneSeconds, hasBothSides });
  }

  /** The routine ends, on its own or by the user. */
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

  /** Begins the workdays without cards, also once more. */
  startsBaseline(): this {
    return this.send({ type: 'baselineStarted' });
  }

  endsBaseline(): this {
    return this.send({ type: 'baselineEnded' });
  }

  /** The recording ends here. */
  endsTrace(): this {
    return this.send({ type: 'traceEnded' });
  }
}

/** Starts a scenario, by default at 09:00 on an ordinary Tuesday in Berlin. */
export function scenario(options: ScenarioOptions = {}): Scenario {
  return new Scenario(options);
}
