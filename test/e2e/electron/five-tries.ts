/** Retries what another program may disturb at a bad moment. @throws Error of the fifth try */
export async function inFiveTries<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
