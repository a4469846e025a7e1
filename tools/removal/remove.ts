/**
 * Takes something out of all places of this machine and of its forge. Each step may be done again, so a run that was
 * killed is followed by another. Nothing is kept aside: a copy would hold what has to go.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { takenBackFile } from '#site/offline.ts';

import { runGit, type Git } from '../../werkstatt/git/git.ts';
import { lockFolder, type FolderLock } from '../../werkstatt/store/lock.ts';
import { listReleases, shownRelease, withGit, type Setup } from './places.ts';
import { forgetOld, movePlan, planRewriting, storePlan, type Move, type Plan } from './rewrite.ts';
import { searchFolder, type Wanted } from './wanted.ts';

export interface Removal {
  setup: Setup;
  wanted: Wanted;
  /** Prints a German line. */
  say: (line: string) => void;
  /** @returns what is wrong with the content of a project, if anything is */
  check: (folder: string) => Promise<string | undefined>;
  /** Replaces it also in files that are no texts of ours. */
  isForCode: boolean;
}

/** What the protocol tells, in German and without the words. */
export interface Done {
  lines: string[];
  byHand: string[];
  /** Old and new numbers of commits, as GitLab's „Repository cleanup“ wants them. */
  commits: string[];
}

/** Says why nothing was changed, in German. */
export class Refusal extends Error {}

/** @throws Refusal */
export async function remove(removal: Removal): Promise<Done> {
  const { setup, say } = removal;
  const done: Done = { lines: [], byHand: [], commits: [] };
  const note = (line: string) => {
    say(line);
    done.lines.push(line);
  };
  const { home, werkstatt } = setup;
  const lock = werkstatt ? await lockWerkstatt(werkstatt) : undefined;
  const unlock = home ? await lockPublishing(home, say) : undefined;
  try {
    if (setup.isBare) await cleanBare(setup.gitFolder, removal, note);
    else await cleanClone(removal, done, note);
    if (werkstatt) await cleanBare(werkstatt, removal, note);
    await cleanBuilds(removal, note);
    if (home) await cleanReleases(home, removal, note);
  } finally {
    unlock?.();
    await lock?.release();
  }
  if (!home) return done;
  await publish(home, removal, done, note);
  // The one that was shown until now is an old one, and the new one holds nothing any more.
  await cleanReleases(home, removal, note);
  await withGit(setup.gitFolder, forgetOld);
  return done;
}

async function cleanClone(removal: Removal, done: Done, note: Note): Promise<void> {
  const { setup } = removal;
  const { folder } = setup;
  const git = (...args: string[]) => askGit(folder, args);
  await refuseUnfit(git);
  const hasOrigin = (await git('remote')).split('\n').includes('origin');
  if (hasOrigin) {
    const wish = [
      'heads/*:refs/remotes/origin/*',
      'tags/*:refs/tags/*',
      ...requests.map(([from, to]) => `${from}:${to}`),
    ];
    await git(
      'fetch',
      '--prune',
      '--quiet',
      '--no-auto-gc',
      'origin',
      ...wish.map((one) => `+refs/${one}`),
    );
  }
  await withGit(setup.gitFolder, async (own) => {
    try {
      await rewriteClone(own, hasOrigin, removal, done, note);
    } finally {
      await dropRequests(own);
    }
    await git('reset', '--quiet', '--hard');
    await forgetOld(own);
  });
  if (setup.origin) {
    await cleanBare(setup.origin, removal, note).catch((error: unknown) => {
      done.byHand.push(
        `Die Forge in ${setup.origin} bereinigen, als der Mensch, dem sie gehört: ${toSentence(error)}`,
      );
    });
  }
}

