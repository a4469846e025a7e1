/** Builds and serves the site; the commands share this. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { build, type AstroIntegration } from 'astro';

import { checkContent } from '#checks/check-content.ts';
import { findLuecken, refuseLuecken } from '#checks/luecken.ts';
import { listNotices } from '#checks/notices.ts';
import { findFolderProblem } from '#checks/plain-files.ts';
import { holdContent } from '#checks/read-content.ts';
import { formatFindings, summarize } from '#checks/report.ts';
import { findOperationProblems } from '#site/operation-rules.ts';
import {
  base,
  edition,
  isShown,
  outputFolders,
  requiredSeiten,
  today,
  type Purpose,
} from '#site.config';

import { lockFolder, type FolderLock } from '../werkstatt/store/lock.ts';
import { compressFolder } from './compress.ts';
import { createProgress, type Progress } from './progress.ts';
import { serve, type ServeOptions, type SiteServer } from './serve.ts';

export interface BuildOptions {
  /** A site with open blanks must not go live. */
  purpose: Purpose;
  /** The folder in which Astro caches its reading; its own place if missing. */
  cacheDir?: string | undefined;
}

/**
 * Checks the content, then builds the edition that the settings name, each in its own folder.
 *
 * @returns whether the site stands; if not, the reason has been printed
 */
export async function buildSite(root: string, options: BuildOptions): Promise<boolean> {
  let lock: FolderLock | undefined;
  const progress = createProgress();
  try {
    lock = await lockProject(root);
    return await holdContent(() => buildAlone(root, options, progress));
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    progress.end();
    await lock?.release();
  }
}

async function buildAlone(
  root: string,
  { purpose, cacheDir }: BuildOptions,
  progress: Progress,
): Promise<boolean> {
  const output = outputFolders[edition];
  // A build empties its folder first, and would empty the target of a link.
  if (await findFolderProblem(path.join(root, output))) {
    console.error(
      `„${output}“ ist kein Ordner, sondern eine Verknüpfung oder eine Datei. Lösche es oder benenne es um; der Ordner entsteht dann neu.`,
    );
    return false;
  }

  progress.at('Reading and checking the content');
  const report = await checkContent(root, {
    required: requiredSeiten,
    // Use Astro's options, so that no text is rendered twice.
    edition: { name: edition, base, isShown },
  });
  const { entries, findings } = report;
  if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
  console.log(summarize(findings, entries.length));
  if (findings.length > 0) return false;

  const luecken = findLuecken(entries, isShown);
  if (purpose === 'betrieb') {
    const problems = findOperationProblems(process.env, 'build');
    if (luecken.length > 0) console.error(`\n${refuseLuecken(luecken)}`);
    if (problems.length > 0) console.error(`\n${problems.join('\n')}`);
    if (luecken.length > 0 || problems.length > 0) return false;
  }
  for (const { title, lines } of await listNotices(report, today)) {
    console.log(`${title}: ${lines.length} (npm run check nennt sie).`);
  }

  // Read by the configuration of the site, which Astro loads anew.
  process.env['THINKA_ZWECK'] = purpose;
  const stages: AstroIntegration = {
    name: 'thinka:stages',
    hooks: {
      'astro:build:start': () => {
        progress.at('Building the pages');
      },
      'astro:build:generated': () => {
        progress.at('Making search index, pictures and editor');
      },
    },
  };
  const integrations = [stages];
  await build({
    root,
    integrations,
    logLevel: 'warn',
    ...(cacheDir === undefined ? {} : { cacheDir }),
  });
  // Drafts are not handed out by servers that would look for them.
  if (purpose === 'betrieb' && edition === 'oeffentlich') {
    progress.at('Compressing');
    await compress(root);
  }
  return true;
}

/** Both editions share Astro's caches here, so only one build runs at a time. */
async function lockProject(root: string): Promise<FolderLock> {
  const folder = path.join(root, '.astro');
  await mkdir(folder, { recursive: true });
  return lockFolder(
    folder,
    (pid, file) =>
      `another one (process ${pid}) is at work in ${root}. Wait until it has ended; if there is none, delete ${file}.`,
  );
}

async function compress(root: string): Promise<void> {
  const cache = path.join(root, 'node_modules/.cache/thinka-compress');
  const { files, made } = await compressFolder(path.join(root, outputFolders[edition]), cache);
  console.log(`${files} files also lie compressed (${made} variants made anew).`);
}

/**
 * @param port to serve the site on; 0 takes any that is free
 * @param forge the port of the Werkstatt, if there is one
 */
export function serveSite(
  root: string,
  port: number,
  forge?: ServeOptions['forge'],
): Promise<SiteServer> {
  return serve({ folder: path.join(root, outputFolders[edition]), base, port, forge });
}
