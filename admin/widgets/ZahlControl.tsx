/**
 * `thinka-zahl`: a number as it is written in German. The field of the browser for numbers shows 4.000
 * and hands over 4. Options `value_type`, `min` and `max`, as of Decap's own.
 */
import { useId, useImperativeHandle, useRef, useState } from 'react';

import type { ControlProps, Field } from './control.ts';
import { findNumberProblem, toNumberText, toNumberValue, type NumberLimits } from './number.ts';

export function ZahlControl(props: ControlProps<unknown>) {
  const { value, onChange, forID, field, classNameWrapper, ref, isDisabled = false } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const hintId = useId();
  // A list may hand over another item: the typed text is shown only while it is the stored value.
  const isTyped = typed !== undefined && toNumberValue(typed) === value;
  const text = isTyped ? typed : toNumberText(value);
  const problem = findNumberProblem(value, toLimits(field));
  const latest = useRef(problem);
  latest.current = problem;

  useImperativeHandle(
    ref,
    () => ({
      focus: () => input.current?.focus(),
      isValid: () => {
        if (latest.current === undefined) return true;
        const { parentIds = [] } = props;
        return { error: { type: 'PRESENCE', parentIds, message: latest.current } };
      },
      // Decap keeps the first of these; refs hold the values they read.
    }),
    [],
  );

  return (
    <>
      <input
        ref={input}
        id={forID}
        className={classNameWrapper}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        disabled={isDisabled}
        aria-describedby={hintId}
        onFocus={props.setActiveStyle}
        onBlur={props.setInactiveStyle}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(toNumberValue(event.target.value));
        }}
      />
      <p
        id={hintId}
        role="status"
        className={problem === undefined ? 'thinka-hint' : 'thinka-problem'}
      >
        {problem ??
          (text.trim() === toNumberText(value) ? '' : `Gespeichert wird: ${toNumberText(value)}`)}
      </p>
    </>
  );
}

function toLimits(field: Field): NumberLimits {
  const limit = (key: string) => {
    const found = field.get(key);
    return typeof found === 'number' ? found : undefined;
  };
  return { isWhole: field.get('value_type') === 'int', min: limit('min'), max: limit('max') };
}