async function rewriteClone(
  git: Git,
  hasOrigin: boolean,
  removal: Removal,
  done: Done,
  note: Note,
): Promise<void> {
  const plan = await planRewriting(git, removal.wanted);
  await storePlan(git, plan);
  const main = await findMain(git, plan);
  if (hasOrigin) await refuseUnpushed(git, plan);
  if (main) await refuseBroken(git, main, removal);
  const isOld =
    main && (main.before !== main.after || (await isShownBefore(git, main.after, removal)));
  const dated = isOld ? await dateMain(git, main.after) : main?.after;
  if (hasOrigin) await push(removal, plan, dated, done, note);
  const moves = plan.moves.filter(({ ref }) => !ref.startsWith('refs/weg/'));
  await movePlan(git, { ...plan, moves });
  if (dated && (await git.reader.info('refs/heads/main'))) {
    await git.run(['update-ref', 'refs/heads/main', dated]);
  }
  tellPlan(plan, note);
  tellRequests(plan, done);
  done.commits = plan.commits.map((sha) => `${sha} ${plan.changed.get(sha) ?? ''}`);
  if (isOld)
    note('Seiten, die Geräte aufbewahrt haben, verschwinden beim nächsten Besuch mit Verbindung.');
}

type Note = (line: string) => void;

/** Pull requests of GitHub and Forgejo, merge requests of GitLab: only to tell which of them hold it. */
const requests = [
  ['pull/*/head', 'refs/weg/pull/*'],
  ['merge-requests/*/head', 'refs/weg/merge-request/*'],
] as const;

async function dropRequests(git: Git): Promise<void> {
  const refs = await git.text(['for-each-ref', '--format=delete %(refname)', 'refs/weg']);
  if (refs) await git.run(['update-ref', '--stdin'], { input: `${refs}\n` });
}

async function refuseUnfit(git: (...args: string[]) => Promise<string>): Promise<void> {
  const reasons: [boolean, string][] = [
    [
      (await git('rev-parse', '--is-shallow-repository')) === 'true',
      'Der Klon ist unvollständig. Hole den ganzen Verlauf: git fetch --unshallow',
    ],
    [
      (await git('rev-parse', '--show-object-format')) !== 'sha1',
      'Dieser Klon benennt Objekte mit SHA-256. Das kann dieser Befehl nicht.',
    ],
    [
      (await git('status', '--porcelain')) !== '',
      'Hier liegen Änderungen, die in keinem Commit stehen (git status). Bringe sie zuerst in die Forge oder verwirf sie: Gesichert wird nichts, eine Sicherung würde die Wörter behalten.',
    ],
    [
      (await git('stash', 'list')) !== '',
      'Hier liegen zurückgelegte Änderungen (git stash list). Hole sie hervor oder verwirf sie: git stash drop',
    ],
    [
      (await git('worktree', 'list', '--porcelain')).match(/^worktree /gm)?.length !== 1,
      'Zu diesem Klon gehören weitere Arbeitsordner (git worktree list). Entferne sie zuerst: git worktree remove',
    ],
  ];
  for (const [isSo, sentence] of reasons) if (isSo) throw new Refusal(sentence);
}

/** What is only here would be lost if something goes wrong, and nothing is kept aside. */
async function refuseUnpushed(git: Git, plan: Plan): Promise<void> {
  const refs = await git.text([
    'for-each-ref',
    '--format=%(refname) %(objectname)',
    'refs/heads',
    'refs/remotes/origin',
  ]);
  const becomes = new Map(plan.moves.map(({ ref, to }) => [ref, to]));
  const all = refs
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [ref = '', sha = ''] = line.split(' ');
      return { ref, sha: becomes.has(ref) ? becomes.get(ref) : sha };
    });
  const there = all.flatMap(({ ref, sha }) =>
    ref.startsWith('refs/remotes/') && sha ? [`^${sha}`] : [],
  );
  for (const { ref, sha } of all) {
    if (!ref.startsWith('refs/heads/') || !sha) continue;
    // The moment that an earlier run has set may still be on its way.
    const paths = ['--', '.', `:(exclude)public/${takenBackFile}`];
    const env = { GIT_LITERAL_PATHSPECS: '0' };
    const { output } = await git.run(['rev-list', '--count', sha, ...there, ...paths], { env });
    if (Number(output.toString()) > 0) {
      throw new Refusal(
        'Hier liegen Commits, die der Forge fehlen (git log --branches --not --remotes). Bringe sie zuerst dorthin: Gesichert wird nichts, eine Sicherung würde die Wörter behalten.',
      );
    }
  }
}

interface Main {
  before: string;
  after: string;
}

