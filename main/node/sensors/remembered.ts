/** Queries again only when the last answer has expired; `goodForMs` gives the lifetime of an answer, milliseconds. */
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
