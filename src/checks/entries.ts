/** Makes an entry of a content file: its fields, its body, and the mistakes in both. */
import type { Finding } from '#domain/entry/finding.ts';
import { formerNamesOf } from '#domain/entry/former.ts';
import { render, type PipelineOptions, type Rendered } from '#markdown/pipeline.ts';
import { begriffSchema } from '#schemas/begriff.ts';
import { bodyKindOf, endingOf } from '#schemas/collections.ts';
import { themaSchema } from '#schemas/thema.ts';

import { findConflictMarks } from './conflict-marks.ts';
import type { ContentFile } from './content-files.ts';
import type { Frontmatter } from './frontmatter.ts';
import { checkHead } from './head-checks.ts';
import { readHead } from './head.ts';

export interface Entry extends ContentFile {
  frontmatter: Frontmatter;
  rendered: Rendered;
  /** Mistakes in its head or its text. */
  findings: Finding[];
}

/** @returns the entry, or only findings if its head cannot be read */
export function readEntry(
  file: ContentFile,
  options: PipelineOptions,
): Entry | { findings: Finding[] } {
  const marks = findConflictMarks(file.text);
  if (marks.length > 0) return { findings: marks };
  const head = readHead(file.text, file.collection);
  if ('findings' in head) return head;

  const { frontmatter } = head;
  const rendered = renderBody(file, options);
  const findings = [...checkHead(file.collection, frontmatter), ...rendered.findings];
  return { ...file, frontmatter, rendered, findings };
}

/** @returns the rendered text of a file */
export function renderBody(
  { collection, text }: Pick<ContentFile, 'collection' | 'text'>,
  options: PipelineOptions,
): Rendered {
  return render(endingOf(collection) === 'yaml' ? '' : text, bodyKindOf(collection), options);
}

/**
 * The facts about other entries that the pipeline needs: Themen, Standorte and Begriffe.
 *
 * @param isShown whether the edition at hand shows an entry with these fields; a Begriff that it
 *   does not show must not be linked either
 */
export function toPipelineOptions(
  files: ContentFile[],
  base: string,
  isShown: (data: Record<string, unknown>) => boolean = () => true,
): PipelineOptions {
  const themen: { id: string; kuerzel: string }[] = [];
  const begriffe: { id: string; forms: string[] }[] = [];
  const standorte: string[] = [];
  const former: { name: string; id: string }[] = [];

  for (const { collection, id, text } of files) {
    if (collection === 'standorte') standorte.push(id);
    if (!['themen', 'standorte', 'glossar'].includes(collection)) continue;
    const head = readHead(text, collection);
    if ('findings' in head) {
      // Or each hashtag of this Thema would be told as well.
      const kuerzel = /^kuerzel:[ \t]*['"]?([A-Z]{3})\b/m.exec(text)?.[1];
      if (collection === 'themen' && kuerzel) themen.push({ id, kuerzel });
      continue;
    }

    // Check only this field: a slip in another one must not undo every hashtag of this Thema.
    const { data } = head.frontmatter;
    if (collection !== 'glossar') former.push(...formerNamesOf(data).map((name) => ({ name, id })));
    if (collection === 'themen') {
      const kuerzel = themaSchema.shape.kuerzel.safeParse(data['kuerzel']);
      if (kuerzel.success) themen.push({ id, kuerzel: kuerzel.data });
    } else if (collection === 'glossar' && isShown(data)) {
      const begriff = begriffSchema.shape.begriff.safeParse(data['begriff']);
      const weitere = begriffSchema.shape.weitereFormen.safeParse(data['weitereFormen']);
      if (!begriff.success || !weitere.success) continue;
      begriffe.push({ id, forms: [begriff.data, ...weitere.data] });
    }
  }
  return { base, themen, standorte, begriffe, former };
}
