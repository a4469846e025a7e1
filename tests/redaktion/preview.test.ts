/** The pane beside the form, in a browser and under the policy of the editor. */
import type { ContentFile } from '#checks/content-files.ts';
import { fromFile, toFile } from '#cms/format.ts';
import { fileOf } from '#domain/entry/address.ts';
import { endingOf } from '#schemas/collections.ts';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { hostileDrafts, type HostileDraft } from '../../admin/preview/hostile-drafts.ts';
import { launchBrowser } from '../../tools/browser.ts';
import { amount } from '../amount.ts';
import { touch } from '../hostile/browser.ts';
import { corpus } from '../hostile/corpus/index.ts';
import { toContentFile } from '../hostile/pages.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';
import { longestWait, watchPage } from '../toolbox/watch-page.ts';
import { servePreview } from './preview/serve.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof servePreview>>;
let page: Page;
let pane: FrameLocator;
let shown: FrameLocator;
let troubles: string[];

beforeAll(async () => {
  server = await servePreview();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 800, height: 800 }, locale: 'de-DE' });
  page.setDefaultTimeout(longestWait);
  troubles = watchPage(page, server.url);
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  pane = page.frameLocator('iframe');
  shown = pane.frameLocator('iframe');
  await page.goto(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => {
  expect(troubles.splice(0)).toEqual([]);
});

let number = 0;

/** A draft that has just been opened. */
async function open(collection: string, data: Record<string, unknown>, slug = ''): Promise<void> {
  number++;
  await write(collection, data, slug);
  await pane.locator('.vorschau__status').filter({ hasText: 'Geprüft' }).waitFor();
}

/** The same draft, a moment later. */
async function write(collection: string, data: Record<string, unknown>, slug = ''): Promise<void> {
  const draft = { collection, data, slug, number };
  await page.evaluate((draft) => window.harness.show(draft), draft);
}

const seite = { titel: 'Titel', beschreibung: 'Satz', sichtbarkeit: 'oeffentlich' };
const long = Array.from({ length: 80 }, (_, index) => `Absatz ${index + 1}`).join('\n\n');

describe('the pane', () => {
  test('shows the page in the styles of the site', async () => {
    await open('seiten', { ...seite, body: 'Ein **fetter** Satz.' });

    expect(await shown.getByRole('heading', { level: 1 }).textContent()).toBe('Titel');
    expect(await shown.locator('main strong').textContent()).toBe('fetter');
    const font = await shown.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(font).toContain('system-ui');
    expect(await pane.getByRole('status').textContent()).toBe('Geprüft: Alles in Ordnung.');
  });

  test('follows what is written, and stays where one reads', async () => {
    await open('seiten', { ...seite, body: long });
    const scroll = () => shown.locator('html').evaluate(({ scrollTop }) => scrollTop);
    await shown.getByText('Absatz 60', { exact: true }).scrollIntoViewIfNeeded();
    const before = await scroll();
    await shown.getByText('Absatz 60', { exact: true }).evaluate((node) => {
      (node as unknown as { kept: boolean }).kept = true;
    });
    await write('seiten', {
      ...seite,
      body: long.replace('Absatz 2\n', 'Absatz 2 neu\n\nNoch einer\n'),
    });

    await shown.getByText('Absatz 2 neu').waitFor();
    expect(before).toBeGreaterThan(500);
    expect(Math.abs((await scroll()) - before)).toBeLessThan(100);
    const kept = await shown
      .getByText('Absatz 60', { exact: true })
      .evaluate((node) => (node as unknown as { kept?: boolean }).kept);
    expect(kept).toBe(true);
  });

  test('shows a picture that has only just been chosen', async () => {
    await open('seiten', {
      ...seite,
      body: '![Ein Garten](/uploads/garten.png "keine Menschen erkennbar")',
    });

    const picture = shown.getByRole('img', { name: 'Ein Garten' });
    await picture.waitFor();
    expect(
      await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
    ).toBe(1);
    expect(await pane.getByRole('status').textContent()).toBe('Geprüft: Alles in Ordnung.');
  });

  test('asks for no picture that is nowhere', async () => {
    await open('seiten', {
      ...seite,
      body: '![Ein Haus](/uploads/haus.png "keine Menschen erkennbar")',
    });

    await shown.getByAltText('Ein Haus').waitFor({ state: 'attached' });
    expect(await pane.getByRole('listitem').textContent()).toContain('„haus.png“ liegt nicht');
  });

  test('leads from a finding to its line in the text', async () => {
    await open('seiten', { ...seite, body: 'Eins\n\nTODO\n' });

    expect(await pane.getByRole('status').textContent()).toBe(
      'Geprüft: Eine Stelle ist noch zu berichtigen.',
    );
    await pane.getByRole('button', { name: 'Zeile 3 im Text zeigen' }).click();
    expect(await page.evaluate(() => window.harness.lines)).toEqual([3]);
  });

  test('stays when a link is clicked, which opens in a tab of its own', async () => {
    await open('seiten', { ...seite, body: '[Weiter](/styles/index.css)' });

    const popup = page.waitForEvent('popup');
    await shown.getByRole('link', { name: 'Weiter' }).click();
    const tab = await popup;
    expect(tab.url()).toBe(new URL('/styles/index.css', server.url).href);
    expect(await tab.evaluate(() => window.opener as unknown)).toBeNull();
    expect(await shown.getByRole('heading', { level: 1 }).textContent()).toBe('Titel');
    await tab.close();
  });

  test('goes to a place on the page itself', async () => {
    await open('seiten', { ...seite, body: `[Hin](#abschnitt-ende)\n\n${long}\n\n## Ende` });

    await shown.getByRole('link', { name: 'Hin' }).click();
    await expect
      .poll(() => shown.locator('html').evaluate(({ scrollTop }) => scrollTop))
      .toBeGreaterThan(500);
  });

  test('shows a Begriff at its place in the glossary', async () => {
    const begriff = {
      begriff: 'ZZZ',
      erklaerung: 'Steht ganz unten.',
      sichtbarkeit: 'oeffentlich',
    };
    await open('glossar', begriff, 'zzz');

    await shown.getByText('Steht ganz unten.').waitFor();
    await expect
      .poll(() => shown.locator('html').evaluate(({ scrollTop }) => scrollTop))
      .toBeGreaterThan(200);
  });

  test.each(['light', 'dark'] as const)(
    'is accessible, also when narrow and %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 700 });
      await open('seiten', {
        titel: 'Titel',
        body: 'TODO\n\n<Luecke was="Adresse" />\n\n[a](/nirgends/)',
      });

      const [, frame] = page.frames();
      if (!frame) throw new Error('There is no pane.');
      // For these, axe would put styles into the page, which is against the policy.
      const without = ['css-orientation-lock', 'no-autoplay-audio'];
      expect(await findBarriers(frame, { within: '.vorschau', without })).toEqual([]);
      const width = await pane.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    },
  );
});

