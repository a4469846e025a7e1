/** Asks for the attributes of a Baustein, in a form that its schema describes. */
import { useId, useRef, useState } from 'react';

import { shorten } from '#domain/text/shorten.ts';
import type { BausteinName } from '#schemas/bausteine.ts';
import type { Field } from '#schemas/describe.ts';

import { Dialog } from '../picker/Dialog.tsx';
import { describeBaustein, findBausteinProblems, toBausteinFields } from './baustein-fields.ts';
import type { Attributes } from './baustein-text.ts';
import { FundstelleField } from './FundstelleField.tsx';

interface BausteinDialogProps {
  name: BausteinName;
  /** The present values, if it is there already. */
  attributes?: Attributes | undefined;
  /** The words it will stand around. */
  words: string;
  /** Called after the dialog has closed. */
  onSubmit: (attributes: Attributes) => void;
  onRemove: () => void;
  onClose: () => void;
}

export function BausteinDialog({ name, attributes, words, ...props }: BausteinDialogProps) {
  const [values, setValues] = useState<Attributes>(attributes ?? {});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const { title, description } = describeBaustein(name);
  const isThere = attributes !== undefined;

  const submit = (close: () => void) => {
    const found = findBausteinProblems(name, values);
    setProblems(found);
    const first = toBausteinFields(name).find(({ key }) => found[key] !== undefined);
    if (first) return form.current?.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
    close();
    props.onSubmit(values);
  };

  return (
    <Dialog title={isThere ? `${title} ändern` : `${title} einfügen`} onClose={props.onClose}>
      {(close) => (
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            submit(close);
          }}
        >
          <p className="thinka-hint">{description}</p>
          {words !== '' && <p className="thinka-hint">Umschließt: „{shorten(words, 80)}“</p>}
          {toBausteinFields(name).map((field) => (
            <AttributeField
              key={field.key}
              field={field}
              value={values[field.key] ?? ''}
              problem={problems[field.key]}
              onChange={(value) => setValues((current) => ({ ...current, [field.key]: value }))}
            />
          ))}
          <footer className="thinka-dialog__foot">
            {isThere && (
              <button
                type="button"
                className="thinka-button"
                onClick={() => {
                  close();
                  props.onRemove();
                }}
              >
                Baustein entfernen, Text behalten
              </button>
            )}
            <button type="submit" className="thinka-button thinka-button--main">
              {isThere ? 'Übernehmen' : 'Einfügen'}
            </button>
          </footer>
        </form>
      )}
    </Dialog>
  );
}

interface AttributeFieldProps {
  field: Field;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

function AttributeField({ field, value, problem, onChange }: AttributeFieldProps) {
  const { key, title, description, isRequired, kind, relation, values } = field;
  const id = useId();
  const shared = {
    id,
    name: key,
    value,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': problem !== undefined,
    'aria-required': isRequired,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="thinka-field">
      <label htmlFor={id}>
        {title}
        {!isRequired && ' (freiwillig)'}
      </label>
      {kind === 'choice' && (
        <select {...shared}>
          <option value="">{isRequired ? 'Bitte wählen' : 'Keine Angabe'}</option>
          {values.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {relation === 'fundstellen' && (
        <FundstelleField {...shared} label={title} onPick={onChange} />
      )}
      {kind === 'day' && <input {...shared} type="date" />}
      {kind === 'zahl' && <input {...shared} type="text" inputMode="numeric" autoComplete="off" />}
      {kind === 'text' && relation === undefined && (
        <input {...shared} type="text" autoComplete="off" />
      )}
      <p id={`${id}-hint`} className="thinka-hint">
        {problem !== undefined && <span className="thinka-problem">{problem} </span>}
        {description}
      </p>
    </div>
  );
}
