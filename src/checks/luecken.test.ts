import { expect, test } from 'vitest';

import type { Entry } from './entries.ts';
import { toEntry } from './entries-for-tests.ts';
import { findLuecken, refuseLuecken } from './luecken.ts';

function seite(id: string, sichtbarkeit: string, body: string): Entry {
  const text = `---\ntitel: ${id}\nbeschreibung: Eine Seite.\nsichtbarkeit: ${sichtbarkeit}\n---\n\n${body}\n`;
  return toEntry(`seiten/${id}`, text);
}

const entries = [
  seite('impressum', 'oeffentlich', 'Telefon: <Luecke was="Nummer" />\n\n<Luecke was="Name" />'),
  seite('notizen', 'intern', '<Luecke was="Wer das liest" />'),
  seite('kontakt', 'oeffentlich', 'Alles da.'),
];
const isPublic = (data: Record<string, unknown>) => data['sichtbarkeit'] === 'oeffentlich';

test('a site with blanks is refused, with the place of each and the way out', () => {
  expect(refuseLuecken(findLuecken(entries, isPublic))).toMatchInlineSnapshot(`
    "So darf die Website nicht online gehen: Es fehlen 2 Angaben, die nur die Betreibenden kennen.
      src/content/seiten/impressum.mdx:7:10  Nummer
      src/content/seiten/impressum.mdx:9:1  Name

    Ersetze jede <Luecke was="…" /> durch die Angabe. Wo es nichts anzugeben gibt („falls …“), nimm den
    ganzen Absatz heraus. Mehr dazu steht in docs/operation.md.
    Zum Ansehen geht es auch ohne: „npm run build -- --draft“ baut einen Entwurf."
  `);
});

test('a single blank is one', () => {
  const [one] = findLuecken(entries);
  expect(refuseLuecken(one ? [one] : [])).toContain('Es fehlt 1 Angabe');
});

test.each([
  ['where everything is shown', () => true, 3],
  ['but not in what the edition does not show', isPublic, 2],
  ['and none where there are none', () => false, 0],
] as const)('blanks count %s', (_, isShown, count) => {
  expect(findLuecken(entries, isShown)).toHaveLength(count);
});
