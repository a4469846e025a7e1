/** The page of one contribution: its changes, and whether it can be merged. */
import { explain, splitLiterals } from '#checks/report.ts';

import type { ChangedFile } from '../git/compare.ts';
import type { Answer } from '../http.ts';

import type { Checked } from './check-for-board.ts';
import type { Contribution, ReadFreigabe } from './contribution.ts';
import { toDiffs } from './diff.ts';
import { html, type Html } from './html.ts';
import { toActions, toFacts } from './list.ts';
import type { Outlook } from './merge.ts';
import { toPage, type Place } from './page.ts';

export interface Detail {
  contribution: Contribution;
  outlook: Outlook;
  /** Changes on main since then, in the files of a conflict. */
  rivals: readonly ChangedFile[];
  mainSha: string;
  freigaben: readonly ReadFreigabe[];
  /** Said first, after something was tried. */
  note?: string;
  status?: number;
}

export function toDetailPage(place: Place, detail: Detail): Answer {
  const { contribution, freigaben, note, status = 200 } = detail;
  const { pull, titel, stage, files } = contribution;
  const isOpen = pull.state === 'open';
  const content = html`
    ${note === undefined ? undefined : html`<p class="board-note" role="status">${note}</p>`}
    ${toFacts(contribution, isOpen ? stage : pull.merge ? 'Zusammengeführt' : 'Abgelehnt')}
    ${isOpen ? toActions(place, contribution) : toReopen(place, contribution)}
    <section class="section stack" aria-labelledby="pruefung">
      <h2 id="pruefung">Prüfung</h2>
      ${toOutlook(place, detail)}
    </section>
    ${freigaben.length === 0 ? undefined : toFreigaben(freigaben)}
    ${
      files.length === 0
        ? undefined
        : html`<section class="section stack" aria-labelledby="aenderungen">
            <h2 id="aenderungen">Änderungen</h2>
            ${toDiffs(files)}
          </section>`
    }
  `;
  return toPage(place, { title: titel, content, status });
}

function toReopen(place: Place, { pull }: Contribution): Html | undefined {
  if (pull.merge) return undefined;
  return html`<form method="post" action="${place.board}beitrag/${pull.number}/wieder-oeffnen">
    <button>Wieder öffnen</button>
  </form>`;
}

function toOutlook(place: Place, { contribution, outlook, rivals, mainSha }: Detail): Html {
  switch (outlook.kind) {
    case 'ready':
      return html`<p class="board-good">
          Keine Fehler gefunden. Der Beitrag lässt sich zusammenführen.
        </p>
        ${outlook.notices.length === 0 ? undefined : toNotices(outlook.notices)}`;
    case 'closed':
      return html`<p>
        ${
          contribution.pull.merge
            ? 'Der Beitrag ist zusammengeführt.'
            : 'Der Beitrag ist abgelehnt. Sein Text ist aufgehoben.'
        }
      </p>`;
    case 'nothing':
      return html`<p>Der Beitrag ändert nichts an der veröffentlichten Fassung.</p>`;
    case 'foreign':
      return toForeign(outlook.files);
    case 'findings':
      return toFindings(outlook.findings);
    case 'stuck':
      return toStuck(outlook.files);
    case 'conflict':
      return toConflict(place, { files: outlook.files, rivals, mainSha, contribution });
  }
}

function toNotices(notices: Checked['notices']): Html {
  return html`<h3>Sieh vorher danach</h3>
    <ul>
      ${notices.map((notice) => html`<li>${toPlace(notice)}: ${toProse(notice.words)}</li>`)}
    </ul>`;
}

function toForeign(files: readonly string[]): Html {
  return html`<p class="board-bad">
      Dieser Beitrag ändert nicht nur Inhalte. Das kann die Werkstatt nicht zusammenführen: Code
      wird erst nach einer Durchsicht mit Git übernommen.
    </p>
    <ul>
      ${files.map((file) => html`<li><code>${file}</code></li>`)}
    </ul>`;
}

