/** The preview of a draft: the page, and the findings of the checks. */
import type { ContentFile } from '#checks/content-files.ts';
import { toPipelineOptions, type Entry } from '#checks/entries.ts';
import { entryNotices } from '#checks/entry-notices.ts';
import { findAmong } from '#checks/notice.ts';
import type { Words } from '#domain/protokoll/record.ts';
import { base, today } from '#site.config';

import { fillGaps } from './fill-gaps.ts';
import { checkAlone, checkDraft, type DraftFinding, type HasUpload } from './findings.ts';
import {
  isShownTo,
  readNeighbours,
  toAudience,
  toSiteEntry,
  type Neighbour,
} from './neighbours.ts';
import { readDraft, type ReadDraft } from './read-draft.ts';
import { renderTextOnly, renderPage } from './render-page.ts';
import type { SiteEntry } from './site-content.ts';

export interface Preview {
  /** The whole page as the site writes it; nothing if there is nothing to be shown. */
  html: string;
  /** The id of the part to show first, where the page holds more than the entry. */
  anchor: string | undefined;
  /** Mistakes to put right before the entry can be published. */
  findings: DraftFinding[];
  /** Hints that are good to know, in German sentences. */
  hints: string[];
}

export interface Repository {
  /** The entries of the main branch, the same array for the same ones; nothing if out of reach. */
  files: ContentFile[] | undefined;
  /** Whether there is such a file in public/uploads. */
  hasUpload: HasUpload;
  /** The published texts of the draft's points, by address; empty unless it is a Protokoll. */
  record?: Words | undefined;
}

/** Never fails on account of the draft: the less of it is right, the less of it is shown. */
export async function toPreview(draft: ContentFile, repository: Repository): Promise<Preview> {
  const { files = none } = repository;
  const others = files.filter(({ file }) => file !== draft.file);
  const audience = toAudience(draft);
  const read = readDraft(draft, toPipelineOptions([...others, draft], base, isShownTo(audience)));
  const main = await readNeighbours(files, audience);
  const neighbours = main.filter(({ entry }) => entry.file !== draft.file);
  const page = await render(read, neighbours, isShownTo(audience));
  const entries = main.map(({ entry }) => entry);
  const isAlone = repository.files === undefined;
  return {
    html: page.html,
    anchor: draft.collection === 'glossar' ? draft.id : undefined,
    findings: isAlone
      ? checkAlone(draft, read)
      : await checkDraft(draft, read, entries, repository.hasUpload, toRecords(draft, repository)),
    hints: [
      ...(isAlone ? [unknownOthers] : []),
      ...page.hints,
      ...toHints(read, audience, entries),
    ],
  };
}

function toRecords({ id }: ContentFile, { record }: Repository): Map<string, Words> {
  return new Map(record && [[id, record]]);
}

/** The same each time, as it is known by its identity. */
const none: ContentFile[] = [];

const unknownOthers =
  'Die anderen Einträge sind gerade nicht zu erreichen. Verweise werden deshalb noch nicht geprüft und erscheinen nicht auf der Seite.';

interface Page {
  html: string;
  hints: string[];
}

async function render(
  { entry, skipped }: ReadDraft,
  neighbours: Neighbour[],
  isShown: (data: Record<string, unknown>) => boolean,
): Promise<Page> {
  if (!entry) return { html: '', hints: [noHead] };

  const skippedHint = skipped.length > 0 ? [explainSkipped(skipped.length)] : [];
  const filled = fillGaps(entry.collection, entry.frontmatter.data, today);
  if (filled) {
    const shown = toSiteEntry(entry, filled.data);
    const around = neighbours.flatMap((one): SiteEntry[] =>
      one.shown && isShown(one.shown.data) ? [one.shown] : [],
    );
    const html = await renderPage(entry.collection, entry.id, [...around, shown]).catch(report);
    if (html !== undefined) {
      const hint = filled.replaced.length > 0 ? [explainReplaced(filled.replaced)] : [];
      return { html, hints: [...hint, ...skippedHint] };
    }
  }
  return { html: await renderTextOnly(entry), hints: [onlyText, ...skippedHint] };
}

/** For the people who maintain the preview; editors see the text at least. */
function report(error: unknown): undefined {
  console.error('The preview cannot render this page:', error);
}

const noHead =
  'Die Felder des Eintrags lassen sich nicht lesen. Deshalb gibt es hier noch nichts zu sehen.';

const onlyText =
  'Mit diesen Angaben lässt sich die Seite noch nicht aufbauen. Du siehst vorerst nur Titel und Text.';

function explainReplaced(labels: string[]): string {
  return `Noch nicht vollständig, in der Vorschau ersetzt oder weggelassen: ${labels.join(', ')}.`;
}

function explainSkipped(count: number): string {
  const lines = count === 1 ? 'Eine Zeile' : `${count} Zeilen`;
  return `${lines} mit Fehlern ${count === 1 ? 'fehlt' : 'fehlen'} in der Vorschau, bis der Text berichtigt ist.`;
}

function toHints(
  { entry }: ReadDraft,
  audience: ReturnType<typeof toAudience>,
  others: readonly Entry[],
): string[] {
  if (!entry) return [];
  return [
    ...(audience === 'intern' ? [internal] : []),
    ...(entry.frontmatter.data['zustand'] === 'entwurf' ? [unfinished] : []),
    ...entryNotices.flatMap(({ title, find }) =>
      find(entry, today, findAmong(others)).map(({ words }) => `${title}: ${words}`),
    ),
  ];
}

const internal =
  'Sichtbarkeit „Intern“: Auf der öffentlichen Website erscheint dieser Eintrag nicht.';
const unfinished =
  'Zustand „Entwurf“: Auf der öffentlichen Website erscheint das Protokoll noch nicht.';
