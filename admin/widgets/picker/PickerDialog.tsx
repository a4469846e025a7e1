/** Searches in a list that may be long, and chooses from it: by mouse, by keyboard, on a phone. */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { refreshRepository } from '../../repository.ts';
import { Dialog } from './Dialog.tsx';
import { search, type Item } from './search.ts';
import type { Choices, Source } from './sources.ts';
import { useLoaded } from './use-loaded.ts';

interface PickerDialogProps {
  source: Source;
  title: string;
  chosen: readonly string[];
  /** Whether the dialog stays open, so that several can be chosen. */
  multiple: boolean;
  onToggle: (item: Item) => void;
  onClose: () => void;
}

export function PickerDialog({ source, title, onClose, ...rest }: PickerDialogProps) {
  const [loaded, retry] = useLoaded(source.load);
  const refresh = () => {
    // Its failure is told by the reading that follows.
    refreshRepository().then(retry, retry);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => {
        if (loaded.state === 'loading') {
          return <p role="status">{source.many} werden gelesen …</p>;
        }
        if (loaded.state === 'failed') {
          return (
            <div role="alert" className="thinka-problem">
              <p>{loaded.message}</p>
              <button type="button" className="thinka-button" onClick={retry}>
                Noch einmal versuchen
              </button>
            </div>
          );
        }
        return (
          <Picker
            {...rest}
            source={source}
            choices={loaded.value}
            close={close}
            onRefresh={refresh}
          />
        );
      }}
    </Dialog>
  );
}

interface PickerProps extends Omit<PickerDialogProps, 'title' | 'onClose'> {
  choices: Choices;
  close: () => void;
  onRefresh: () => void;
}

const step = 50;

function Picker({ source, choices, chosen, multiple, onToggle, close, onRefresh }: PickerProps) {
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState<Record<string, string>>({});
  const [limit, setLimit] = useState(step);
  const results = useRef<HTMLUListElement>(null);
  const queryField = useRef<HTMLInputElement>(null);
  const next = useRef<number>(undefined);
  const id = useId();

  // Not deferred: typing and pressing arrow and Enter at once would choose from the old list.
  const found = useMemo(() => search(choices, query, wanted), [choices, query, wanted]);

  useEffect(() => queryField.current?.focus(), []);
  useEffect(() => {
    // Reading goes on at the first new one after „Mehr zeigen“.
    if (next.current !== undefined) buttonsOf(results.current)[next.current]?.focus();
    next.current = undefined;
  }, [limit]);

  const move = (event: KeyboardEvent) => {
    const buttons = buttonsOf(results.current);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const isInField = document.activeElement === queryField.current;
    if (at === -1 && !isInField) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (target === undefined || (isInField && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    (target < 0 ? queryField.current : buttons[target])?.focus();
  };

  return (
    <div className="thinka-picker" onKeyDown={move}>
      <div className="thinka-picker__search">
        <label className="thinka-field">
          <span>Suchen</span>
          <input
            ref={queryField}
            type="search"
            value={query}
            autoComplete="off"
            aria-describedby={`${id}-count`}
            onChange={(event) => {
              setQuery(event.target.value);
              setLimit(step);
            }}
          />
        </label>
        {source.filters.map(({ key, label, all }) => (
          <label key={key} className="thinka-field">
            <span>{label}</span>
            <select
              value={wanted[key] ?? ''}
              onChange={(event) => {
                setWanted({ ...wanted, [key]: event.target.value });
                setLimit(step);
              }}
            >
              <option value="">{all}</option>
              {(choices.options[key] ?? []).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p id={`${id}-count`} role="status" className="thinka-picker__count">
        {toCount(found.length, limit, source)}
      </p>
      {/* Safari does not read a list without bullets as one, unless the role says it. */}
      <ul ref={results} role="list" className="thinka-picker__results">
        {found.slice(0, limit).map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="thinka-result"
              {...(multiple && { 'aria-pressed': chosen.includes(item.id) })}
              onClick={() => {
                // The next step may need the focus, which an open dialog keeps to itself.
                if (!multiple) close();
                onToggle(item);
              }}
            >
              <span className="thinka-result__title">{item.title}</span>
              <span className="thinka-result__note">{item.note}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer className="thinka-dialog__foot">
        {found.length > limit && (
          <button
            type="button"
            className="thinka-button"
            onClick={() => {
              next.current = limit;
              setLimit(limit + step);
            }}
          >
            Mehr zeigen
          </button>
        )}
        <button type="button" className="thinka-button" onClick={onRefresh}>
          Neu laden
        </button>
        {multiple && (
          <button type="button" className="thinka-button thinka-button--main" onClick={close}>
            Fertig
          </button>
        )}
      </footer>
    </div>
  );
}

function toCount(count: number, limit: number, { one, many }: Source): string {
  if (count === 0)
    return `Keine ${one === 'Eintrag' ? many : one} gefunden. Probiere ein anderes Wort.`;
  const all = count === 1 ? `1 ${one}` : `${count.toLocaleString('de-DE')} ${many}`;
  return count > limit ? `${all}, die ersten ${limit} davon hier` : all;
}

function buttonsOf(list: HTMLElement | null): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('.thinka-result') ?? [])];
}
