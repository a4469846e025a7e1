/** The points of all Protokolle, as the pipeline of the site reads them. */
import type { ContentFile } from '#checks/content-files.ts';
import { readEntry, toPipelineOptions } from '#checks/entries.ts';
import { toFundstelleRef } from '#domain/entry/address.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import type { Fundstelle } from '#schemas/fundstelle.ts';

export interface Point extends Fundstelle {
  /** The reference as entries cite it: `2013-07-17-weimar#t1-g3`. */
  ref: string;
  protokoll: string;
  /** The title of the meeting. */
  treffen: string;
}

/** Reading one takes time, and a new reading of the repository changes few. */
const pointsByText = new Map<string, Point[]>();

/** @returns the latest meeting first */
export async function toPoints(files: ContentFile[]): Promise<Point[]> {
  const options = toPipelineOptions(files, '/');
  const key = JSON.stringify([options.themen, options.standorte]);
  const protokolle = files.filter(({ collection }) => collection === 'protokolle').reverse();
  const found: Point[] = [];
  for (const file of protokolle) {
    const known = pointsByText.get(key + file.text);
    if (!known) await letOthersRun();
    const read = known ?? toPointsOf(file, options);
    pointsByText.set(key + file.text, read);
    found.push(...read);
  }
  return found;
}

function toPointsOf(file: ContentFile, options: ReturnType<typeof toPipelineOptions>): Point[] {
  const entry = readEntry(file, options);
  if (!('rendered' in entry)) return [];
  const { titel, datum } = entry.frontmatter.data;
  const treffen = [toText(titel) || file.id, toText(datum)]
    .filter((part) => part !== '')
    .join(', ');
  return pointsOf(entry.rendered.sections).map((point) => ({
    ...point,
    ref: toFundstelleRef(file.id, point.id),
    protokoll: file.id,
    treffen,
  }));
}

/** Hundreds of Protokolle take seconds; typing goes on in between. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
