/** The address of a cited point keeps its text, whatever happens to the points. */
import { expect, test } from 'vitest';

import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const protokoll = '2019-04-03-erfurt';
const file = `src/content/protokolle/${protokoll}.mdx`;
const record = `src/fundstellen/${protokoll}.txt`;
const branch = `cms/protokolle/${protokoll}`;
const one = 'Zum Ankommen gab es Kaffee, Tee und einen „Open Space“.';
const other = 'Beide Koordinatoren moderierten und schrieben das Protokoll.';

test('points that changed places are told, and a button gives them their numbers back', async () => {
  const editor = await redaktion.open();
  await editor.edit('protokolle', protokoll);
  const text = await editor.text.inputValue();
  await editor.text.fill(text.replace(`- ${other}\n- ${one}\n`, `- ${one}\n- ${other}\n`));

  const told = editor.pane.getByRole('listitem').filter({ hasText: 'Zitierte Fundstelle' });
  await told.getByText(`stand bisher „${other}“, jetzt steht dort „${one}“`).waitFor();
  await editor.pane.getByRole('button', { name: 'Nummern festhalten' }).click();
  await editor.pane.getByRole('status').filter({ hasText: 'Alles in Ordnung' }).waitFor();
  await editor.text.press('Control+End');
  await editor.text.pressSequentially('\n- Zuletzt noch ein Punkt.');
  await editor.save();

  const saved = redaktion.repository.read(branch, file);
  expect(saved).toContain(`- ${one} ^i3\n- ${other} ^i2\n`);
  const linesOn = (ref: string) => redaktion.repository.read(ref, record).trim().split('\n');
  const published = linesOn('main');
  expect(linesOn(branch)).toEqual(expect.arrayContaining(published));
  expect(linesOn(branch).filter((line) => !published.includes(line))).toEqual([
    expect.stringMatching(/^t\d+-w\d+ Zuletzt noch ein Punkt\.$/),
  ]);
});

test('other words are recorded once whoever saves has said that they are meant', async () => {
  const editor = await redaktion.open();
  await editor.openDraft('protokolle', protokoll);
  const reworded = one.replace('Kaffee, Tee', 'Kaffee und Tee');
  await editor.text.fill((await editor.text.inputValue()).replace(one, reworded));
  await editor.pane.getByText(`hat andere Worte: bisher „${one}“, jetzt „${reworded}“`).waitFor();

  const questions: string[] = [];
  editor.page.on('dialog', (dialog) => questions.push(dialog.message()));
  await editor.save();
  expect(questions).toEqual([expect.stringContaining(`bisher: „${one}“`)]);
  expect(redaktion.repository.read(branch, record)).toContain(`t0-i3 ${reworded}\n`);
  await editor.reload();
  await editor.pane.getByRole('status').filter({ hasText: 'Alles in Ordnung' }).waitFor();
});
