/** A native dialog: it holds the focus, closes by Escape, and gives the focus back. */
import { useEffect, useId, useRef, type ReactNode } from 'react';

interface DialogProps {
  title: string;
  /** Called after it has closed, by any way. */
  onClose: () => void;
  children: (close: () => void) => ReactNode;
}

/** Is there only while it is open. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      className="thinka-dialog"
      aria-labelledby={titleId}
      // React lets events bubble to the field below, where other keys hold.
      onKeyDown={(event) => event.stopPropagation()}
      onClose={(event) => {
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="thinka-dialog__head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="thinka-button" onClick={close}>
          Schließen
        </button>
      </header>
      {children(close)}
    </dialog>
  );
}
