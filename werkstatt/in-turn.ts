/** Tasks of the same name, one after the other. */

/** @returns what the task returns, when all before it have ended */
export async function inTurn<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  const before = last.get(name) ?? Promise.resolve();
  const result = before.then(task);
  const ended = result.then(
    () => undefined,
    () => undefined,
  );
  last.set(name, ended);
  try {
    return await result;
  } finally {
    if (last.get(name) === ended) last.delete(name);
  }
}

const last = new Map<string, Promise<void>>();
