/** Our widgets in a browser: by keyboard, undone, on a phone, and under the policy of the editor. */
import { personenLabels } from '#schemas/einwilligung.ts';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { launchBrowser } from '../../tools/browser.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';
import { longestWait, watchPage } from '../toolbox/watch-page.ts';
import { serveHarness } from './harness/serve.ts';

let browser: Browser;
let harness: Awaited<ReturnType<typeof serveHarness>>;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  harness = await serveHarness();
  browser = await launchBrowser();
  await usePage({});
});
afterAll(async () => {
  await browser.close();
  await harness.close();
});
afterEach(() => {
  expect(troubles.splice(0)).toEqual([]);
});

/** One page for all tests, which load it anew. */
async function usePage(options: BrowserContextOptions): Promise<void> {
  page = await browser.newPage({ locale: 'de-DE', ...options });
  page.setDefaultTimeout(longestWait);
  troubles = watchPage(page, harness.url);
}

async function open(parameters: Record<string, string> = {}, width = 1000): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${harness.url}?${new URLSearchParams(parameters).toString()}`);
  await page.getByLabel('Text', { exact: true }).waitFor();
}

const textarea = () => page.getByLabel('Text', { exact: true });
const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name });
const dialog = () => page.getByRole('dialog').last();
const select = (words: string) =>
  textarea().evaluate((field: HTMLTextAreaElement, words) => {
    const start = field.value.indexOf(words);
    field.focus();
    field.setSelectionRange(start, start + words.length);
  }, words);
const stored = (name: string) =>
  page.evaluate(
    (name) =>
      JSON.stringify((window as unknown as { stored: Record<string, unknown> }).stored[name]),
    name,
  );

/** Pastes data by type, as programs put it on the clipboard. */
function paste(field: Locator, clipboard: Record<string, string>): Promise<void> {
  return field.evaluate((element: HTMLElement, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
    element.focus();
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, clipboard);
}

/** The harness has neither a heading nor landmarks of its own, since it is no page. */
const findFaults = () =>
  findBarriers(page, { without: ['landmark-one-main', 'page-has-heading-one'] });

describe('the text', () => {
  test('is written as it is typed', async () => {
    await open({ text: 'a  \r\n* b\r\n\r\n\tc' });
    await select('b');
    await page.keyboard.type('B <3');

    expect(await stored('text')).toBe(JSON.stringify('a  \r\n* B <3\r\n\r\n\tc'));
  });

  test('is made bold, undone and made bold again', async () => {
    await open();
    await select('Punkt');
    await tool('Fett').click();
    expect(await textarea().inputValue()).toContain('- Ein **Punkt**\n');

    await page.keyboard.press('Control+z');
    expect(await textarea().inputValue()).toContain('- Ein Punkt\n');
    await tool('Wiederholen').click();
    expect(await stored('text')).toContain('- Ein **Punkt**');
    await tool('Rückgängig').click();
    expect(await stored('text')).toContain('- Ein Punkt');
  });

  test('is what Decap restores later, and goes on from there', async () => {
    await open();
    await textarea().press('Control+End');
    await page.keyboard.type('getippt');
    await page.evaluate(() =>
      (window as unknown as { restore: (value: string) => void }).restore(
        '- aus der Sicherung\r\n',
      ),
    );
    await expect.poll(() => textarea().inputValue()).toBe('- aus der Sicherung\n');
    await select('der');
    await page.keyboard.type('einer');

    expect(await stored('text')).toBe(JSON.stringify('- aus einer Sicherung\r\n'));
  });

  test('is reached and shaped by keyboard alone', async () => {
    await open();
    await select('Punkt');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Überschrift');
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '#NET' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('#NET');
    await page.keyboard.press('Enter');

    expect(await textarea().inputValue()).toContain('- Ein Punkt #NET\n');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text-field');
  });

  test('keeps a menu open only as long as somebody is in it', async () => {
    await open();
    await tool('Überschrift').click();
    expect(await page.getByRole('menuitem').count()).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menuitem').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Überschrift');

    await tool('Überschrift').click();
    await page.mouse.click(2, 2);
    expect(await page.getByRole('menuitem').count()).toBe(0);
  });

  test('gets the next Tisch and the kinds of points', async () => {
    await open({ text: '## Tisch 1: Eins\n' });
    await textarea().press('Control+End');
    await tool('Überschrift').click();
    await page.getByRole('menuitem', { name: 'Tisch 2: …' }).click();
    await page.keyboard.type('Zwei');
    await tool('Überschrift').click();
    await page.getByRole('menuitem', { name: 'Gute Erfahrungen' }).click();
    await page.keyboard.type('Geht');

    expect(await textarea().inputValue()).toBe(
      '## Tisch 1: Eins\n\n## Tisch 2: Zwei\n\n### Gute Erfahrungen\n\n- Geht',
    );
  });

  test('gets a Baustein, once its form is right, and changes it', async () => {
    await open();
    await select('Ein Punkt');
    await tool('Baustein').click();
    await page.getByRole('menuitem', { name: 'Vereinbarung' }).click();
    await dialog().getByLabel('Verantwortlich').fill('Team „A" & B');
    await dialog().getByLabel('Art').selectOption('zusage');
    await dialog().getByLabel('Frist', { exact: false }).first().fill('2019-04-03');
    await dialog().getByRole('button', { name: 'Einfügen' }).click();
    expect(await dialog().getByText('Bitte wähle aus.').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('stand');

    await dialog().getByLabel('Stand').selectOption('offen');
    await dialog().getByRole('button', { name: 'Fundstelle suchen' }).click();
    await dialog().getByLabel('Suchen').fill('2013-07-17-weimar t1-g1');
    await dialog()
      .getByRole('button', { name: /T1-G1$/ })
      .click();
    await dialog().getByRole('button', { name: 'Einfügen' }).click();
    const tag =
      '<Vereinbarung verantwortlich="Team „A&quot; &amp; B" art="zusage" stand="offen" frist="2019-04-03" nachweis="2013-07-17-weimar#t1-g1">';
    expect(await textarea().inputValue()).toContain(`- ${tag}Ein Punkt</Vereinbarung>\n`);

    await select('Punkt');
    await tool('Baustein').click();
    await page.getByRole('menuitem', { name: 'Vereinbarung an dieser Stelle ändern' }).click();
    expect(await dialog().getByLabel('Verantwortlich').inputValue()).toBe('Team „A" & B');
    await dialog().getByLabel('Stand').selectOption('erledigt');
    await dialog().getByRole('button', { name: 'Übernehmen' }).click();
    expect(await textarea().inputValue()).toContain('stand="erledigt"');
    await page.keyboard.press('Control+z');
    expect(await textarea().inputValue()).toContain('stand="offen"');
  });

  test('tells why a Baustein cannot be put around several points', async () => {
    await open({ text: '- a\n- b' });
    await textarea().press('Control+a');
    await tool('Baustein').click();
    await page.getByRole('menuitem', { name: 'Unsicher' }).click();
    await dialog().getByLabel('Hinweis').fill('x');
    await page.keyboard.press('Enter');

    expect(await page.getByRole('alert').allTextContents()).toContain(
      'Markiere nur Text innerhalb einer Zeile.',
    );
    expect(await textarea().inputValue()).toBe('- a\n- b');
  });

  test('gets a link to a Fundstelle', async () => {
    await open();
    await select('Punkt');
    await tool('Fundstelle einfügen').click();
    await page.keyboard.type('klientenklaue');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    expect(await textarea().inputValue()).toContain(
      '- Ein [Punkt](/protokolle/2013-07-17-weimar/#t1-s1)\n',
    );
  });

  test('takes the bullets of a word processor as points', async () => {
    await open({ text: '' });
    await paste(textarea(), { 'text/plain': '•\teins\r\n•\tzwei' });

    expect(await textarea().inputValue()).toBe('- eins\n- zwei');
    await page.keyboard.press('Control+z');
    expect(await textarea().inputValue()).toBe('');
  });

  test('takes formatted text in its own notation, and nothing that could run', async () => {
    const item = (level: number, sign: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><h2>Gute Erfahrungen</h2>${item(1, '·', 'Bewohner*innen &lt;alle&gt;')}${item(2, 'o', '<b>gern</b>')}<p>§&nbsp;16k<img src="/x.png" onerror="document.title = 'lief'"></p></body></html>`;
    await open({ text: '## Rahmen\n\n- ' });
    await textarea().press('Control+End');
    await paste(textarea(), { 'text/html': html, 'text/plain': 'Bewohner*innen' });

    const text =
      '## Rahmen\n\n### Gute Erfahrungen\n\n- Bewohner*innen <alle>\n  - **gern**\n\n§\u00a016k';
    expect(await textarea().inputValue()).toBe(text);
    expect(await page.getByRole('alert').allTextContents()).toContain(
      'Bilder kommen beim Einfügen nicht mit. Lade sie über „Bild einfügen“ hoch.',
    );
    expect(await page.title()).not.toBe('lief');
    await page.keyboard.press('Control+z');
    expect(await textarea().inputValue()).toBe('## Rahmen\n\n- ');
  });

  test('shows the line that the preview asks for', async () => {
    const text = Array.from(
      { length: 300 },
      (_, line) => `Zeile ${line + 1} ${'wort '.repeat(40)}`,
    );
    await open({ text: text.slice(0, 60).join('\n') }, 500);
    await page.evaluate(() =>
      (window as unknown as { focusLine(line: number): void }).focusLine(50),
    );

    const seen = await textarea().evaluate((field: HTMLTextAreaElement) => ({
      selected: field.value.slice(field.selectionStart, field.selectionEnd),
      hasFocus: document.activeElement === field,
      scrolled: field.scrollTop / field.scrollHeight,
    }));
    expect(seen.selected).toMatch(/^Zeile 50 /);
    expect(seen.hasFocus).toBe(true);
    expect(seen.scrolled).toBeGreaterThan(0.6);
    expect(seen.scrolled).toBeLessThan(0.85);
  });
});

