/** Builds and serves the site; the commands share this. */
import path from 'node:path';

import { build } from 'astro';

import { checkContent } from '#checks/check-content.ts';
import { listOverdue, summarizeOverdue } from '#checks/overdue-notice.ts';
import { formatFindings, listLuecken, summarize } from '#checks/report.ts';
import { base, requiredSeiten, today } from '#site.config';

import { serve, type ServeOptions, type SiteServer } from './serve.ts';

/**
 * Checks the content, then builds `dist/`.
 *
 * @param cacheDir where Astro keeps what it has read; its own place if missing
 * @returns whether the site stands; if not, the reason has been printed
 */
export async function buildSite(root: string, cacheDir?: string): Promise<boolean> {
  const { entries, findings } = await checkContent(root, requiredSeiten);
  if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
  console.log(summarize(findings, entries.length));
  if (findings.length > 0) return false;

  const luecken = listLuecken(entries).length;
  if (luecken > 0) {
    console.log(`Noch einzutragen: ${luecken} Angaben der Betreibenden (npm run check nennt sie).`);
  }
  const overdue = summarizeOverdue(listOverdue(entries, today));
  if (overdue) console.log(`${overdue} (npm run check nennt sie).`);

  try {
    await build({ root, logLevel: 'warn', ...(cacheDir === undefined ? {} : { cacheDir }) });
    return true;
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/**
 * @param port where to serve `dist/`; 0 takes any that is free
 * @param forge where the Werkstatt listens, if there is one
 */
export function serveSite(
  root: string,
  port: number,
  forge?: ServeOptions['forge'],
): Promise<SiteServer> {
  return serve({ folder: path.join(root, 'dist'), base, port, forge });
}
