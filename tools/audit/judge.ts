/** Judges the report of `npm audit` by the exceptions that we have given reasons for. */
import { z } from 'zod';

/** A known weakness of a package. */
export interface Advisory {
  /** The id, as `GHSA-…`. */
  id: string;
  package: string;
  severity: string;
  title: string;
  url: string;
}

const exceptionSchema = z.strictObject({
  id: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/),
  package: z.string().min(1),
  /** The reason why it does not reach the site, or why we cannot do without. */
  reason: z.string().min(20),
  /** Last day on which it holds; somebody has to look again. At most half a year ahead. */
  until: z.iso.date(),
});

export type Exception = z.infer<typeof exceptionSchema>;

/** @throws if an exception lacks its id, package, reason or last day */
export function parseExceptions(json: string): Exception[] {
  return z.array(exceptionSchema).parse(JSON.parse(json));
}

// The part that we read; see https://docs.npmjs.com/cli/commands/npm-audit for the rest.
const viaSchema = z.object({
  name: z.string(),
  severity: z.string(),
  title: z.string(),
  url: z.string(),
});

const reportSchema = z.object({
  auditReportVersion: z.literal(2),
  // A name is that of another package of the list, which passes its weakness on.
  vulnerabilities: z.record(
    z.string(),
    z.object({ via: z.array(z.union([z.string(), viaSchema])) }),
  ),
});

const errorSchema = z.object({
  message: z.string().optional(),
  statusCode: z.number().optional(),
  error: z.object({ code: z.string().optional(), summary: z.string().optional() }).optional(),
});

/** @param json the output of `npm audit --json` */
export function parseAudit(json: string): { advisories: Advisory[] } | { failure: string } {
  const data = parseJson(json);
  const { success, data: report } = reportSchema.safeParse(data);
  if (!success) return { failure: explainFailure(data) };

  const advisories = new Map<string, Advisory>();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const one of via) {
      if (typeof one === 'string') continue;
      const id = /GHSA(?:-[0-9a-z]{4}){3}/.exec(one.url)?.[0] ?? one.url;
      const { name, severity, title, url } = one;
      advisories.set(`${id} ${name}`, { id, package: name, severity, title, url });
    }
  }
  return { advisories: [...advisories.values()] };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function explainFailure(data: unknown): string {
  const { data: said } = errorSchema.safeParse(data);
  const words = [said?.error?.summary, said?.error?.code, said?.message, said?.statusCode];
  return words.find((word) => word !== undefined && word !== '')?.toString() ?? 'no answer';
}

/** Told, but no failure: an attacker could already do worse, or it does nothing. */
const told = ['info', 'low'];

const longestInDays = 184;

/**
 * @param today a day, `JJJJ-MM-TT`
 * @returns the problems that somebody has to act on, and notes that are only good to know
 */
export function judgeAudit(
  advisories: readonly Advisory[],
  exceptions: readonly Exception[],
  today: string,
): { problems: string[]; notes: string[] } {
  const problems: string[] = [];
  const notes: string[] = [];
  for (const advisory of advisories) {
    const line = `${advisory.package}: ${advisory.title} (${advisory.severity}, ${advisory.url})`;
    const exception = exceptions.find((one) => isSame(one, advisory));
    if (exception) notes.push(`Excepted until ${exception.until}: ${line}`);
    else (told.includes(advisory.severity) ? notes : problems).push(line);
  }
  for (const exception of exceptions) {
    const name = `The exception for ${exception.id} (${exception.package})`;
    const days = (Date.parse(exception.until) - Date.parse(today)) / 86_400_000;
    if (days < 0) problems.push(`${name} held until ${exception.until}: look at it again.`);
    if (days > longestInDays) problems.push(`${name} holds for more than half a year.`);
    if (!advisories.some((one) => isSame(exception, one))) {
      problems.push(`${name} is not needed any more: take it out.`);
    }
  }
  return { problems, notes };
}

function isSame(a: Pick<Advisory, 'id' | 'package'>, b: Pick<Advisory, 'id' | 'package'>): boolean {
  return a.id === b.id && a.package === b.package;
}
