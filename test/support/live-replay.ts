import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseTrace } from '../../main/node/recorded-day/trace.ts';
import { createTraceClock } from '../../main/node/recorded-day/trace-clock.ts';
import { courseOf, createTraceSensors } from '../../main/node/recorded-day/trace-sensors.ts';
import { createRuntime, type Runtime } from '../../main/runtime/runtime.ts';
import type { CardView, RoutineView, TodayView } from '../../shared/views/views.ts';
import { fakePorts } from './fake-ports.ts';

/**
 * A program that replays a recorded day as fast as it can, over and over until it is killed. Its arguments are a folder
 * and a trace. It answers every card, and prints an opportunity's number when the windows show it as done.
 */
function liveThrough(folder: string, traceFile: string): void {
  const timeline = parseTrace([{ name: traceFile, text: readFileSync(traceFile, 'utf8') }]);
  const course = courseOf(timeline);
  if (course === null) throw new Error('nothing is recorded');
  const clock = createTraceClock(course, { speed: 20_000, slowSpeed: 20_000 }, 'Europe/Amsterdam');
  const { ports } = fakePorts(folder, {
    historyFile: join(folder, 'history.sqlite'),
    settings: { easeIn: false, firstStartDone: true, promptsPerDay: 12 },
  });
  if (ports.history.damaged) throw new Error(ports.history.damaged.reason);

  const print = (id: number) => writeSync(1, `${id}\n`);
  const runtime: Runtime = createRuntime({
    ...ports,
    ...createTraceSensors(timeline, clock),
    clock,
    system: clock,
    card: { open: () => void answer(), close: () => {} },
    routine: { open: () => void exercise(), close: () => {} },
  });
  let answered = 0;

  async function answer(): Promise<void> {
    const card = (await runtime.request('card', 'card:get', null)) as CardView | null;
    if (card === null) return;
    answered += 1;
    const kind = answered % 2 === 0 ? 'already-moved' : 'start';
    const input = { opportunityId: card.opportunityId, answer: kind };
    const reply = (await runtime.request('card', 'prompt:answer', input)) as { ok: boolean };
    if (reply.ok && kind === 'already-moved') print(card.opportunityId);
  }

  async function exercise(): Promise<void> {
    const view = (await runtime.request('routine', 'routine:get', null)) as RoutineView;
    const opportunityId = ports.history.nextIds().nextOpportunityId - 1;
    const stop = clock.every(view.plannedSeconds * 1000, () => {
      stop();
      void end(view, opportunityId);
    });
  }

  /** Prints only what Today shows as done: a routine that an absence cut short has another outcome. */
  async function end({ runId, plannedSeconds }: RoutineView, opportunityId: number): Promise<void> {
    const before = await doneToday();
    await runtime.request('routine', 'routine:end', {
      runId,
      doneSeconds: plannedSeconds,
      hasBothSides: true,
    });
    if ((await doneToday()) > before) print(opportunityId);
  }

  async function doneToday(): Promise<number> {
    const today = (await runtime.request('app', 'today:get', null)) as TodayView;
    return today.counts.completed;
  }

  runtime.start();
  clock.start();
  setInterval(() => {
    if (clock.hasEnded) process.exit(0);
  }, 20);
}

liveThrough(process.argv[2] ?? '', process.argv[3] ?? '');
