/** Days, wherever somebody sits; calling off, moving and repeating a Termin, and how calendars hear of it. */
import { expect, test } from 'vitest';

import { amount } from '../amount.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();
const fileOf = (id: string) => `src/content/termine/${id}.mdx`;

/** A published Termin; each test has its own. */
function publish(id: string, more = ''): string {
  redaktion.repository.commit('main', {
    [fileOf(id)]:
      `---\ntitel: Frühstück\nbeginn: 2027-05-04T10:00\nart: treff\nort: Hof\n${more}sichtbarkeit: oeffentlich\n---\n\nFür alle.\n`,
  });
  return `cms/termine/${id}`;
}

const series =
  'wiederholung:\n  rhythmus: woechentlich\n  anzahl: 4\n  ohne:\n    - 2027-05-18\nfassung: 2\n';

test('a new Termin has only what somebody filled in', async () => {
  const { repository } = redaktion;
  const editor = await redaktion.open();
  await editor.create('termine', {
    Titel: 'Nur das Nötigste',
    Art: 'Treff im Quartier',
    Beginn: '2027-03-28T03:30',
  });
  const id = await editor.save();
  expect(id).toBe('2027-03-28-nur-das-noetigste');
  expect(repository.read(`cms/termine/${id}`, fileOf(id))).toBe(
    '---\ntitel: Nur das Nötigste\nart: treff\nbeginn: 2027-03-28T03:30\nstatus: geplant\nsichtbarkeit: intern\n---\n',
  );
});

test('a new Termin that is full from the start has been changed once', async () => {
  const { repository } = redaktion;
  const editor = await redaktion.open();
  await editor.create('termine', {
    Titel: 'Schon voll',
    Art: 'Veranstaltung',
    Beginn: '2027-05-04',
    Status: 'Ausgebucht',
  });
  const id = await editor.save();
  expect(repository.read(`cms/termine/${id}`, fileOf(id))).toContain('\nfassung: 1\n');
});

test('a Termin is called off in two fields, and calendars hear of it', async () => {
  const { repository } = redaktion;
  const id = '2027-05-04-absage';
  const branch = publish(id);
  const editor = await redaktion.open();
  await editor.edit('termine', id);
  await editor.form.fill({ Status: 'Abgesagt', 'Hinweis zum Status': 'Das Büro ist zu.' });
  // The preview shows the file as it will be saved, so it does not ask for fields that fill themselves.
  await editor.pane.getByRole('status').filter({ hasText: 'Geprüft' }).waitFor();
  expect(await editor.pane.getByText('Fassung').count()).toBe(0);
  await editor.save();
  const expected = ['status: abgesagt', 'statusHinweis: Das Büro ist zu.', 'fassung: 1'];
  expect(repository.diff('main', branch, fileOf(id))).toEqual({ gone: [], come: expected });

  await editor.reload();
  expect(await editor.form.input('Hinweis zum Status').inputValue()).toBe('Das Büro ist zu.');
  await editor.form.fill({ Text: 'Für alle, die warten wollen.' });
  await editor.save();
  expect(repository.read(branch, fileOf(id))).toContain('\nfassung: 1\n');
  await editor.form.fill({ Ort: 'Saal' });
  await editor.save();
  expect(repository.read(branch, fileOf(id))).toContain('\nfassung: 2\n');
});

test('a Termin whose text alone has changed is the same for calendars', async () => {
  const { repository } = redaktion;
  const id = '2027-05-04-text';
  const branch = publish(id);
  const editor = await redaktion.open();
  await editor.edit('termine', id);
  await editor.form.fill({ Text: 'Für alle, die wollen.' });
  await editor.save();
  expect(repository.diff('main', branch, fileOf(id))).toEqual({
    gone: ['Für alle.'],
    come: ['Für alle, die wollen.'],
  });
});

test('one day of a series falls out, and the others stay as they are written', async () => {
  const { repository } = redaktion;
  const id = '2027-05-04-reihe';
  const branch = publish(id, series);
  const editor = await redaktion.open();
  await editor.edit('termine', id);
  const falls = { Am: '2027-05-12', 'Was ist anders': 'Fällt aus' };
  await editor.form.fill({ Wiederholung: { Abweichungen: [falls] } });
  expect(await editor.saveInVain()).toContain('Mittwoch, 12. Mai 2027 ist kein Tag dieser Reihe');
  expect(repository.branches()).not.toContain(branch);

  await editor.form.item('Abweichungen', 0).fill({ Am: '2027-05-11' });
  await editor.save();
  expect(repository.diff('main', branch, fileOf(id))).toEqual({
    gone: ['fassung: 2'],
    come: ['  abweichungen:', '    - am: 2027-05-11', '      status: abgesagt', 'fassung: 3'],
  });
});

test('a group that was opened and left empty is not saved', async () => {
  const { repository } = redaktion;
  const id = '2027-05-04-gruppe';
  const branch = publish(id);
  const editor = await redaktion.open();
  await editor.edit('termine', id);
  await editor.form.fill({
    Wiederholung: { Rhythmus: 'Wöchentlich', 'Ausgelassene Tage': ['2027-05-11'] },
  });
  expect(await editor.saveInVain()).toContain('Genau eines von beiden gehört hierher');
  const group = editor.form.field('Wiederholung');
  await group.getByRole('button', { name: 'Entfernen' }).click();
  await group.getByRole('combobox').first().press('Backspace');
  await editor.form.fill({ Titel: 'Spätes Frühstück' });
  await editor.save();
  expect(repository.diff('main', branch, fileOf(id))).toEqual({
    gone: ['titel: Frühstück'],
    come: ['titel: Spätes Frühstück', 'fassung: 1'],
  });
});

// Clocks go forward or back there on these days. Of the fields alone, widgets.test.ts asks in every zone.
const zones = [
  ['Pacific/Auckland', '2026-04-05'],
  ['America/Los_Angeles', '2026-03-08'],
  ['Europe/Berlin', '2026-03-29'],
] as const;
test.each(zones.slice(0, amount(1, zones.length)))(
  'a day stays the day that was typed for somebody in %s',
  async (timezoneId, day) => {
    const { repository } = redaktion;
    const editor = await redaktion.open({ timezoneId });
    await editor.create('protokolle', {
      Titel: 'Ein Tag',
      Datum: day,
      Ort: 'Probeort',
      Format: 'Arbeitstreffen',
      Zustand: 'Entwurf',
      Quelle: 'Eine Probe.',
      Text: '## Rahmen\n\n### Informationen\n\n- Ein Punkt.',
    });
    const id = await editor.save();
    expect(id).toBe(`${day}-probeort`);
    const file = `src/content/protokolle/${id}.mdx`;
    expect(repository.read(`cms/protokolle/${id}`, file)).toContain(`\ndatum: ${day}\n`);

    await editor.reload();
    expect(await editor.form.input('Datum').inputValue()).toBe(day);
    await editor.form.fill({ Haus: 'Ein Haus' });
    await editor.save();
    expect(repository.read(`cms/protokolle/${id}`, file)).toContain(`\ndatum: ${day}\n`);
  },
);
