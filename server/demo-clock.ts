/** Lets the pages of the demo live on its day, whenever somebody looks at them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The scripts of the site ask the device for the day. Once the day of the demo has passed, they would show
 * every invented Termin as over; so here they get an invented day.
 *
 * @param folder the built demo, whose scripts are changed
 * @param moment what a clock shows when a page opens, as in `2026-03-20T10:30:00+01:00`
 */
export async function setClock(folder: string, moment: string): Promise<void> {
  const scripts = path.join(folder, '_astro');
  const names = await readdir(scripts, { recursive: true });
  for (const name of names.filter((name) => name.endsWith('.js'))) {
    const file = path.join(scripts, name);
    await writeFile(file, toClock(moment) + (await readFile(file, 'utf8')));
  }
}

/** Stands in front of each script, as any may be the first to run. */
function toClock(moment: string): string {
  return `(() => {
  if (globalThis.thinkaDemoClock) return;
  globalThis.thinkaDemoClock = true;
  const Real = Date;
  const shift = Real.parse(${JSON.stringify(moment)}) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...given);
    }
    static now() {
      return Real.now() + shift;
    }
  };
})();
`;
}
