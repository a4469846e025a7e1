/** Runs rows of steps side by side; a row that has ended takes from the end of one that has not. */
export interface Result {
  name: string;
  isPassed: boolean;
  seconds: number;
}

/**
 * @param run runs one step and says whether it passed; undefined if it was stopped
 * @returns the finished steps; stopped and unbegun ones are missing
 */
export async function runRows<Step extends { name: string }>(
  rows: readonly (readonly Step[])[],
  run: (step: Step) => Promise<boolean | undefined>,
  stop: AbortSignal,
): Promise<Result[]> {
  const left = rows.map((row) => [...row]);
  const results: Result[] = [];
  const work = async (row: Step[]) => {
    while (!stop.aborted) {
      const step = row.shift() ?? left.find(({ length }) => length > 0)?.pop();
      if (!step) return;
      const start = performance.now();
      const isPassed = await run(step);
      const seconds = (performance.now() - start) / 1000;
      if (isPassed !== undefined) results.push({ name: step.name, isPassed, seconds });
    }
  };
  await Promise.all(left.map(work));
  return results;
}
