/** The calendars of the real content, read by a second library. Their content: tests/demo/calendars. */
import { expect, inject, test } from 'vitest';

import { python as tool } from '../../tools/outside-tools.ts';
import { readByIcalJs, readByPython } from './calendar-readers.ts';
import { dist } from './dist.ts';

const python = inject('python');
const ever = { from: '2010-01-01', to: '2040-01-01' };

test("Python's icalendar reads out of every calendar what ical.js does", (context) => {
  if (!python) context.skip(tool.missing);
  const { files, zones } = readByPython(python, dist, ever);
  const byIcalJs = readByIcalJs(dist, ever);
  expect(files).toEqual(byIcalJs);
  expect(zones).toEqual([]);
  expect(Object.values(byIcalJs).flat().length).toBeGreaterThan(0);
});
