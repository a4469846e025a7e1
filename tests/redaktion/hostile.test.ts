/** A coordinator opens what somebody else has put on a branch: it is shown, and nothing of it runs. */
import { expect, test } from 'vitest';

import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const attack = "window.top.hacked=1;alert(1);fetch('https://evil.example/')";
const file = 'src/content/seiten/boese.mdx';
const text = `---
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

test('a draft that was not written in the editor runs nothing there and on the board', async () => {
  const { api, repository } = redaktion;
  const head = 'cms/seiten/boese';
  repository.commit(head, { [file]: text });
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
