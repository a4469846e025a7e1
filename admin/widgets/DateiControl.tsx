/** `thinka-datei`: a file in public/uploads, by its bare name. Option `pictures`: a PDF will not do. */
import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';

import { largestDocument, largestPicture, toMegabytes } from '#domain/entry/uploads.ts';

import { connectDraft } from '../draft-files.ts';
import { readUpload } from '../repository.ts';
import { addUpload, pdfWarning, prepareUpload } from '../upload.ts';
import { toLabel, type ControlProps } from './control.ts';

export function DateiControl(props: ControlProps<string | null | undefined>) {
  const { onChange, onPersistMedia, forID, field, classNameWrapper, ref, getEntry } = props;
  const name = props.value ?? '';
  const isPicture = field.get('pictures') === true;
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  useEffect(() => connectDraft(getEntry), [getEntry]);
  useImperativeHandle(
    ref,
    () => ({ focus: () => input.current?.focus(), isValid: () => true }),
    [],
  );

  const take = async (file: File) => {
    setBusy(true);
    setProblem('');
    try {
      onChange(
        await addUpload(await prepareUpload(file, isPicture ? 'bild' : 'anlage'), onPersistMedia),
      );
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div
      className={`${classNameWrapper} thinka-datei`}
      onFocus={props.setActiveStyle}
      onBlur={props.setInactiveStyle}
    >
      {name !== '' && (
        <div className="thinka-chosen__item">
          <UploadLink key={name} name={name} />
          <button
            type="button"
            className="thinka-button"
            aria-label={`Entfernen: ${name}`}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          >
            Entfernen
          </button>
        </div>
      )}
      <input
        ref={input}
        id={forID}
        type="file"
        accept={`${isPicture ? '' : 'application/pdf,'}image/jpeg,image/png,image/webp`}
        aria-label={`${toLabel(field)}: Datei auswählen`}
        aria-describedby={hintId}
        disabled={isBusy || props.isDisabled === true}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Choosing the same file again is another try.
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      <p id={hintId} className="thinka-hint">
        {isPicture ? '' : `PDF bis ${toMegabytes(largestDocument)} oder `}Bild (JPEG, PNG, WebP) bis{' '}
        {toMegabytes(largestPicture)}. Bilder werden verkleinert und verlieren dabei Angaben wie den
        Ort der Aufnahme.
      </p>
      {name.endsWith('.pdf') && <p className="thinka-warning">{pdfWarning}</p>}
      <p role="status" className="thinka-hint">
        {isBusy ? 'Die Datei wird vorbereitet …' : ''}
      </p>
      <p role="alert" className="thinka-problem">
        {problem}
      </p>
    </div>
  );
}

/** The name, as a link once it is known where the file can be seen. */
function UploadLink({ name }: { name: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    void readUpload(name).then(setUrl);
  }, [name]);
  if (url === undefined) return <code className="thinka-chosen__words">{name}</code>;
  return (
    <a className="thinka-chosen__words" href={url} target="_blank" rel="noopener">
      {name} <span className="thinka-hint">(öffnet in neuem Tab)</span>
    </a>
  );
}
