/** `/lizenzen.txt`: the authors of the parts of others that the site hands on, and their terms. */

export interface LicensedPart {
  name: string;
  version?: string | undefined;
  /** SPDX. */
  licence: string;
  /** The author, if the text of the licence does not name one. */
  author?: string | undefined;
  /** The address of its source. */
  source?: string | undefined;
  /** The whole text that comes with it; if it is missing, the usual words of the licence stand in. */
  text?: string | undefined;
}

/** @returns plain text; parts with the very same words stand together above them */
export function renderLicences(parts: readonly LicensedPart[]): string {
  const byText = Map.groupBy(parts, (part) => normalize(part.text ?? standIn(part)));
  const blocks = [...byText].map(
    ([text, group]) => `${group.map(renderPart).join('\n')}\n\n${text}`,
  );
  return [head, ...blocks].join(`\n\n${line}\n\n`) + '\n';
}

const line = '-'.repeat(78);

const head = `Fremde Bestandteile dieser Website und ihre Lizenzen

Die Übersicht steht auf der Seite /lizenzen/. Hier folgen die Texte im Wortlaut.
Was unter der MPL 2.0 steht, ist unverändert; die Quelle ist jeweils genannt.`;

function renderPart({ name, version, licence, author, source }: LicensedPart): string {
  const facts = [licence, author, source].filter(Boolean).join(', ');
  return `${version ? `${name} ${version}` : name} (${facts})`;
}

function normalize(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

function standIn({ licence }: LicensedPart): string {
  const name = Object.keys(usualWords).find((one) => licence.includes(one));
  return usualWords[name ?? ''] ?? `Dem Paket liegt kein Text der Lizenz bei: ${licence}.`;
}

/** https://spdx.org/licenses/; the line with the year and the name stands above, as far as it is known. */
const usualWords: Partial<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO
EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE
USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is
hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE
INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE,
DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  WTFPL: `Everyone is permitted to copy and distribute verbatim or modified copies of this license document, and
changing it is allowed as long as the name is changed.

  0. You just DO WHAT THE FUCK YOU WANT TO.`,
};
