/**
 * Keeps a textarea and Decap's value in step. The textarea is left to the browser, so that the caret and the
 * history of undoing survive when Decap renders anew.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';

import { toShown, toStored } from './line-ends.ts';

export function useStored(
  textarea: RefObject<HTMLTextAreaElement | null>,
  value: string,
  onChange: (value: string) => void,
) {
  const [shown] = useState(() => toShown(value));
  const latest = useRef(value);
  /** Values given to Decap that it has not handed back yet. */
  const underway = useRef(new Set<string>());
  const [, setCount] = useState(0);

  useEffect(() => {
    if (value === latest.current) return underway.current.clear();
    // An old echo: the author has typed on since, and those letters must not be lost.
    if (underway.current.has(value)) return;
    latest.current = value;
    if (textarea.current && textarea.current.value !== toShown(value)) {
      textarea.current.value = toShown(value);
    }
    setCount((count) => count + 1);
  }, [value, textarea]);

  const onInput = () => {
    const next = toStored(latest.current, textarea.current?.value ?? '');
    latest.current = next;
    underway.current.add(next);
    onChange(next);
    setCount((count) => count + 1);
  };
  return { shown, onInput, current: () => latest.current };
}
