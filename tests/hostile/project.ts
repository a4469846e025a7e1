/** Lays the corpus out as a project, among the real entries, and lets the checks loose on it. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { checkContent, type ContentReport } from '#checks/check-content.ts';
import { readEntry } from '#checks/entries.ts';
import type { FileFinding } from '#domain/entry/finding.ts';

import type { HostileInput } from './corpus/input.ts';

export interface Verdict {
  input: HostileInput;
  /** The findings of the checks in its file, from top to bottom. */
  findings: FileFinding[];
  /** CPU time that its entry alone took to be read, in milliseconds. */
  milliseconds: number;
}

export interface Checked {
  verdicts: Verdict[];
  report: ContentReport;
}

/**
 * `checkContent` over all of it, the same that `npm run check` and the build call.
 *
 * @param root folder of the real project
 */
export async function checkCorpus(root: string, corpus: readonly HostileInput[]): Promise<Checked> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-feindlich-'));
  try {
    await cp(path.join(root, 'src/content'), path.join(folder, 'src/content'), { recursive: true });
    await cp(path.join(root, 'src/pages'), path.join(folder, 'src/pages'), { recursive: true });
    for (const input of corpus) await write(folder, input);

    const times = new Map<string, number>();
    const report = await checkContent(folder, { read: timed(times) });
    const verdicts = corpus.map((input) => ({
      input,
      findings: report.findings.filter(({ file }) => isAbout(file, input.file)),
      milliseconds: times.get(input.file) ?? 0,
    }));
    return { verdicts, report };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(folder: string, { file, content }: HostileInput): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) {
    await writeFile(target, content);
  } else {
    await symlink(content.target, target);
  }
}

/** The checks name a folder in a wrong place, not the files in it. */
function isAbout(found: string, file: string): boolean {
  return found === file || file.startsWith(`${found}/`);
}

function timed(times: Map<string, number>): typeof readEntry {
  return (file, options) => {
    const start = process.cpuUsage();
    const entry = readEntry(file, options);
    const { user, system } = process.cpuUsage(start);
    times.set(file.file, (user + system) / 1000);
    return entry;
  };
}

/** @returns `harmless`, or the first finding as the tables write it */
export function toOutcome({ input, findings }: Verdict): string {
  const [first] = findings;
  return first ? `${first.rule} ${first.line - input.linesAbove}` : 'harmless';
}
