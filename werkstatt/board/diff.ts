/** Changed files with their lines, as HTML. */
import type { ChangedFile } from '../git/compare.ts';

import { html, type Html } from './html.ts';

export function toDiffs(files: readonly ChangedFile[]): Html {
  return html`${files.map(toDiff)}`;
}

function toDiff({ path, before, status, patch }: ChangedFile): Html {
  const from = before === undefined ? undefined : html` (vorher <code>${before}</code>)`;
  return html`<section class="diff">
    <h3 class="diff__file"><code>${path}</code> ${statusWords[status]}${from}</h3>
    ${patch === undefined ? html`<p class="muted">Keine Zeilen zu zeigen.</p>` : toLines(patch)}
  </section>`;
}

export const statusWords: Record<ChangedFile['status'], string> = {
  added: 'neu',
  modified: 'geändert',
  removed: 'gelöscht',
  renamed: 'umbenannt',
};

function toLines(patch: string): Html {
  const lines = patch.split('\n');
  const shown = lines.slice(0, longest);
  const rest = lines.length - shown.length;
  return html`<pre class="diff__lines">${shown.map(toLine)}</pre>
    ${rest > 0 ? html`<p class="muted">… und ${rest} weitere Zeilen.</p>` : undefined}`;
}

const longest = 2000;

function toLine(line: string): Html {
  if (line.startsWith('+')) return html`<ins>${line}${'\n'}</ins>`;
  if (line.startsWith('-')) return html`<del>${line}${'\n'}</del>`;
  if (line.startsWith('@@')) return html`<b>${toPlace(line)}${'\n'}</b>`;
  return html`<span>${line}${'\n'}</span>`;
}

/** `@@ -3,7 +3,8 @@` says little to people who write texts. */
function toPlace(line: string): string {
  const [, start] = /\+(\d+)/.exec(line) ?? [];
  return start === undefined ? line : `Ab Zeile ${start}:`;
}
