/** Asks for a picture, for the words that stand in for it where it cannot be seen, and for consent. */
import { useEffect, useId, useRef, useState } from 'react';

import { largestPicture, pictureTypes, toMegabytes } from '#domain/entry/uploads.ts';
import { personenLabels, personenWortlaut, type Personen } from '#schemas/einwilligung.ts';

import { longestSide, prepareUpload } from '../../upload.ts';
import { Dialog } from '../picker/Dialog.tsx';

interface BildDialogProps {
  /** Takes the prepared file into the entry; called before the dialog closes. */
  onAdd: (file: File) => Promise<string>;
  /** Called after the dialog has closed. */
  onInsert: (name: string, alt: string, personen: Personen) => void;
  onClose: () => void;
}

export function BildDialog({ onAdd, onInsert, onClose }: BildDialogProps) {
  const [picture, setPicture] = useState<{ file: File; url: string }>();
  const [alt, setAlt] = useState('');
  const [personen, setPersonen] = useState<Personen>();
  const [problem, setProblem] = useState<{ of: 'file' | 'alt' | 'personen'; message: string }>();
  const [isBusy, setBusy] = useState(false);
  const fileField = useRef<HTMLInputElement>(null);
  const altField = useRef<HTMLTextAreaElement>(null);
  const personenField = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (picture) return () => URL.revokeObjectURL(picture.url);
    return undefined;
  }, [picture]);

  const complain = (of: 'file' | 'alt' | 'personen', message: string) => {
    setProblem({ of, message });
    ({ file: fileField, alt: altField, personen: personenField })[of].current?.focus();
  };
  const take = async (chosen: File) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const file = await prepareUpload(chosen, 'bild');
      setPicture({ file, url: URL.createObjectURL(file) });
    } catch (error) {
      setPicture(undefined);
      complain('file', toMessage(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = async (close: () => void) => {
    if (!picture) {
      complain('file', 'Wähle ein Bild aus.');
      return;
    }
    if (alt.trim() === '') {
      complain('alt', 'Beschreibe, was zu sehen ist.');
      return;
    }
    if (!personen) {
      complain('personen', 'Kreuze an, was zutrifft.');
      return;
    }
    try {
      const name = await onAdd(picture.file);
      close();
      onInsert(name, alt, personen);
    } catch (error) {
      complain('file', toMessage(error));
    }
  };

  return (
    <Dialog title="Bild einfügen" onClose={onClose}>
      {(close) => (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            void submit(close);
          }}
        >
          <div className="thinka-field">
            <label htmlFor={`${id}-file`}>Bild</label>
            <input
              ref={fileField}
              id={`${id}-file`}
              type="file"
              accept={Object.keys(pictureTypes).join(',')}
              aria-describedby={`${id}-file-hint`}
              aria-invalid={problem?.of === 'file'}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file) void take(file);
              }}
            />
            <p id={`${id}-file-hint`} className="thinka-hint">
              {problem?.of === 'file' && <span className="thinka-problem">{problem.message} </span>}
              JPEG, PNG oder WebP bis {toMegabytes(largestPicture)}. Es wird auf {longestSide} Pixel
              verkleinert; Angaben der Kamera, etwa der Ort der Aufnahme, fallen weg.
            </p>
          </div>
          <p role="status" className="thinka-hint">
            {isBusy && 'Das Bild wird verkleinert …'}
            {picture && `Bereit: ${picture.file.name}, ${toMegabytes(picture.file.size)}`}
          </p>
          {picture && (
            <img className="thinka-thumbnail" src={picture.url} alt="Das gewählte Bild" />
          )}
          <div className="thinka-field">
            <label htmlFor={`${id}-alt`}>Was ist zu sehen?</label>
            <textarea
              ref={altField}
              id={`${id}-alt`}
              lang="de"
              rows={2}
              value={alt}
              aria-describedby={`${id}-alt-hint`}
              aria-invalid={problem?.of === 'alt'}
              aria-required
              onChange={(event) => setAlt(event.target.value)}
            />
            <p id={`${id}-alt-hint`} className="thinka-hint">
              {problem?.of === 'alt' && <span className="thinka-problem">{problem.message} </span>}
              Ein Satz für alle, die das Bild nicht sehen, etwa „Zwölf Menschen um einen Tisch mit
              Moderationskarten“.
            </p>
          </div>
          <fieldset className="thinka-choice" aria-describedby={`${id}-personen-hint`}>
            <legend>{personenWortlaut.title}</legend>
            {(Object.keys(personenLabels) as Personen[]).map((value, index) => (
              <label key={value} className="thinka-check">
                <input
                  ref={index === 0 ? personenField : undefined}
                  type="radio"
                  name={`${id}-personen`}
                  required
                  aria-invalid={problem?.of === 'personen'}
                  checked={personen === value}
                  onChange={() => setPersonen(value)}
                />
                {personenLabels[value]}
              </label>
            ))}
            <p id={`${id}-personen-hint`} className="thinka-hint">
              {problem?.of === 'personen' && (
                <span className="thinka-problem">{problem.message} </span>
              )}
              {personenWortlaut.description}
            </p>
          </fieldset>
          <footer className="thinka-dialog__foot">
            <button type="submit" className="thinka-button thinka-button--main" disabled={isBusy}>
              Einfügen
            </button>
          </footer>
        </form>
      )}
    </Dialog>
  );
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
