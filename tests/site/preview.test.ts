/** The preview of the editor shows the same as the build: one entry of each kind, at night every entry. */
import { readContentFiles } from '#checks/content-files.ts';
import { describe, expect, test } from 'vitest';

import { isPublic } from '#domain/entry/visibility.ts';
import { readFrontmatter } from '#checks/frontmatter.ts';
import { pathOf } from '#domain/entry/address.ts';
import { collectionNames, endingOf } from '#schemas/collections.ts';

import { withoutSpaces } from '../../src/integrations/spaces.ts';
import { loadPreview } from '../../admin/preview/preview-for-tests.ts';
import { amount } from '../amount.ts';
import { readPages } from './dist.ts';

const { files } = await readContentFiles(process.cwd());
const { toPreview } = await loadPreview();
const pages = new Map(readPages().map(({ url, html }) => [url, html]));

const shown = files.filter(({ collection, text }) => {
  const head = readFrontmatter(text, endingOf(collection));
  return 'frontmatter' in head && isPublic(head.frontmatter.data);
});

/** The longest of each kind have most on them. */
const compared = [...Map.groupBy(shown, ({ collection }) => collection).values()].flatMap((all) =>
  all.toSorted((a, b) => b.text.length - a.text.length).slice(0, amount(3, all.length)),
);

describe('the preview', () => {
  test.each(compared.map((file) => [file.file, file] as const))('shows %s', async (_, file) => {
    const preview = await toPreview(file, { files, hasUpload: () => Promise.resolve(true) });

    const [page = ''] = pathOf[file.collection](file.id).split('#');
    const built = pages.get(page);
    expect(mainOf(preview.html)).toBe(mainOf(built ?? ''));
    expect(preview.findings).toEqual([]);
  });

  test('is compared for every kind of entry', () => {
    const written = collectionNames.filter((name) =>
      files.some(({ collection }) => collection === name),
    );
    expect(new Set(compared.map(({ collection }) => collection))).toEqual(new Set(written));
  });
});

function mainOf(html: string): string {
  const [main] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  if (!main) throw new Error('The page has no main part.');
  return (
    withoutSpaces(main)
      // What the build takes away when its search index stands.
      .replaceAll(' data-search-ignore', '')
      // They only make things easier, and none runs in the preview.
      .replaceAll(/<script type="module"[^>]*><\/script>/g, '')
      // Who sees a preview is in the editor.
      .replace(/<p class="muted no-print">Auf dieser Seite einen Fehler gefunden\?.*?<\/p>/, '')
  );
}
