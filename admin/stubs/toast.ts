/**
 * Notes about failures stay until the next note or until they are closed. Decap takes every note away after
 * eight seconds (decap-cms-core 3.19.1, `Notifications.js`), which is too short to read why a text was not
 * saved and what to do about it.
 */
// An alias of its own, as this file stands in for the package.
import { toast as show, type Id, type ToastOptions } from 'react-toastify-itself';

export { ToastContainer } from 'react-toastify-itself';

let lasting: Id | undefined;

function showNote(text: string, options: ToastOptions): Id {
  if (lasting !== undefined) show.dismiss(lasting);
  lasting = undefined;
  if (options.type !== 'error') return show(text, options);
  lasting = show(text, { ...options, autoClose: false });
  return lasting;
}

export const toast = Object.assign(showNote, {
  onChange: show.onChange,
  /** Decap calls it when its eight seconds are over; other notes go away by themselves. */
  dismiss: (id: Id) => {
    if (id !== lasting) show.dismiss(id);
  },
});
