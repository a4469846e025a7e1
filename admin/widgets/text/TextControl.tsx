/**
 * `thinka-text`: the body of an entry as it is stored, in a plain textarea. Nothing is rewritten: text that
 * nobody touches comes out byte for byte. Option `kind`: `protokoll` or `text`.
 */
import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';

import { connectDraft } from '../../draft-files.ts';
import { readThemen, type ThemaChoice } from '../../repository.ts';
import type { ControlProps } from '../control.ts';
import { offerFocus, selectLine } from '../focus.ts';
import { applyEdit, undo } from './apply-edit.ts';
import { findBaustein } from './baustein-text.ts';
import { insertPasted, type Edit, type Selection } from './edit.ts';
import type { TextKind } from './headings.ts';
import { findLengthProblem, toNumber } from './length.ts';
import { readClipboard } from './paste-clipboard.ts';
import { offerEdit } from './rewrite.ts';
import { TextDialogs, type DialogToOpen, type OpenDialog } from './TextDialogs.tsx';
import { Toolbar } from './Toolbar.tsx';
import { toTools } from './tools.ts';
import { useStored } from './use-stored.ts';

export function TextControl(props: ControlProps<string | null | undefined>) {
  const { value, onChange, forID, classNameWrapper, ref, getEntry, onPersistMedia } = props;
  const textarea = useRef<HTMLTextAreaElement>(null);
  const stored = useStored(textarea, value ?? '', onChange);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [notice, setNotice] = useState('');
  const themen = useThemen();
  const kind = toKind(props);
  const hintId = useId();
  const hint = props.field.get('description');
  const length = findLengthProblem(stored.current());

  useEffect(() => connectDraft(getEntry), [getEntry]);
  useEffect(() => offerFocus((line) => textarea.current && selectLine(textarea.current, line)), []);
  useEffect(() => offerEdit((toEdit) => edit(toEdit)), []);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => textarea.current?.focus(),
      isValid: () => {
        const problem = findLengthProblem(stored.current());
        if (!problem?.isTooLong) return true;
        return {
          error: { type: 'CUSTOM', parentIds: props.parentIds ?? [], message: problem.message },
        };
      },
      // Decap keeps the first of these; refs hold the values they read.
    }),
    [],
  );

  const selection = () => ({
    start: textarea.current?.selectionStart ?? 0,
    end: textarea.current?.selectionEnd ?? 0,
  });
  const edit = (
    toEdit: (text: string, selection: Selection) => Edit | { problem: string },
    at = selection(),
  ) => {
    const field = textarea.current;
    if (!field) return;
    const next = toEdit(field.value, at);
    setNotice('problem' in next ? next.problem : '');
    if (!('problem' in next)) applyEdit(field, next);
  };
  // The textarea forgets its selection behind a dialog.
  const open = (next: DialogToOpen) => setDialog({ ...next, at: selection() });
  const tools = useMemo(
    () =>
      toTools({
        kind,
        themen,
        edit,
        getText: () => textarea.current?.value ?? '',
        findBaustein: () => findBaustein(textarea.current?.value ?? '', selection().start),
        insertBaustein: (name) => open({ kind: 'baustein', name }),
        changeBaustein: (found) => open({ kind: 'baustein', name: found.name, found }),
        pickFundstelle: () => open({ kind: 'fundstelle' }),
        pickBild: () => open({ kind: 'bild' }),
        undo: (direction) => textarea.current && undo(textarea.current, direction),
      }),
    // The actions reach the textarea by its ref, so they hold from one rendering to the next.
    [kind, themen],
  );

  return (
    <div className="thinka-text">
      <Toolbar label="Text gestalten" controls={forID} tools={tools} />
      <textarea
        ref={textarea}
        id={forID}
        className={`${classNameWrapper} thinka-textarea`}
        lang="de"
        spellCheck
        autoComplete="off"
        defaultValue={stored.shown}
        aria-describedby={hintId}
        readOnly={props.isDisabled === true}
        onFocus={props.setActiveStyle}
        onBlur={props.setInactiveStyle}
        onInput={stored.onInput}
        onPaste={(event) => {
          const pasted = readClipboard(event.clipboardData, kind);
          // A file alone, which a text cannot hold.
          if (pasted.text === '' && pasted.notice === '') return;
          event.preventDefault();
          edit((text, at) => insertPasted(text, at, pasted.text));
          setNotice(pasted.notice);
        }}
      />
      <p id={hintId} className="thinka-hint">
        {typeof hint === 'string' ? hint : ''}
      </p>
      <p className="thinka-hint thinka-text__length">{toNumber(stored.current().length)} Zeichen</p>
      <p role="status" className={length?.isTooLong ? 'thinka-problem' : 'thinka-warning'}>
        {length?.message ?? ''}
      </p>
      <p role="alert" className="thinka-problem">
        {notice}
      </p>
      <TextDialogs
        dialog={dialog}
        textarea={textarea}
        edit={(toEdit) => edit(toEdit, dialog?.at)}
        onPersistMedia={onPersistMedia}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}

/** The entries of the guide have headings of their own. */
function toKind({ field, collection }: ControlProps<unknown>): TextKind {
  const kind = field.get('kind');
  if (kind === 'protokoll' || kind === 'praxis') return kind;
  return collection?.get('name') === 'best-practice' ? 'praxis' : 'text';
}

/** Empty until they are read; without them everything but their menu works. */
function useThemen(): readonly ThemaChoice[] {
  const [themen, setThemen] = useState<readonly ThemaChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    readThemen().then(
      (read) => isCurrent && setThemen(read),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return themen;
}
