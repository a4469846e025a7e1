/** `npm start`: builds the site and serves it with its editor until Ctrl-C. */
import path from 'node:path';

import { base, edition, outputFolders } from '#site.config';

import { gitEnvironment, runGit } from '../werkstatt/git/git.ts';
import { startForge, type ForgeProcess } from '../server/forge-process.ts';
import { createMainSite, type MainSite } from '../server/main-site.ts';
import { takePort } from '../server/port.ts';
import { serve, type SiteServer } from '../server/serve.ts';
import { buildSite } from '../server/site.ts';

const root = process.cwd();
const folder = path.join(root, '.werkstatt');
const hasForge = ['', 'werkstatt'].includes(process.env['THINKA_FORGE'] ?? '');

/** The processes started so far, which have to be ended. */
const running: { forge?: ForgeProcess; mainSite?: MainSite; server?: SiteServer } = {};
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void end(0));
}

const server = await takePort('npm start', (port) =>
  serve({ base, port, forge: () => running.forge?.port() }),
).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
running.server = server;
if (hasForge) await tryForge();

const built = await buildFirst();
if (built === undefined) await fail('The site was not built; see above.');
else server.show(built);
printWhere(server.url);

/** The site can be read without it. */
async function tryForge(): Promise<void> {
  try {
    const forge = await startForge({
      root,
      folder,
      prefix: `${base}werkstatt/`,
      onMerged: (sha) => running.mainSite?.request(sha),
    });
    running.forge = forge;
    running.mainSite = createMainSite({
      root,
      folder,
      repository: forge.first.repository,
      onBuilt: (site, sha, seconds) => {
        running.server?.show(site);
        console.log(`The site shows main at ${sha.slice(0, 8)} (${seconds.toFixed(1)} s).`);
        void noteUncommitted();
      },
    });
  } catch (error) {
    console.error(`There is no editor this time. ${error instanceof Error ? error.message : ''}`);
  }
}

/** @returns the folder to serve; undefined if there is none */
async function buildFirst(): Promise<string | undefined> {
  const standing = running.forge?.first.standing;
  if (standing && standing.conflicts.length > 0) {
    console.error(
      `The project and the Werkstatt disagree about ${standing.conflicts.join(', ')}. Nothing was changed. ` +
        `Bring its commits home with "${toPull()}", settle this there, commit, and start again.`,
    );
  }
  if (standing && !standing.isContained) {
    console.log(
      'The Werkstatt has contributions that this checkout has not: building from its main.',
    );
    const site = await running.mainSite?.build(standing.main);
    if (site) {
      await noteUncommitted();
      return site;
    }
    console.error('Its main could not be built; building from the working tree instead.');
  }
  const isBuilt = await buildSite(root, { purpose: 'entwurf' });
  return isBuilt ? path.join(root, outputFolders[edition]) : undefined;
}

/** Uncommitted files here are not part of main, and their author may wonder where they are. */
async function noteUncommitted(): Promise<void> {
  const args = [
    '-C',
    root,
    'status',
    '--porcelain',
    '--',
    'src/content',
    'src/fundstellen',
    'public/uploads',
  ];
  const { output, code } = await runGit(args, gitEnvironment({}), { allow: [128] });
  const count = output.toString('utf8').split('\n').filter(Boolean).length;
  if (code === 0 && count > 0) {
    console.log(`Not shown: ${count} changed files here that are not committed (git status).`);
  }
}

function printWhere(url: string): void {
  console.log(`\nThINKA is served at ${url} (Ctrl-C ends it)`);
  const { forge } = running;
  if (!forge) return;
  console.log(`  Editor         ${url}admin/`);
  console.log(`  Contributions  ${url}werkstatt/`);
  console.log(`  Repository     ${shorten(forge.first.repository)}`);
  console.log(`  Merged contributions come into this checkout with: ${toPull()}`);
}

function toPull(): string {
  const repository = shorten(running.forge?.first.repository ?? '');
  return `git pull ${/[^\w./-]/.test(repository) ? JSON.stringify(repository) : repository} main`;
}

function shorten(file: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') ? file : relative;
}

async function fail(sentence: string): Promise<never> {
  console.error(sentence);
  return end(1);
}

async function end(code: number): Promise<never> {
  // A second Ctrl-C does not wait.
  if (isEnding) process.exit(code || 1);
  isEnding = true;
  running.mainSite?.stop();
  await Promise.all([running.server?.stop(), running.forge?.stop()]);
  process.exit(code);
}
