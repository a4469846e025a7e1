/**
 * Ctrl+K (Cmd+K) and `/` lead to the field of the search. A key alone gets in the way of people who speak to
 * their device, so it can be switched off; only that is stored, and on the device alone.
 */
const choice = 'ohne-schraegstrich';
const field = document.querySelector<HTMLInputElement>('input[name=q]');
const box = document.querySelector<HTMLInputElement>('[data-slash]');

/** Browsers that store nothing refuse even the question. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

let isOff = Boolean(storage()?.getItem(choice));
const tell = () => field?.setAttribute('aria-keyshortcuts', `${isOff ? '' : '/ '}Control+K Meta+K`);
tell();

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping = (target as Element).closest('input,select');
  const isAsked =
    ctrlKey || metaKey ? key === 'k' && !altKey : key === '/' && !altKey && !isOff && !isTyping;
  if (!field || !isAsked) return;
  event.preventDefault();
  field.focus();
  field.select();
});

const section = box?.closest('section');
if (box && section) {
  box.checked = !isOff;
  section.hidden = false;
  box.onchange = () => {
    isOff = !box.checked;
    if (isOff) storage()?.setItem(choice, '1');
    else storage()?.removeItem(choice);
    tell();
  };
}
