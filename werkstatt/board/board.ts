/** The board: lists contributions, shows one, merges or rejects it. Works without scripts. */
import { listChanges } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { requireMain } from '../git/refs.ts';
import { notFound, redirect, type Answer } from '../http.ts';
import { closePull, reopenPull } from '../store/closing.ts';
import { findPull, readPulls, type Pull } from '../store/pulls.ts';

import type { Checker } from './check.ts';
import { readFreigaben, toContribution } from './contribution.ts';
import { toDetailPage } from './detail.ts';
import { html } from './html.ts';
import { toListPage } from './list.ts';
import { mergePull, preferPull, tryPull, type Merged, type Outlook } from './merge.ts';
import { toPage, type Place } from './page.ts';

export interface Board {
  /** @param path below the board, decoded */
  answer(method: string, path: string, query: URLSearchParams, body: Buffer): Promise<Answer>;
}

export function createBoard(
  git: Git,
  checker: Checker,
  place: Place,
  onMerged: (sha: string) => void,
): Board {
  return {
    answer: async (method, path, query, body) => {
      if (method === 'GET' && path === '') return showList(query);
      const [, number, action = ''] = /^beitrag\/(\d+)\/([a-z-]*\/?)$/.exec(path) ?? [];
      const pull = number === undefined ? undefined : await findPull(git, Number(number));
      if (!pull) throw notFound();

      const key = `${method} ${action.replace(/\/$/, '')}`;
      if (key === 'GET ') return showDetail(pull);
      if (key === 'GET ablehnen') return showRejection(pull);
      if (key === 'POST zusammenfuehren') return merge(pull, readField(body, 'stand'));
      if (key === 'POST vorziehen') return prefer(pull, body);
      if (key === 'POST ablehnen') return reject(pull);
      if (key === 'POST wieder-oeffnen') return openAgain(pull);
      throw notFound();
    },
  };

  async function showList(query: URLSearchParams): Promise<Answer> {
    const { pulls, unreadable } = await readPulls(git);
    const mainSha = await requireMain(git);
    const open = pulls.filter(({ state }) => state === 'open');
    const closed = pulls
      .filter(({ state }) => state === 'closed')
      .sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''))
      .slice(0, 10)
      .map(({ number, title, closedAt, merge }) => ({
        number,
        title,
        at: closedAt,
        isMerged: merge !== undefined,
      }));
    const contributions = await Promise.all(
      open.map((pull) => toContribution(git, pull, mainSha, place)),
    );
    const note = notes.get(query.get('hinweis') ?? '');
    return toListPage(place, { open: contributions, closed, unreadable, note });
  }

  async function showDetail(
    pull: Pull,
    after?: { outlook: Outlook; note: string; status: number },
  ) {
    const mainSha = await requireMain(git);
    const contribution = await toContribution(git, pull, mainSha, place);
    const outlook = after?.outlook ?? (await tryPull(git, checker, pull, mainSha));
    return toDetailPage(place, {
      contribution,
      outlook,
      rivals: outlook.kind === 'conflict' ? await findRivals(outlook, mainSha) : [],
      mainSha,
      freigaben: await readFreigaben(git, pull, contribution.files),
      ...(after ? { note: after.note, status: after.status } : {}),
    });
  }

  async function findRivals({ files, base }: { files: string[]; base: string }, mainSha: string) {
    const changes = await listChanges(git, base, mainSha);
    return changes.filter(
      ({ path, before }) => files.includes(path) || files.includes(before ?? ''),
    );
  }

  async function merge(pull: Pull, seen: string): Promise<Answer> {
    // Afterwards there is no difference left to read it from.
    const { isPublic } = await toContribution(git, pull, await requireMain(git), place);
    const merged = await mergePull(git, checker, pull.number, seen);
    if (merged.kind === 'merged') {
      onMerged(merged.sha);
      return redirect(
        `${place.board}?hinweis=zusammengefuehrt${isPublic === false ? '-intern' : ''}`,
      );
    }
    const now = await findPull(git, pull.number);
    if (merged.kind === 'changed') {
      const outlook = await tryPull(git, checker, now ?? pull, await requireMain(git));
      return showDetail(now ?? pull, { outlook, note: refusals.changed, status: 409 });
    }
    const status = ['findings', 'foreign', 'stuck'].includes(merged.kind) ? 422 : 409;
    return showDetail(now ?? pull, { outlook: merged, note: refusals[merged.kind], status });
  }

  async function prefer(pull: Pull, body: Buffer): Promise<Answer> {
    const seen = { head: readField(body, 'stand'), main: readField(body, 'main') };
    if (await preferPull(git, pull.number, seen)) {
      return redirect(`${place.board}beitrag/${pull.number}/`);
    }
    const now = (await findPull(git, pull.number)) ?? pull;
    const outlook = await tryPull(git, checker, now, await requireMain(git));
    return showDetail(now, { outlook, note: refusals.changed, status: 409 });
  }

  function showRejection({ number, title }: Pull): Answer {
    const page = `${place.board}beitrag/${number}/`;
    const content = html`
      <p>
        „${title}“ verschwindet dann aus der Liste der offenen Beiträge. Der Text bleibt aufgehoben,
        und der Beitrag lässt sich wieder öffnen.
      </p>
      <div class="board-actions">
        <form method="post" action="${page}ablehnen"><button>Ja, ablehnen</button></form>
        <a href="${page}">Zurück</a>
      </div>
    `;
    return toPage(place, { title: 'Beitrag ablehnen?', content });
  }

  async function reject(pull: Pull): Promise<Answer> {
    await git.inTurn(async () => closePull(git, (await findPull(git, pull.number)) ?? pull));
    return redirect(`${place.board}?hinweis=abgelehnt`);
  }

  async function openAgain(pull: Pull): Promise<Answer> {
    if (!(await git.inTurn(() => reopenPull(git, pull)))) {
      return showDetail(pull, { outlook: { kind: 'closed' }, note: notReopened, status: 409 });
    }
    return redirect(`${place.board}beitrag/${pull.number}/`);
  }
}

