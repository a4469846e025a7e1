/** A day stays the day that was typed, wherever somebody sits. */
import { expect, test } from 'vitest';

import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

// On these days clocks are put forward or back there.
test.each([
  ['Europe/Berlin', '2026-03-29'],
  ['Pacific/Auckland', '2026-04-05'],
  ['America/Los_Angeles', '2026-03-08'],
] as const)('in %s', async (timezoneId, day) => {
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
});
