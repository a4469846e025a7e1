/**
 * The findings of axe in the editor and in the Werkstatt, on a desk and on a phone. Our parts are clean;
 * those of Decap stand in a list, and every other finding fails.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { findBarriers } from '../toolbox/find-barriers.ts';
import type { Editor } from './driver/editor.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

/**
 * Decap 3.16's own findings, by rule and element. All belong to
 * https://github.com/decaporg/decap-cms/issues/1333, which is open since 2018.
 */
const ofDecap = [
  // The list of entries ends with an empty box by which Decap notices scrolling to the end.
  /^list: <ul class="[\w-]*CardsGrid/,
  // The bar that shows how long a message stays; without it the message would never go.
  /^region: <div class="Toastify__progress-bar--wrp"/,
  // Its page for the login has a mark and a button, and no heading.
  /^page-has-heading-one: <html/,
];
const seen: string[] = [];

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
  const cured = ofDecap.filter((finding) => !seen.some((one) => finding.test(one)));
  expect(cured, 'findings of Decap that are no more').toEqual([]);
});

describe.each([
  ['on a desk', 1280],
  ['on a phone', 390],
] as const)('%s', (_place, width) => {
  const viewport = { width, height: 900 };
  const open = () => redaktion.open({ viewport });

  test('the login', async () => {
    const { page } = await redaktion.open({ viewport, isLoggedIn: false });
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
  // Text that fades in is pale on its way. Only the bar of a message takes longer than this.
  await page.evaluate(() => {
    const short = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 2000);
    return Promise.allSettled(short.map(({ finished }) => finished));
  });
  // Drawn across the top by Decap as long as something loads.
  await page.locator('canvas').waitFor({ state: 'hidden' });
  // The preview is looked at by a test of its own.
  const found = await findBarriers(page);
  seen.push(...found);
  expect(found.filter((one) => !ofDecap.some((finding) => finding.test(one)))).toEqual([]);
  const [shown, wanted] = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    return [clientWidth, scrollWidth] as const;
  });
  expect(wanted).toBeLessThanOrEqual(shown);
}