function readField(body: Buffer, name: string): string {
  return new URLSearchParams(body.toString('utf8')).get(name) ?? '';
}

/** Chosen by name: no text of an address is ever shown. */
const notes = new Map([
  ['zusammengefuehrt', 'Zusammengeführt. Die Website wird neu gebaut, das dauert einige Sekunden.'],
  [
    'zusammengefuehrt-intern',
    'Zusammengeführt. Der Eintrag ist nur intern zu lesen: Auf der öffentlichen Website steht er nicht. Soll er dorthin, ändere im Editor seine Sichtbarkeit.',
  ],
  ['abgelehnt', 'Der Beitrag ist abgelehnt. Sein Text bleibt aufgehoben.'],
]);

const refusals: Record<Exclude<Merged['kind'], 'merged'>, string> = {
  changed: 'Der Beitrag wurde gerade noch geändert. Sieh ihn dir noch einmal an.',
  closed: 'Der Beitrag ist schon erledigt.',
  nothing: 'Es gibt nichts zusammenzuführen.',
  conflict: 'Nicht zusammengeführt: Der Beitrag passt nicht mehr zur veröffentlichten Fassung.',
  foreign: 'Nicht zusammengeführt: Der Beitrag ändert nicht nur Inhalte.',
  findings: 'Nicht zusammengeführt: Die Prüfung hat Fehler gefunden.',
  stuck: 'Nicht zusammengeführt: Die Prüfung ist nicht fertig geworden.',
};

const notReopened =
  'Der Beitrag lässt sich nicht wieder öffnen: Es gibt inzwischen einen neueren zum selben Eintrag, oder sein Zweig ist gelöscht.';