describe('hostile drafts', () => {
  test('run nothing in the pane, neither on the page nor in what is told of them', async () => {
    // The others have no words of their own here: they are drawn below.
    const told = hostileDrafts.filter(({ name }) => name.includes('markup'));
    expect(told.length).toBeGreaterThan(20);
    for (const { name, collection, data, text } of told) {
      await open(collection, text === undefined ? data : fromFile(text));
      await shown.locator('main').waitFor({ state: 'attached' });
      const isHacked = await page.evaluate(() => 'hacked' in window);
      expect([name, isHacked, troubles]).toEqual([name, false, []]);
    }
    // Pictures that fail and frames that load take a moment.
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('and the corpus run nothing, whether the checks refuse them or not', async () => {
    const kinds = Map.groupBy(corpus, ({ kind }) => kind);
    const some = [...kinds.values()].flatMap((all) => all.slice(0, amount(4, all.length)));
    const inputs = some.flatMap((input) => toContentFile(input) ?? []);
    // One collection after the other: the preview remembers the other entries, of one set at a time.
    const drafts = [...inputs, ...hostileDrafts.map(toHostileFile)].sort((a, b) =>
      a.collection.localeCompare(b.collection),
    );
    expect(drafts.length).toBeGreaterThan(amount(300, 900));

    // In groups, so that a failure shows which drafts it is about.
    for (let from = 0; from < drafts.length; from += 50) {
      const some = drafts.slice(from, from + 50);
      await page.evaluate((some) => window.harness.draw(some), some);
      const faults = await touch(page);
      const unsafe = await page
        .locator(
          'div > main :is(script, iframe, object, embed, base, meta, [href^="javascript:" i])',
        )
        .count();
      const names = some.map(({ file }) => file).join(', ');
      // Several pages below each other have the same places.
      expect([names, faults.filter((fault) => !fault.startsWith('twice')), unsafe]).toEqual([
        names,
        [],
        0,
      ]);
      // An entry whose page cannot be made is shown as text, and the preview reports it in the console.
      const others = troubles
        .splice(0)
        .filter((one) => !one.startsWith('console: The preview cannot render'));
      expect([names, others]).toEqual([names, []]);
    }
    await page.reload();
  });

  test('run nothing even if their markup came through all the rest', async () => {
    await open('seiten', { ...seite, body: 'Text' });
    await shown.locator('main').evaluate((main) => {
      const script = main.ownerDocument.createElement('script');
      script.textContent = 'window.top.hacked = 1';
      main.innerHTML =
        '<img src="data:," onerror="top.hacked=1"><svg onload="top.hacked=1"></svg><a href="javascript:top.hacked=1">Weg</a><iframe srcdoc="<script>top.hacked=1</script>"></iframe>';
      main.append(script);
    });
    await shown.getByRole('link', { name: 'Weg' }).click();
    await page.waitForTimeout(300);

    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    // The browser reports what it has refused.
    expect(
      troubles.filter(
        (trouble) => !/^console: .*(blocked|Blocked|Refused|violates)/s.test(trouble),
      ),
    ).toEqual([]);
    expect(troubles.splice(0)).not.toEqual([]);
  });
});

/** The file as the form would write it, or as it is. */
function toHostileFile({ name, collection, data, text }: HostileDraft): ContentFile {
  const file = fileOf(collection, 'probe');
  const written = toFile(data, Object.keys(data), endingOf(collection));
  return { collection, id: 'probe', file: `${file} (${name})`, text: text ?? written };
}