async function findMain(git: Git, { changed }: Plan): Promise<Main | undefined> {
  for (const ref of ['refs/remotes/origin/main', 'refs/heads/main']) {
    const before = (await git.reader.info(ref))?.sha;
    if (before) return { before, after: changed.get(before) ?? before };
  }
  return undefined;
}

/** What main will have must be sound: nothing but texts has changed, and they pass the checks. */
async function refuseBroken(git: Git, main: Main, removal: Removal): Promise<void> {
  const { check, wanted, isForCode } = removal;
  if (main.before === main.after) return;
  const names = ['diff', '--name-only', '--no-renames', '-z', main.before, main.after];
  const code = (await git.text(names)).split('\0').filter((name) => name && !isWritten(name));
  if (code.length > 0 && !isForCode) {
    throw new Refusal(
      `Es steht auch im Programm selbst: ${code.map(wanted.mask).join(', ')}\n\nIst dort ein anderer Mensch oder ein anderes Wort gemeint, gib genauere Wörter, etwa Vor- und Nachnamen in einer Zeile. Soll es auch dort ersetzt werden: --auch-programm. Geändert wurde nichts.`,
    );
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-weg-'));
  try {
    const env = { GIT_INDEX_FILE: path.join(folder, 'index'), GIT_WORK_TREE: folder };
    await git.run(['read-tree', main.after], { env });
    await git.run(['checkout-index', '--all', `--prefix=${folder}/tree/`], { env });
    if (!existsSync(path.join(folder, 'tree/src/content'))) return;
    const problems = await check(path.join(folder, 'tree'));
    if (problems) {
      throw new Refusal(
        `So ersetzt, bestehen diese Einträge die Prüfung nicht:\n\n${wanted.mask(problems)}\n\nÄndere sie zuerst auf dem gewöhnlichen Weg, sodass sie die Wörter nicht mehr enthalten. Dann noch einmal: Geändert wurde nichts.`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By people, in the editor. */
function isWritten(name: string): boolean {
  return /^(?:src\/content|src\/fundstellen|public\/uploads)\//.test(name);
}

/** Whether devices may have kept pages of a release that holds it, and have not been told. */
async function isShownBefore(git: Git, main: string, { setup, wanted }: Removal): Promise<boolean> {
  const { home } = setup;
  const release = home && shownRelease(home);
  if (!home || !release) return false;
  const told = await git.reader.read(`${main}:public/${takenBackFile}`);
  const moment = (told?.content.toString() ?? '').replaceAll(':', '');
  if (/^\d/.test(moment) && moment > release) return false;
  return (await searchFolder(path.join(home, 'releases', release), wanted)).length > 0;
}

/** @returns main with a moment by which devices drop what they have kept */
async function dateMain(git: Git, main: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-weg-'));
  const who = { NAME: 'ThINKA', EMAIL: 'thinka@localhost' };
  const env = Object.fromEntries([
    ['GIT_INDEX_FILE', path.join(folder, 'index')],
    ...Object.entries(who).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  ]) as Record<string, string>;
  const ask = async (args: readonly string[], input = '') =>
    (await git.run(args, { env, input })).output.toString().trim();
  try {
    const moment = new Date().toISOString().replace(/\.\d+/, '');
    const blob = await ask(['hash-object', '-w', '--stdin'], `${moment}\n`);
    await ask(['read-tree', main]);
    await ask(['update-index', '--add', '--cacheinfo', `100644,${blob},public/${takenBackFile}`]);
    const tree = await ask(['write-tree']);
    return await ask(
      ['commit-tree', tree, '-p', main],
      'Let devices drop kept pages\n\nSomething was taken back.\n',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Sends the new history to the forge. Names of branches go by the environment and the pipe, not by arguments, which
 * others of the machine can read.
 */
async function push(
  { setup, wanted }: Removal,
  plan: Plan,
  main: string | undefined,
  done: Done,
  note: Note,
): Promise<void> {
  const there = await askGit(setup.folder, ['ls-remote', 'origin']);
  const has = (ref: string) => there.includes(`\t${ref}\n`) || there.endsWith(`\t${ref}`);
  const isThere = (ref: string, sha: string) => there.split('\n').includes(`${sha}\t${ref}`);
  const toRemote = (ref: string) => ref.replace('refs/remotes/origin/', 'refs/heads/');
  const toSpecs = ({ ref, toRef, to }: Move) => {
    const [from, target] = [toRemote(ref), toRemote(toRef)];
    if (to === undefined) return [`:${from}`];
    return from === target ? [`${to}:${target}`] : [`:${from}`, `${to}:${target}`];
  };
  const heads = plan.moves
    .filter(
      ({ ref }) => ref.startsWith('refs/remotes/origin/') && ref !== 'refs/remotes/origin/main',
    )
    .flatMap(toSpecs);
  if (main && !isThere('refs/heads/main', main)) heads.push(`${main}:refs/heads/main`);
  const tags = plan.moves
    .filter(({ ref }) => ref.startsWith('refs/tags/') && has(ref))
    .flatMap(toSpecs);
  try {
    // Nobody may have saved a contribution meanwhile.
    await pushSpecs(setup.folder, ['--atomic', '--force-with-lease'], heads);
    await pushSpecs(setup.folder, ['--force'], tags);
  } catch (error) {
    const reason = wanted.mask(toSentence(error));
    if (plan.moves.length > 0) throw new Refusal(explainPush(reason));
    done.byHand.push(
      `In main public/${takenBackFile} ändern (irgendein neuer Zeitpunkt), damit Geräte ihre aufbewahrten Seiten löschen. Von hier ging es nicht: ${reason}`,
    );
    return;
  }
  const count = heads.length + tags.length;
  if (count > 0) note(`In der Forge ersetzte Branches und Markierungen: ${count}.`);
}

async function pushSpecs(
  folder: string,
  options: readonly string[],
  specs: readonly string[],
): Promise<void> {
  if (specs.length === 0) return;
  const settings = specs.flatMap((spec, at) => [
    [`GIT_CONFIG_KEY_${at}`, 'remote.origin.push'],
    [`GIT_CONFIG_VALUE_${at}`, spec],
  ]);
  const env = {
    GIT_CONFIG_COUNT: String(specs.length),
    ...(Object.fromEntries(settings) as Record<string, string>),
  };
  await askGit(folder, ['push', '--quiet', ...options, 'origin'], env);
}

function explainPush(reason: string): string {
  return `Die Forge nimmt den neuen Verlauf nicht an; geändert wurde nichts:

${reason}

- Ist main geschützt? Den Schutz für diesen Augenblick aufheben und danach wieder setzen: docs/removal.md
- Darf dieser Rechner nur lesen? Dann zuerst auf einem, der schreiben darf, in einem frischen Klon:
    git clone ADRESSE weg && cd weg && npm run task -- weg entfernen --woerter DATEI
  und danach hier noch einmal.`;
}

function tellPlan(plan: Plan, note: Note): void {
  const { commits, total, dropped, moves } = plan;
  if (moves.length === 0) {
    note('Im Verlauf stand nichts mehr; was Git noch aufbewahrte, ist gelöscht.');
    return;
  }
  const first = commits[0];
  note(`Verlauf umgeschrieben: ${commits.length} von ${total} Commits; Verweise: ${moves.length}.`);
  if (first) note(`Der erste geänderte Commit hieß ${first}.`);
  const main = moves.find(({ ref }) => ref.endsWith('/main'));
  if (main?.to) note(`main war ${main.from.slice(0, 12)} und ist ${main.to.slice(0, 12)}.`);
  if (dropped.size > 0)
    note(
      `Dateien, die ganz entfernt sind, weil sich darin nichts ersetzen lässt: ${dropped.size}.`,
    );
}

function tellRequests({ moves }: Plan, done: Done): void {
  const numbers = moves.flatMap(({ ref }) => /^refs\/weg\/.*\/(\d+)$/.exec(ref)?.[1] ?? []);
  if (numbers.length > 0) {
    done.byHand.push(
      `Pull oder Merge Requests, die es noch enthalten: ${numbers.map((one) => `#${one}`).join(', ')} (docs/removal.md sagt, wie sie verschwinden)`,
    );
  }
}

async function cleanBare(folder: string, removal: Removal, note: Note): Promise<void> {
  await withGit(folder, async (git) => {
    const plan = await planRewriting(git, removal.wanted);
    await storePlan(git, plan);
    const main = await findMain(git, plan);
    if (main) await refuseBroken(git, main, removal);
    await movePlan(git, plan);
    await forgetOld(git);
    tellPlan(plan, (line) => note(`${folder}: ${line}`));
  });
}

/** @throws Refusal while it runs */
async function lockWerkstatt(repository: string): Promise<FolderLock> {
  return lockFolder(
    path.dirname(repository),
    (pid) =>
      `Prozess ${pid} ist hier am Werk: \`npm start\` (beende es mit Strg-C) oder ein anderer Lauf dieses Befehls (warte, bis er fertig ist).`,
  ).catch((error: unknown) => {
    throw new Refusal(toSentence(error));
  });
}

/** Builds and caches are made again by whoever needs them. */
async function cleanBuilds({ setup, wanted }: Removal, note: Note): Promise<void> {
  if (setup.isBare) return;
  const found = await searchFolder(
    setup.folder,
    wanted,
    (name) =>
      !builds.some((one) => one.startsWith(name) || name.startsWith(one)) ||
      name === '.werkstatt/repo.git',
  );
  const whole = new Set(
    found.flatMap(
      (name) =>
        /^(?:dist|dist-intern|\.astro|\.bilder|\.werkstatt\/[^/]+|node_modules\/\.[^/]+(?:\/[^/]+)?)/.exec(
          name,
        )?.[0] ?? [],
    ),
  );
  for (const name of whole) {
    await rm(path.join(setup.folder, name), { recursive: true, force: true });
    note(`Gelöscht: ${wanted.mask(name)}`);
  }
}

const builds = ['dist', 'dist-intern', '.astro', '.bilder', '.werkstatt', 'node_modules/.'];

/** Deletes releases that hold it. The one that is shown stays until there is another; nothing of it is carried over. */
async function cleanReleases(home: string, { wanted }: Removal, note: Note): Promise<void> {
  const shown = shownRelease(home);
  for (const release of await listReleases(home)) {
    const folder = path.join(home, 'releases', release);
    const found = await searchFolder(folder, wanted);
    if (found.length === 0) continue;
    if (release === shown) {
      // publish.sh carries over style sheets and scripts of the last week.
      for (const file of found) await utimes(path.join(folder, file), 0, 0);
      continue;
    }
    // Under another name first: half a release must not look like one to go back to.
    const gone = path.join(home, 'releases', `gone.${release}`);
    await rename(folder, gone);
    await rm(gone, { recursive: true, force: true });
    note(`Release ${release} gelöscht.`);
  }
}

async function publish(
  home: string,
  { wanted, say }: Removal,
  done: Done,
  note: Note,
): Promise<void> {
  const script = path.join(home, 'website/deploy/nightly/publish.sh');
  say('Veröffentliche neu …');
  const env = { ...process.env, THINKA_HOME: home };
  const child = spawn('/bin/sh', [script, 'on'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => say(`  ${wanted.mask(line)}`));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  if (status === 0) note('Neu veröffentlicht.');
  else
    done.byHand.push(
      'Veröffentlichen ist gescheitert: Was oben steht, beheben und diesen Befehl wiederholen. BIS DAHIN IST ES NOCH ÖFFENTLICH.',
    );
}

/** While publish.sh is at work, the clone is its own. @returns what gives the turn back */
async function lockPublishing(home: string, say: (line: string) => void): Promise<() => void> {
  say('Warte, bis niemand veröffentlicht …');
  const file = path.join(home, 'publish.lock');
  const child = spawn('flock', [file, 'sh', '-c', 'echo; cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  return () => child.stdin.end();
}

/** With the settings of the user, who may have to log in. */
async function askGit(
  folder: string,
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?:DIR|INDEX_FILE|WORK_TREE|COMMON_DIR)$/.test(name),
  );
  const env = {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    LC_ALL: 'C',
    ...more,
  };
  const { output } = await runGit(['-C', folder, ...args], env);
  return output.toString('utf8').trim();
}

function toSentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
