/** The editor opens: without a message of the browser, and without asking anybody but the Werkstatt. */
import { collectionNames, collections } from '#schemas/collections.ts';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';

import type { Editor } from './driver/editor.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const entries = {
  protokolle: '2019-04-03-erfurt',
  'best-practice': 'raeume-im-quartier-finden-und-teilen',
  erfahrungen: 'weimar-2013-ankommen',
  standorte: 'bad-tabarz',
  indikatoren: 'bad-tabarz',
  termine: '2019-12-31-ende-thilik-foerderung',
  ausgaben: 'ausgabe-1',
  themen: 'netzwerkarbeit',
  seiten: 'impressum',
  glossar: 'esf',
} as const;

describe.each(collectionNames)('%s', (collection) => {
  test('opens as a list, as an empty form, and with an entry', async () => {
    const editor = await redaktion.open();
    await editor.create(collection);
    await waitForPane(editor);
    await editor.edit(collection, entries[collection]);
    await waitForPane(editor);

    const { titleKey, schema } = collections[collection];
    const label = (schema.shape as Record<string, z.ZodType>)[titleKey]?.meta()?.title ?? '';
    const chosen = editor.form.field(label).locator('.thinka-chosen__words span');
    const isChosen = (await chosen.count()) > 0;
    const title = isChosen
      ? await chosen.first().innerText()
      : await editor.form.input(label).inputValue();
    expect(title).not.toBe('');
    expect(await editor.preview.locator('main').textContent()).toContain(title);
  });
});

test('the page of the drafts opens', async () => {
  const editor = await redaktion.open();
  await editor.openStages();
  for (const stage of ['Entwurf', 'In Prüfung', 'Bereit']) {
    await editor.page.getByRole('heading', { name: stage }).waitFor();
  }
});

test('publishing, deleting and a store of files are offered nowhere', async () => {
  const editor = await redaktion.open();
  await editor.openList('seiten');
  expect(await offersOf(editor)).toEqual([]);
  await editor.edit('seiten', 'impressum');
  await editor.page.getByRole('button', { name: 'Veröffentlicht' }).click();
  // That it is published is a state; what can be done about it would be in its menu.
  expect(await offersOf(editor)).toEqual(['Veröffentlicht']);
  await editor.create('seiten', { Titel: 'Nur ein Entwurf', Beschreibung: 'Eine Probe.' });
  const id = await editor.save();
  await editor.page.getByRole('button', { name: 'Stand: Entwurf' }).click();
  expect(await offersOf(editor)).toEqual([]);
  await editor.openStages();
  await editor.page.locator(`a[href*="/entries/${id}?"]`).waitFor();
  expect(await offersOf(editor)).toEqual([]);
});

async function waitForPane(editor: Editor): Promise<void> {
  await editor.pane.getByRole('status').filter({ hasText: 'Geprüft' }).waitFor();
  await editor.preview.locator('main').waitFor();
}

async function offersOf(editor: Editor): Promise<string[]> {
  const name = /veröffentlich|löschen|medien|publish|delete|media/i;
  const roles = ['button', 'link', 'menuitem'] as const;
  const found = await Promise.all(
    roles.map((role) => editor.page.getByRole(role, { name }).allInnerTexts()),
  );
  return found.flat();
}
