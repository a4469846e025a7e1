/** A new Erfahrung, from the link beside an entry of the guide to the draft. */
import { dayInThuringia } from '#domain/time/dates.ts';
import { describe, expect, test } from 'vitest';

import { choice } from './driver/values.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const link = '#/collections/erfahrungen/new?praxis=mietschulung-mit-zertifikat&standort=erfurt';
const today = dayInThuringia(new Date());

describe('a link to the form of a new Erfahrung', () => {
  test('has what it names filled in, and the day; six fields suffice to save', async () => {
    const { repository } = redaktion;
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.openAt(link);
    await editor.form.field('Standort').getByText('ThINKA Erfurt').waitFor();
    await editor.form
      .field('Eintrag im Leitfaden')
      .getByText('Mietschulung mit Zertifikat')
      .waitFor();
    expect(await editor.form.input('Gemeldet am').inputValue()).toBe(today);

    await editor.form.fill({
      Titel: 'Mietschulung im Quartier',
      Von: '2026',
      Ergebnis: 'Teils gelungen',
      'Was geschah': 'Es kamen wenige, und die blieben.',
    });
    const id = await editor.save();
    expect(id).toBe('erfurt-2026-mietschulung-im-quartier');
    const file = `src/content/erfahrungen/${id}.mdx`;
    expect(repository.read(`cms/erfahrungen/${id}`, file)).toBe(
      [
        '---',
        'titel: Mietschulung im Quartier',
        'standort: erfurt',
        'von: "2026"',
        'ergebnis: teils',
        'geschehen: Es kamen wenige, und die blieben.',
        `gemeldetAm: ${today}`,
        'praxis: mietschulung-mit-zertifikat',
        'sichtbarkeit: intern',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('leads there after the login, too', async () => {
    const editor = await redaktion.open({ isLoggedIn: false });
    await editor.logIn('projekt', link);
    await editor.form.field('Standort').getByText('ThINKA Erfurt').waitFor();
    expect(await editor.form.input('Gemeldet am').inputValue()).toBe(today);
  });

  test('leads there after a login away from here, as GitLab and Forgejo have it', async () => {
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.openAt(link);
    await editor.page.goto('about:blank');
    await editor.page.goto(`${redaktion.url}admin/?code=1&state=2`);
    await editor.form.field('Standort').getByText('ThINKA Erfurt').waitFor();
    expect(editor.page.url()).toContain(link);
  });

  test('leaves a form that nobody has touched without a question', async () => {
    const editor = await redaktion.open({ role: 'projekt' });
    const asked: string[] = [];
    editor.page.on('dialog', (dialog) => asked.push(dialog.message()));
    await editor.openAt(link);
    await editor.form.field('Standort').getByText('ThINKA Erfurt').waitFor();
    await editor.openList('erfahrungen');
    expect(asked).toEqual([]);
  });
});

describe('a hostile link', () => {
  test('puts nothing into the form that could not be chosen there', async () => {
    const editor = await redaktion.open({ role: 'projekt' });
    const markup = encodeURIComponent('<img src=x onerror=alert(1)>');
    await editor.openAt(
      `#/collections/erfahrungen/new?standort=${markup}&praxis=true&titel=${markup}` +
        `&geschehen=Fremd&sichtbarkeit=oeffentlich&gemeldetAm=1999-01-01&zielgruppen=a`,
    );
    expect(editor.page.url()).toMatch(/#\/collections\/erfahrungen\/new$/);
    expect(await editor.form.input('Titel').inputValue()).toBe('');
    expect(await editor.form.input('Was geschah').inputValue()).toBe('');
    expect(await editor.form.input('Gemeldet am').inputValue()).toBe(today);
    expect(await editor.form.field('Standort').locator('code').count()).toBe(0);
    expect(await editor.form.field('Sichtbarkeit').innerText()).toContain('Intern');
  });

  test('that names what is not there says so, and can be put right', async () => {
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.openAt('#/collections/erfahrungen/new?standort=gibt-es-nicht');
    const standort = editor.form.field('Standort');
    await standort.getByText('Eintrag nicht gefunden').waitFor();
    await editor.form.fill({ Standort: choice('ThINKA Erfurt', 'erfurt') });
    expect(await standort.innerText()).not.toContain('nicht gefunden');
  });
});