describe('a number', () => {
  test('is what it says, or is not saved', async () => {
    await open();
    const field = page.getByLabel('Wert');
    await field.fill('4.000');
    await page.getByText('Gespeichert wird: 4000').waitFor();
    expect(await stored('wert')).toBe('4000');
    expect(await field.inputValue()).toBe('4.000');

    await field.fill('4.5');
    await page.getByText('Schreibe ein Komma vor die Stellen danach: 4,5.').waitFor();
    expect(await stored('wert')).toBe('"4.5"');
  });
});

describe('a picture', () => {
  test('loses what the camera wrote, is turned, and goes with the entry', async () => {
    await open();
    const jpeg = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(3000, 2000);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = 'teal';
      context.fillRect(0, 0, 3000, 1000);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      return [...new Uint8Array(await blob.arrayBuffer())];
    });
    await textarea().press('Control+End');
    await tool('Bild einfügen').click();
    await dialog()
      .getByLabel('Bild', { exact: true })
      .setInputFiles({
        name: 'Foto Straße.JPG',
        mimeType: 'image/jpeg',
        buffer: withExif(Buffer.from(jpeg)),
      });
    await dialog().getByText('Bereit: foto-strasse-').waitFor();
    await dialog().getByRole('button', { name: 'Einfügen' }).click();
    expect(await dialog().getByText('Beschreibe, was zu sehen ist').isVisible()).toBe(true);
    expect(await findFaults()).toEqual([]);
    await dialog().getByLabel('Was ist zu sehen?').fill('Ein Tisch [rund]');
    await dialog().getByRole('button', { name: 'Einfügen' }).click();
    expect(await dialog().getByText('Kreuze an, was zutrifft.').isVisible()).toBe(true);
    await dialog().getByLabel(personenLabels.eingewilligt).check();
    await dialog().getByRole('button', { name: 'Einfügen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    expect(await textarea().inputValue()).toMatch(
      /- Ein Punkt\n\n!\[Ein Tisch \\\[rund\\\]\]\(\/uploads\/foto-strasse-[0-9a-f]{8}\.jpg "alle haben eingewilligt"\)$/,
    );
    const kept = await page.evaluate(async () => {
      const { draftFiles, readUpload } = window as unknown as {
        draftFiles: { path: string; file: File }[];
        readUpload: (name: string) => Promise<string | undefined>;
      };
      const [{ path, file } = { path: '', file: new File([], '') }] = draftFiles;
      const { width, height } = await createImageBitmap(file);
      const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
      const url = await readUpload(path.replace('public/uploads/', ''));
      return {
        width,
        height,
        secrets: /Exif|Weimar/.test(text),
        url: url?.slice(0, 5),
        count: draftFiles.length,
      };
    });
    expect(kept).toEqual({ width: 1067, height: 1600, secrets: false, url: 'blob:', count: 1 });
  });

  test.each([
    ['Bild.heic', 'image/heic', 'Maximale Kompatibilität'],
    ['plan.svg', 'image/svg+xml', 'Erlaubt sind Bilder im Format JPEG, PNG oder WebP.'],
    ['kaputt.jpg', 'image/jpeg', 'Das Bild lässt sich nicht lesen.'],
  ])('%s is refused with a reason', async (name, mimeType, reason) => {
    await open();
    await tool('Bild einfügen').click();
    await dialog()
      .getByLabel('Bild', { exact: true })
      .setInputFiles({ name, mimeType, buffer: Buffer.from('<svg/>') });

    await dialog().getByText(reason, { exact: false }).waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('choosing Fundstellen', () => {
  const button = () => page.getByRole('button', { name: 'Fundstelle suchen – Belege' });

  test('shows the passages, and keeps what nobody knows', async () => {
    await open();
    await page.getByText('Fundstelle nicht gefunden, vielleicht', { exact: false }).waitFor();

    expect(await page.getByText('2013-07-17-weimar#t9-g99').isVisible()).toBe(true);
    expect(await stored('belege')).toBeUndefined();
  });

  test('works by keyboard, several in a row', async () => {
    await open();
    await button().focus();
    await page.keyboard.press('Enter');
    await dialog().getByLabel('Treffen').selectOption('2014-02-06-altenburg');
    await dialog().getByLabel('Suchen').focus();
    await page.keyboard.type('Netzwerk');
    expect(await dialog().getByRole('status').textContent()).toMatch(/^\d+ Fundstellen/);
    for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'Escape']) {
      await page.keyboard.press(key);
    }

    expect(JSON.parse(await stored('belege'))).toEqual([
      '2013-07-17-weimar#t1-g1',
      '2013-07-17-weimar#t9-g99',
      expect.stringMatching(/^2014-02-06-altenburg#/),
      expect.stringMatching(/^2014-02-06-altenburg#/),
    ]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Fundstelle suchen – Belege',
    );
  });

  test('has no limit, and reads on at the first of the next ones', async () => {
    await open();
    await button().click();
    expect(await dialog().getByRole('listitem').count()).toBe(50);
    await dialog().getByRole('button', { name: 'Mehr zeigen' }).click();

    expect(await dialog().getByRole('listitem').count()).toBe(100);
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('.thinka-result')].findIndex(
        (button) => button === document.activeElement,
      ),
    );
    expect(focused).toBe(50);
  });

  test('puts them in another order and takes them out', async () => {
    await open();
    await page.getByRole('button', { name: 'Nach oben: 2013-07-17-weimar#t9-g99' }).click();
    expect(await stored('belege')).toBe('["2013-07-17-weimar#t9-g99","2013-07-17-weimar#t1-g1"]');
    await page.getByRole('button', { name: 'Entfernen: 2013-07-17-weimar#t9-g99' }).click();
    expect(await stored('belege')).toBe('["2013-07-17-weimar#t1-g1"]');
  });

  test('stores one as a plain word', async () => {
    await open();
    await page.getByRole('button', { name: 'Fundstelle suchen – Beleg', exact: true }).click();
    await dialog().getByLabel('Thema').selectOption('netzwerkarbeit');
    await dialog().getByLabel('Suchen').fill('Klientenklaue');
    await dialog().getByRole('button', { name: 'T1-S1' }).click();

    expect(await stored('beleg')).toBe('"2013-07-17-weimar#t1-s1"');
    expect(await page.getByText('Klientenklaue', { exact: false }).isVisible()).toBe(true);
  });

  test('tells when nothing could be read, and tries again', async () => {
    await open({ broken: '' });
    await button().click();
    await dialog().getByText('Die Einträge ließen sich nicht lesen (Failed to fetch 1).').waitFor();
    await page.evaluate(() => (window as unknown as { repair(): void }).repair());
    await dialog().getByRole('button', { name: 'Noch einmal versuchen' }).click();

    await dialog().getByText('Fundstellen, die ersten 50', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
  });
});

test('entries are chosen by name', async () => {
  await open();
  await page.getByRole('button', { name: 'Eintrag suchen – Standorte' }).click();
  await page.keyboard.type('bad');
  await dialog().getByRole('listitem').first().getByRole('button').click();
  await dialog().getByRole('button', { name: 'Fertig' }).click();

  expect(await stored('standorte')).toBe('["bad-tabarz"]');
});

test('a document is taken with a warning', async () => {
  await open();
  await page.getByLabel('Datei: Datei auswählen').setInputFiles({
    name: 'Ablauf für alle.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF'),
  });
  await page.getByText('In einer PDF-Datei stehen oft', { exact: false }).waitFor();

  expect(await stored('datei')).toMatch(/^"ablauf-fuer-alle-[0-9a-f]{8}\.pdf"$/);
});

test('where a picture is wanted a document is refused, and a picture taken', async () => {
  await open();
  const field = page.getByLabel('Plakat: Datei auswählen');
  expect(await field.getAttribute('accept')).not.toContain('pdf');
  const buffer = Buffer.from('%PDF-1.7\n%%EOF');
  await field.setInputFiles({ name: 'plakat.pdf', mimeType: 'application/pdf', buffer });
  await page.getByText('Erlaubt sind hier Bilder im Format JPEG, PNG oder WebP.').waitFor();
  expect(await stored('plakat')).toBeUndefined();

  await field.setInputFiles({ name: 'Plakat.png', mimeType: 'image/png', buffer: onePixel });
  await page.getByRole('button', { name: /^Entfernen: plakat-/ }).waitFor();
  expect(await stored('plakat')).toMatch(/^"plakat-[0-9a-f]{8}\.webp"$/);
});

test.each(['Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'a day stays that day in %s',
  async (timezoneId) => {
    await page.close();
    await usePage({ timezoneId });
    await page.goto(harness.url);
    await page.getByLabel('Beginn', { exact: true }).fill('2019-03-31');
    expect(await stored('beginn')).toBe('"2019-03-31"');
    await page.getByLabel('Beginn: Uhrzeit (freiwillig)').fill('02:30');
    expect(await stored('beginn')).toBe('"2019-03-31T02:30"');
  },
);

test.each(['Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'today is what it is in Thuringia, for somebody in %s',
  async (timezoneId) => {
    await page.close();
    await usePage({ timezoneId });
    await page.clock.setFixedTime('2026-03-29T22:30:00Z');
    await page.goto(harness.url);
    const today = page.getByRole('button', { name: 'Heute – Geprüft am' });
    await today.focus();
    await page.keyboard.press('Enter');

    expect(await stored('geprueft')).toBe('"2026-03-30"');
    expect(await page.getByLabel('Geprüft am', { exact: true }).inputValue()).toBe('2026-03-30');
    expect(await today.evaluate((button) => button === document.activeElement)).toBe(true);
  },
);

test('a year where a day should be is said to be none, and replaced by one', async () => {
  await open({ year: '' });
  await page.getByText('In der Datei steht „2019“, was kein Tag ist.').waitFor();
  await page.getByRole('button', { name: 'Heute – Geprüft am' }).click();

  expect(await stored('geprueft')).toMatch(/^"\d{4}-\d\d-\d\d"$/);
});

describe.each([1000, 360])('at a width of %d pixels', (width) => {
  test('nothing reaches beyond the page, and axe finds nothing', async () => {
    await open({}, width);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.getByText('Fundstelle nicht gefunden, vielleicht', { exact: false }).waitFor();
    expect(await findFaults()).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);

    await tool('Baustein').click();
    expect(await findFaults()).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('menuitem', { name: 'Vereinbarung' }).click();
    expect(await findFaults()).toEqual([]);
    await page.keyboard.press('Escape');

    await tool('Fundstelle einfügen').click();
    await dialog().getByRole('listitem').first().waitFor();
    expect(await findFaults()).toEqual([]);
    expect(await dialog().evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.keyboard.press('Escape');
  });
});

/** An Exif block after the first two bytes: turned by 90°, with a place in its description. */
function withExif(jpeg: Buffer): Buffer {
  const description = Buffer.from('Weimar 50.98N\0');
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  const entry = (at: number, tag: number, type: number, count: number) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
  };
  entry(10, 0x010e, 2, description.length);
  tiff.writeUInt32BE(tiff.length, 18);
  entry(22, 0x0112, 3, 1);
  tiff.writeUInt16BE(6, 30);
  const block = Buffer.concat([Buffer.from('Exif\0\0'), tiff, description]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]);
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
