/**
 * `thinka-zeit`: a day, an hour, or a day with or without an hour, in the fields of the browser. They
 * hold the time on the clock as text, so no time zone can shift it. Options `mode`, and `today` for a day
 * that is mostly the day of writing.
 */
import { useImperativeHandle, useRef } from 'react';

import { dayInThuringia } from '#domain/time/dates.ts';

import { toLabel, type ControlProps } from './control.ts';

export function ZeitControl(props: ControlProps<unknown>) {
  const { value, onChange, forID, field, classNameWrapper, ref, isDisabled = false } = props;
  const input = useRef<HTMLInputElement>(null);
  const mode = field.get('mode');
  const written = toText(value);
  const latest = useRef(written);
  latest.current = written;
  const findProblem = () => {
    if (field.get('name') !== 'ende') return undefined;
    return findEndProblem(toText(props.getEntry()?.get('data').get('beginn')), latest.current);
  };
  useImperativeHandle(
    ref,
    () => ({
      focus: () => input.current?.focus(),
      isValid: () => {
        const message = findProblem();
        if (message === undefined) return true;
        return { error: { type: 'PRESENCE', parentIds: props.parentIds ?? [], message } };
      },
    }),
    [],
  );
  const [day = '', hour = ''] = mode === 'uhrzeit' ? ['', written] : written.split('T');
  const endProblem = findProblem();
  const isShown = mode === 'uhrzeit' ? isHour(hour) : isDay(day) && isHour(hour);
  const change = (nextDay: string, nextHour: string) => {
    if (mode === 'uhrzeit') onChange(nextHour);
    else onChange(nextDay !== '' && nextHour !== '' ? `${nextDay}T${nextHour}` : nextDay);
  };

  return (
    <div
      className={`${classNameWrapper} thinka-zeit`}
      onFocus={props.setActiveStyle}
      onBlur={props.setInactiveStyle}
    >
      {mode !== 'uhrzeit' && (
        <input
          ref={input}
          id={forID}
          type="date"
          value={isDay(day) ? day : ''}
          min="1900-01-01"
          max="2199-12-31"
          disabled={isDisabled}
          onChange={(event) => change(event.target.value, hour)}
        />
      )}
      {field.get('today') !== undefined && (
        <button
          type="button"
          className="thinka-button"
          aria-label={`Heute – ${toLabel(field)}`}
          disabled={isDisabled}
          onClick={() => change(dayInThuringia(new Date()), hour)}
        >
          Heute
        </button>
      )}
      {mode !== 'tag' && (
        <input
          {...(mode === 'uhrzeit' ? { ref: input, id: forID } : {})}
          {...(mode === 'zeitpunkt' && { 'aria-label': `${toLabel(field)}: Uhrzeit (freiwillig)` })}
          type="time"
          value={isHour(hour) ? hour : ''}
          disabled={isDisabled || (mode === 'zeitpunkt' && day === '')}
          onChange={(event) => change(day, event.target.value)}
        />
      )}
      {isShown && endProblem !== undefined && <p className="thinka-problem">{endProblem}</p>}
      {!isShown && (
        <p className="thinka-problem">
          In der Datei steht „{written}“, was kein {mode === 'uhrzeit' ? 'Zeitpunkt' : 'Tag'} ist.
          Wähle neu.
        </p>
      )}
    </div>
  );
}

/** Read as midnight, a day alone would be before the hour at which it begins. */
function findEndProblem(beginn: string, ende: string): string | undefined {
  const isHourMissing = beginn.includes('T') && ende !== '' && beginn.startsWith(`${ende}T`);
  return isHourMissing
    ? 'Der Beginn hat eine Uhrzeit: Trag am selben Tag auch beim Ende eine ein, oder lass das Ende leer.'
    : undefined;
}

/** A file may hold a bare year there, which is a number. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const isDay = (text: string) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text);
const isHour = (text: string) => text === '' || /^\d{2}:\d{2}$/.test(text);
