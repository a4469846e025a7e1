/** The list of all contributions. */
import type { Answer } from '../http.ts';
import type { Unreadable } from '../store/pulls.ts';

import type { Contribution } from './contribution.ts';
import { statusWords } from './diff.ts';
import { html, type Html } from './html.ts';
import { toPage, type Place } from './page.ts';

export interface Closed {
  number: number;
  title: string;
  at: string | undefined;
  isMerged: boolean;
}

export interface ListPage {
  open: readonly Contribution[];
  closed: readonly Closed[];
  unreadable: readonly Unreadable[];
  /** A note on what has just happened. */
  note: string | undefined;
}

export function toListPage(place: Place, { open, closed, unreadable, note }: ListPage): Answer {
  const content = html`
    ${note === undefined ? undefined : html`<p class="board-note" role="status">${note}</p>`}
    <p>
      Hier liegen die Beiträge aus dem Editor. Was zusammengeführt ist, steht wenige Sekunden später
      auf der Website, wenn es für alle zu lesen sein soll.
    </p>
    ${unreadable.length === 0 ? undefined : toUnreadableList(unreadable)}
    <section class="section stack" aria-labelledby="offen">
      <h2 id="offen">Offen (${open.length})</h2>
      ${open.length === 0 ? html`<p>Zurzeit ist kein Beitrag offen.</p>` : undefined}
      ${open.map((contribution) => toCard(place, contribution))}
    </section>
    ${closed.length === 0 ? undefined : toClosedList(place, closed)}
  `;
  return toPage(place, { title: 'Beiträge', content });
}

function toUnreadableList(unreadable: readonly Unreadable[]): Html {
  return html`<section class="section stack" aria-labelledby="unlesbar">
    <h2 id="unlesbar">Nicht lesbar (${unreadable.length})</h2>
    ${unreadable.map(({ advice }) => html`<p class="board-note">${advice}</p>`)}
  </section>`;
}

function toCard(place: Place, contribution: Contribution): Html {
  const { pull, titel, files } = contribution;
  return html`<article class="board-card stack">
    <h3><a href="${place.board}beitrag/${pull.number}/">${titel}</a></h3>
    ${toFacts(contribution, contribution.stage)}
    <ul class="board-files">
      ${files.map(({ path, status }) => html`<li><code>${path}</code> ${statusWords[status]}</li>`)}
    </ul>
    ${toActions(place, contribution)}
  </article>`;
}

/** @param stand how far it has come */
export function toFacts({ pull, collection, by, isPublic }: Contribution, stand: string): Html {
  const facts = [
    ['Art', collection],
    ['Stand', stand],
    ...(isPublic === undefined
      ? []
      : [['Zu lesen', isPublic ? 'für alle' : 'nur intern'] as const]),
    ['Von', by],
    ['Zuletzt', toTime(pull.updatedAt)],
  ] as const;
  return html`<dl class="board-facts">
    ${facts.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The actions on an open contribution. */
export function toActions(place: Place, { pull, titel, editor }: Contribution): Html {
  const page = `${place.board}beitrag/${pull.number}/`;
  const what = html`<span class="visually-hidden">: ${titel}</span>`;
  return html`<div class="board-actions">
    <form method="post" action="${page}zusammenfuehren">
      <input type="hidden" name="stand" value="${pull.head}" />
      <button>Zusammenführen${what}</button>
    </form>
    ${editor === undefined ? undefined : html`<a href="${editor}">Im Editor öffnen${what}</a>`}
    <a href="${page}ablehnen/">Ablehnen${what}</a>
  </div>`;
}

function toClosedList(place: Place, closed: readonly Closed[]): Html {
  return html`<section class="section stack" aria-labelledby="erledigt">
    <h2 id="erledigt">Zuletzt erledigt</h2>
    <ul>
      ${closed.map(
        ({ number, title, at, isMerged }) =>
          html`<li>
            <a href="${place.board}beitrag/${number}/">${title}</a>:
            ${isMerged ? 'zusammengeführt' : 'abgelehnt'}${at === undefined ? '' : `, ${toTime(at)}`}
          </li>`,
      )}
    </ul>
  </section>`;
}

function toTime(iso: string): string {
  return new Intl.DateTimeFormat('de-DE', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(iso));
}
