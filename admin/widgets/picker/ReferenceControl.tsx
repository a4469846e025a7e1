/** A field that names points or entries: shows the chosen ones, and opens the picker. */
import { List } from 'immutable';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';

import { toLabel, type ControlProps } from '../control.ts';
import { ChosenList } from './ChosenList.tsx';
import { PickerDialog } from './PickerDialog.tsx';
import type { Source } from './sources.ts';
import { useLoaded } from './use-loaded.ts';

export type ReferenceValue = string | readonly string[] | List<string> | null | undefined;

interface ReferenceControlProps extends ControlProps<ReferenceValue> {
  source: Source;
  multiple: boolean;
}

export function ReferenceControl(props: ReferenceControlProps) {
  const { value, onChange, forID, field, source, multiple, ref } = props;
  const { classNameWrapper, setActiveStyle, setInactiveStyle, isDisabled = false } = props;
  const [isOpen, setOpen] = useState(false);
  const [loaded, retry] = useLoaded(source.load);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = toIds(value);
  // Several choices in a row are made before Decap has handed the first one back.
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  });

  useImperativeHandle(
    ref,
    () => ({
      focus: () => button.current?.focus(),
      isValid: () => true,
    }),
    [],
  );

  const change = (ids: string[]) => {
    latest.current = ids;
    onChange(multiple ? List(ids) : (ids[0] ?? ''));
  };
  const toggle = (id: string) => {
    const ids = latest.current;
    if (!multiple) change([id]);
    else change(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  };
  const action =
    multiple || chosen.length === 0 ? `${source.one} suchen` : `Andere ${source.one} suchen`;
  const visible = action.replace('Andere Eintrag', 'Anderen Eintrag');

  return (
    <div
      className={`${classNameWrapper} thinka-reference`}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    >
      <ChosenList
        ids={chosen}
        loaded={loaded}
        one={source.one}
        multiple={multiple}
        isDisabled={isDisabled}
        onChange={(ids) => {
          change(ids);
          button.current?.focus();
        }}
        onRetry={retry}
      />
      <button
        ref={button}
        id={forID}
        type="button"
        className="thinka-button"
        aria-haspopup="dialog"
        aria-label={`${visible} – ${toLabel(field)}`}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
      >
        {visible}
      </button>
      {isOpen && (
        <PickerDialog
          source={source}
          title={`${visible} – ${toLabel(field)}`}
          chosen={chosen}
          multiple={multiple}
          onToggle={({ id }) => toggle(id)}
          onClose={() => {
            setOpen(false);
            // The dialog may have loaded the choices anew: show them here, too.
            retry();
          }}
        />
      )}
    </div>
  );
}

/** Decap hands over an Immutable list; before the first change, any value that the file held. */
function toIds(value: ReferenceValue): string[] {
  if (Array.isArray(value) || List.isList(value)) return [...value].map(String);
  return value === null || value === undefined || value === '' ? [] : [String(value)];
}
