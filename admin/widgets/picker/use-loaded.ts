/** Something that is read once a component needs it, with its failure and another try. */
import { useEffect, useState } from 'react';

export type Loaded<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; message: string };

/** @param load the same function each time, or it is called again and again */
export function useLoaded<Value>(load: () => Promise<Value>): [Loaded<Value>, retry: () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const show = (next: Loaded<Value>) => {
      if (isCurrent) setLoaded(next);
    };
    load().then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) =>
        show({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);

  const retry = () => {
    setLoaded({ state: 'loading' });
    setAttempt((count) => count + 1);
  };
  return [loaded, retry];
}
