/** Results of Lighthouse as text: the scores in a table, and why a score is not full. */
import type { Form, LighthouseResult } from './run.ts';

export interface PageReport {
  /** The built site or the demo. */
  site: string;
  page: string;
  form: Form;
  result: LighthouseResult;
}

/** One row per page and form, scores from 0 to 100. */
export function toTable(reports: readonly PageReport[]): string {
  const titles = Object.values(reports[0]?.result.categories ?? {}).map(({ title }) => title);
  const rows = reports.map(({ site, page, form, result }) => [
    site,
    page,
    form,
    ...Object.values(result.categories).map(({ score }) => toPercent(score)),
  ]);
  const table = [['site', 'page', 'form', ...titles], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Every audit below 1: those that cost points on each page, then those that cost none, in short. */
export function explainReports(reports: readonly PageReport[]): string {
  const [counting, others] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { site, page, form, result } of reports) {
    const weights = toWeights(result);
    for (const audit of Object.values(result.audits)) {
      if (audit.score === null || audit.score >= 1) continue;
      const group = (weights.get(audit.id) ?? 0) > 0 ? counting : others;
      const heading = `${audit.id}: ${audit.title}`;
      const value = [toPercent(audit.score), audit.displayValue].filter(Boolean).join(', ');
      const lines = [`  ${site} ${page} (${form}): ${value}`, ...findNodes(audit)];
      group.set(heading, [...(group.get(heading) ?? []), ...lines]);
    }
  }
  return [
    counting.size > 0 ? 'What costs points:' : 'Nothing costs points.',
    ...toParagraphs(counting),
    ...(others.size > 0 ? ['Noted by Lighthouse, without points:', ...toParagraphs(others)] : []),
  ].join('\n\n');
}

function toPercent(score: number | null): string {
  return score === null ? '–' : String(Math.round(score * 100));
}

function toWeights({ categories }: LighthouseResult): Map<string, number> {
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  return new Map(refs.map(({ id, weight }) => [id, weight]));
}

/** The elements and addresses that an audit points at, at most three. */
function findNodes({ details }: LighthouseResult['audits'][string]): string[] {
  return (details?.items ?? [])
    .flatMap(({ node, url }) => node?.selector ?? url ?? [])
    .slice(0, 3)
    .map((place) => `      ${place}`);
}

function toParagraphs(reasons: ReadonlyMap<string, readonly string[]>): string[] {
  return [...reasons].map(([heading, lines]) => [heading, ...lines].join('\n'));
}
