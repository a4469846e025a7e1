/**
 * A field that makes no difference to the page of its entry has been forgotten in the query. Fields of words
 * are none of these: tests/canary looks for each of them.
 */
import { expect, test } from 'vitest';

import { findAddress, readContentFiles, type ContentFile } from '#checks/content-files.ts';
import { collectionNames, fieldsOf } from '#schemas/collections.ts';
import type { Field } from '#schemas/describe.ts';

import { createCanaries } from '../../tests/canary/canaries.ts';
import { plantEntries } from '../../tests/canary/entries.ts';
import { loadPreview } from './preview-for-tests.ts';

/** Fields that the page of an entry need not show, and why. */
const shownElsewhere: Readonly<Record<string, string>> = {
  'erfahrungen.thema': 'the planted one has the Thema of its Praxis',
  'termine.ganztaegig': 'the planted one has an hour',
  'termine.verschobenAuf': 'the planted one has not been moved',
  'themen.reihenfolge': 'the order in lists',
  'termine.fassung': 'for calendars',
  'ausgaben.nummer': 'for the file name and the order; the title says it in words',
};

const planted = (await plantEntries(createCanaries())).flatMap(({ path, content }) => {
  const address = findAddress(path);
  return address ? [{ ...address, file: path, text: String(content) }] : [];
});
const files = [...(await readContentFiles('.')).files, ...planted];
const { toPreview } = await loadPreview();

test.each(collectionNames)('the page of an entry in %s tells its fields', async (collection) => {
  const entry = planted.find((one) => one.collection === collection);
  const page = await show(entry);
  const silent: string[] = [];
  for (const field of fieldsOf(collection).filter(isNoText)) {
    const isSame = (await show(entry && withChanged(entry, field))) === page;
    if (isSame) silent.push(`${collection}.${field.key}`);
  }

  const remedy = 'the query of the page forgets it (docs/architecture.md, „a field“)';
  expect(
    silent.filter((path) => !shownElsewhere[path]),
    remedy,
  ).toEqual([]);
});

function isNoText({ key, kind, relation }: Field): boolean {
  if (key === 'sichtbarkeit') return false;
  return relation !== undefined || !['text', 'group', 'datei', 'bild'].includes(kind);
}

async function show(draft: ContentFile | undefined): Promise<string | undefined> {
  return draft && (await toPreview(draft, { files, hasUpload: () => Promise.resolve(true) })).html;
}

/** Another choice, a switch the other way round, and otherwise nothing. */
function withChanged(entry: ContentFile, { key, kind, values }: Field): ContentFile {
  const lines = new RegExp(`^${key}: ?(.*)\n(?: .*\n)*`, 'm');
  const now = lines.exec(entry.text)?.[1];
  const other = values.find(({ value }) => value !== now)?.value ?? String(now !== 'true');
  const written = kind === 'choice' || kind === 'switch' ? `${key}: ${other}\n` : '';
  return { ...entry, text: entry.text.replace(lines, written) };
}
