/** Asks anew only when the last answer is older than it is good for; `goodForMs` judges each answer. */
export function remembered<Answer>(
  ask: () => Promise<Answer>,
  goodForMs: (answer: Answer) => number,
  nowMs: () => number,
): () => Promise<Answer> {
  let last: { readonly answer: Answer; readonly until: number } | null = null;
  return async () => {
    if (last === null || nowMs() >= last.until) {
      const answer = await ask();
      last = { answer, until: nowMs() + goodForMs(answer) };
    }
    return last.answer;
  };
}
