/**
 * What axe finds in the editor and in the Werkstatt, on a desk and on a phone. Ours is clean; what is
 * Decap's own stands in a list, and whatever is neither clean nor listed fails.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Editor } from './driver/editor.ts';
import { useRedaktion } from './driver/redaktion.ts';

const axeScript = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const redaktion = useRedaktion();

/**
 * Decap 3.16's own findings, by rule and the part of its page. All belong to
 * https://github.com/decaporg/decap-cms/issues/1333, which is open since 2018.
 */
const ofDecap = new Set([
  // The list of entries ends with an empty box by which Decap notices that one has scrolled there.
  'list: CardsGrid',
  // The bar that shows how long a message stays; without it the message would never go.
  'region: .Toastify__progress-bar--wrp',
  // Its page for the login has a mark and a button, and no heading.
  'page-has-heading-one: html',
]);
const seen = new Set<string>();

const seite = {
  Titel: 'Ein Entwurf',
  Beschreibung: 'Eine Probe.',
  Sichtbarkeit: 'Öffentlich',
  Text: '## Rahmen\n\nEin Satz.',
};

beforeAll(async () => {
  const editor = await redaktion.open({ role: 'projekt' });
  await editor.create('seiten', seite);
  await editor.save();
});

afterAll(() => {
  const cured = [...ofDecap].filter((finding) => !seen.has(finding));
  expect(cured, 'findings of Decap that are no more').toEqual([]);
});

describe.each([
  ['on a desk', 1280],
  ['on a phone', 390],
] as const)('%s', (_place, width) => {
  const viewport = { width, height: 900 };
  const open = () => redaktion.open({ viewport });

  test('the login', async () => {
    const { page } = await redaktion.open({ viewport, storageState: { cookies: [], origins: [] } });
    await page.goto(`${redaktion.url}admin/`);
    await page.getByRole('button', { name: 'Anmelden' }).waitFor();
    await expectNoBarrier(page);
  });

  test('a list', async () => {
    const editor = await open();
    await editor.openList('best-practice');
    await expectNoBarrier(editor.page);
  });

  test('an entry that is written, and cannot be saved yet', async () => {
    const editor = await open();
    await editor.create('best-practice', { Titel: 'Noch nicht fertig' });
    await editor.form.addItem('Belege');
    await editor.saveInVain();
    await expectNoBarrier(editor.page);
  });

  test.each(['protokolle', 'standorte'] as const)('an entry of %s', async (collection) => {
    const editor = await open();
    await editor.edit(collection, { protokolle: 'thilik-folien', standorte: 'erfurt' }[collection]);
    await expectNoBarrier(editor.page);
  });

  test('the drafts, and one of them', async () => {
    const editor: Editor = await open();
    await editor.openStages();
    await editor.page.getByText('Ein Entwurf').first().waitFor();
    await expectNoBarrier(editor.page);
    await editor.openDraft('seiten', 'ein-entwurf');
    await editor.form.fill({ Beschreibung: `Gespeichert bei ${width}.` });
    await editor.save();
    await expectNoBarrier(editor.page);
  });

  test('the Werkstatt, and a contribution there', async () => {
    const page = await redaktion.openBoard();
    await page.setViewportSize(viewport);
    await expectNoBarrier(page);
    await page.getByRole('link', { name: /^Ein Entwurf/ }).click();
    await page.getByRole('heading', { level: 1, name: /Ein Entwurf/ }).waitFor();
    await expectNoBarrier(page);
  });
});

/** And nothing that one would have to scroll sideways for. */
async function expectNoBarrier(page: Page): Promise<void> {
  // What fades in is pale on its way.
  await page.waitForTimeout(600);
  await page.evaluate(axeScript);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // The preview is looked at by a test of its own.
    const { violations } = await axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => {
        const last = String(target.at(-1));
        const part = /css-\w+-([A-Z]\w*)/.exec(last)?.[1] ?? last;
        return `${id}: ${part}`;
      }),
    );
  });
  for (const finding of found) seen.add(finding);
  expect(found.filter((finding) => !ofDecap.has(finding))).toEqual([]);
  const [shown, wanted] = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    return [clientWidth, scrollWidth] as const;
  });
  expect(wanted).toBeLessThanOrEqual(shown);
}
