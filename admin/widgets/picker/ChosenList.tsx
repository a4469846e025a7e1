/** The entries a field names, in words; an unknown id stays, and is said to be unknown. */
import type { Choices } from './sources.ts';
import type { Loaded } from './use-loaded.ts';

interface ChosenListProps {
  ids: readonly string[];
  loaded: Loaded<Choices>;
  one: string;
  multiple: boolean;
  isDisabled: boolean;
  onChange: (ids: string[]) => void;
  onRetry: () => void;
}

export function ChosenList({ ids, loaded, ...props }: ChosenListProps) {
  const { one, multiple, isDisabled, onChange, onRetry } = props;
  if (ids.length === 0) return null;
  const titleOf = (id: string) =>
    loaded.state === 'ready' ? loaded.value.titleById.get(id) : undefined;
  const exchange = (index: number) => {
    const next = [...ids];
    next.splice(index, 2, ids[index + 1] ?? '', ids[index] ?? '');
    onChange(next);
  };

  return (
    <>
      <ul role="list" className="thinka-chosen">
        {ids.map((id, index) => (
          <li key={`${id}-${index}`} className="thinka-chosen__item">
            <div className="thinka-chosen__words">
              {titleOf(id) !== undefined && <span>{titleOf(id)}</span>}
              {loaded.state === 'ready' && titleOf(id) === undefined && (
                <span className="thinka-problem">
                  {one} nicht gefunden, vielleicht noch nicht veröffentlicht oder falsch
                  geschrieben:
                </span>
              )}
              <code>{id}</code>
            </div>
            {!isDisabled && (
              <div className="thinka-chosen__actions">
                {multiple && index > 0 && (
                  <button
                    type="button"
                    className="thinka-button"
                    aria-label={`Nach oben: ${titleOf(id) ?? id}`}
                    onClick={() => exchange(index - 1)}
                  >
                    ↑
                  </button>
                )}
                {multiple && index < ids.length - 1 && (
                  <button
                    type="button"
                    className="thinka-button"
                    aria-label={`Nach unten: ${titleOf(id) ?? id}`}
                    onClick={() => exchange(index)}
                  >
                    ↓
                  </button>
                )}
                <button
                  type="button"
                  className="thinka-button"
                  aria-label={`Entfernen: ${titleOf(id) ?? id}`}
                  onClick={() => onChange(ids.filter((_, other) => other !== index))}
                >
                  Entfernen
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {loaded.state === 'failed' && (
        <p className="thinka-problem">
          {loaded.message}{' '}
          <button type="button" className="thinka-button" onClick={onRetry}>
            Noch einmal versuchen
          </button>
        </p>
      )}
    </>
  );
}
