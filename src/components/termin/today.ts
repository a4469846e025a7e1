/**
 * Brings lists and months in line with the day on which they are read. A page is built at night and may be
 * days old; only the reader's clock knows the day of reading. It counts the time of that clock in Thuringia,
 * whatever the zone of the device. The build never writes „Heute“ and „morgen“: without this script they
 * would be wrong from the next day on.
 */
import { addDays, hourInThuringia } from '#domain/time/dates.ts';
import { toNearness, type Nearness } from '#domain/time/nearness.ts';

/** An older page may lack what was called off since. */
const freshDays = 7;

function update(): void {
  const now = hourInThuringia(new Date());
  const today = now.slice(0, 10);
  for (const when of document.querySelectorAll('.termin-when')) {
    const item = when.closest('li');
    if (item) updateItem(item, now);
  }
  moveUpNext();
  for (const cell of document.querySelectorAll<HTMLElement>('td[data-day]')) {
    if (cell.dataset['day'] === today) cell.setAttribute('aria-current', 'date');
    else cell.removeAttribute('aria-current');
  }
  for (const note of document.querySelectorAll<HTMLElement>('[data-stand]')) {
    note.hidden = addDays(note.dataset['stand'] ?? today, freshDays) >= today;
  }
}

function updateItem(item: HTMLElement, now: string): void {
  /** `hide` in a list of future dates only, `say` where the date stays and is marked as over. */
  const over = item.parentElement?.dataset['over'];
  const days = [...item.querySelectorAll<HTMLElement>('[data-day]')];
  const states = days.map((day) => updateDay(day, now, over));
  if (!over || !states.every(({ isOver }) => isOver)) return;
  if (over === 'say') item.dataset['past'] = '';
  else moveToPast(item, days);
}

function updateDay(day: HTMLElement, now: string, over: string | undefined): Nearness {
  const time = day.querySelector('time');
  const nearness = toNearness({ beginn: time?.dateTime ?? '', ende: time?.dataset['ende'] }, now);
  const { isOver, word } = nearness;
  setWord(day, isOver && over !== 'say' ? '' : word);
  if (over === 'hide') day.hidden = isOver;
  return nearness;
}

function setWord(day: HTMLElement, word: string): void {
  const note = day.querySelector('b') ?? document.createElement('b');
  note.textContent = word;
  delete note.dataset['place'];
  if (word && !note.isConnected) day.prepend(note, ' ');
  if (!word) note.remove();
}

/** Page of a series: moves days up until there is one to which people can go. */
function moveUpNext(): void {
  const next = document.querySelector('[data-part="next"]');
  const further = document.querySelector('[data-part="further"]');
  while (next && further?.firstElementChild && !isToCome(next.lastElementChild)) {
    next.append(further.firstElementChild);
  }
  if (further?.children.length === 0) further.closest('section')?.remove();
}

function isToCome(item: Element | null): boolean {
  return Boolean(item?.matches(':not([data-past])') && item.querySelector('span.termin-when'));
}

/** Moves a day to the list of past ones, where the page has one. */
function moveToPast(item: HTMLElement, days: readonly HTMLElement[]): void {
  const list = item.parentElement;
  item.remove();
  for (const day of days) day.hidden = false;
  document.querySelector('[data-past-list]')?.prepend(item);
  if (list?.children.length === 0) closeList(list);
}

/** Goes with its month; where nothing is left, a sentence says so. */
function closeList(list: HTMLElement): void {
  const part = list.closest<HTMLElement>('[data-month]') ?? list;
  const frame = part.parentElement;
  part.remove();
  const note = frame?.querySelector<HTMLElement>(':scope > [data-none]');
  if (note && !frame?.querySelector('[data-over]')) note.hidden = false;
}

update();
// Phones keep a page for days and show it again as it was.
document.addEventListener('visibilitychange', update);
