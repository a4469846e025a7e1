/** Builds and serves the site; the commands share this. */
import { build, preview } from 'astro';

import { checkContent } from '#checks/check-content.ts';
import { formatFindings, listLuecken, summarize } from '#checks/report.ts';
import { base, requiredSeiten } from '#site.config';

/**
 * Checks the content, then builds `dist/`.
 *
 * @returns whether the site stands; if not, the reason has been printed
 */
export async function buildSite(root: string): Promise<boolean> {
  const { entries, findings } = await checkContent(root, requiredSeiten);
  if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
  console.log(summarize(findings, entries.length));
  if (findings.length > 0) return false;

  const luecken = listLuecken(entries).length;
  if (luecken > 0) {
    console.log(`Noch einzutragen: ${luecken} Angaben der Betreibenden (npm run check nennt sie).`);
  }

  try {
    await build({ root, logLevel: 'warn' });
    return true;
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

export interface Served {
  url: string;
  stop: () => Promise<void>;
}

/** @param port where to serve `dist/`; 0 takes any that is free */
export async function serveSite(root: string, port: number): Promise<Served> {
  const server = await preview({
    root,
    logLevel: 'error',
    server: { port, host: 'localhost' },
    vite: { preview: { strictPort: true } },
  });
  return {
    url: `http://localhost:${server.port}${base}`,
    stop: () => server.stop(),
  };
}