function toStuck(files: readonly string[]): Html {
  return html`<p class="board-bad">
      Die Prüfung ist mit diesem Beitrag nicht fertig geworden und wurde abgebrochen. So lässt er
      sich nicht zusammenführen; andere Beiträge sind nicht betroffen.
    </p>
    <ul>
      ${files.map((file) => html`<li><code>${file}</code></li>`)}
    </ul>
    <p>
      Meist liegt es an einer Stelle, die eingefügt wurde: sehr lange Zeilen, ein Zeichen viele Male
      hintereinander. Öffne den Eintrag im Editor, kürze die Stelle oder tippe sie neu, und
      speichere. Dann wird neu geprüft.
    </p>`;
}

function toFreigaben(freigaben: readonly ReadFreigabe[]): Html {
  return html`<section class="section stack" aria-labelledby="freigaben">
    <h2 id="freigaben">Freigegebene Angaben</h2>
    <p>
      Diese Angaben über Menschen dürfen nach diesem Beitrag in den Einträgen stehen. Stimmt das?
    </p>
    <ul>
      ${freigaben.map(
        ({ file, text, grund }) =>
          html`<li>„${text}“ in <code>${file}</code>: ${grund === '' ? 'ohne Grund' : grund}</li>`,
      )}
    </ul>
  </section>`;
}

function toFindings(findings: Checked['findings']): Html {
  return html`<p class="board-bad">
      ${findings.length === 1 ? 'Ein Fehler' : `${findings.length} Fehler`}: So lässt sich der
      Beitrag nicht zusammenführen. Öffne ihn im Editor, behebe die Fehler und speichere ihn.
    </p>
    <ul class="stack">
      ${findings.map((finding) => html`<li>${toPlace(finding)}: ${toProse(explain(finding))}</li>`)}
    </ul>`;
}

function toProse(message: string): Html[] {
  return splitLiterals(message).map((part, index) =>
    index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`,
  );
}

function toPlace({ file, bodyLine }: { file: string; bodyLine?: number }): Html {
  return html`<code>${file}</code>${bodyLine === undefined ? '' : `, Zeile ${bodyLine} im Text`}`;
}

interface Conflict {
  files: readonly string[];
  rivals: readonly ChangedFile[];
  mainSha: string;
  contribution: Contribution;
}

function toConflict(
  place: Place,
  { files, rivals, mainSha, contribution: { editor, pull } }: Conflict,
): Html {
  return html`<p class="board-bad">
      Dieselbe Stelle wurde inzwischen auch anderswo geändert. Es wurde nichts zusammengeführt und
      nichts überschrieben. Betroffen:
    </p>
    <ul>
      ${files.map((file) => html`<li><code>${file}</code></li>`)}
    </ul>
    <p>So geht es weiter:</p>
    <ol>
      <li>Sieh dir unten an, was an der veröffentlichten Fassung geändert wurde.</li>
      <li>
        ${
          editor === undefined
            ? 'Öffne den Beitrag wieder'
            : html`<a href="${editor}">Öffne den Beitrag wieder im Editor</a>`
        }
        und trage diese Änderungen auch dort ein, damit sie nicht verloren gehen.
      </li>
      <li>Speichere den Beitrag und komm hierher zurück.</li>
    </ol>
    <p>
      Oder soll an diesen Stellen gelten, was in diesem Beitrag steht? Alles andere, was inzwischen
      veröffentlicht wurde, bleibt dann stehen. Veröffentlicht wird dabei noch nichts: Du siehst
      danach, was sich ändern würde.
    </p>
    <form method="post" action="${place.board}beitrag/${pull.number}/vorziehen">
      <input type="hidden" name="stand" value="${pull.head}" />
      <input type="hidden" name="main" value="${mainSha}" />
      <button>Diesen Beitrag gelten lassen</button>
    </form>
    <h3>Was inzwischen veröffentlicht wurde</h3>
    ${toDiffs(rivals)}`;
}
