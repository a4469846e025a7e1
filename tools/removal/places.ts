/** Every place on this machine where something that was published may lie. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { gitEnvironment, openGit, type Git } from '../../werkstatt/git/git.ts';
import { searchRepository } from './search-repository.ts';
import { searchFolder, type Wanted } from './wanted.ts';

export interface Setup {
  /** A clone, or a bare repository. */
  folder: string;
  isBare: boolean;
  /** Where Git keeps its own. */
  gitFolder: string;
  /** The folder of the deployment, if this machine publishes. */
  home: string | undefined;
  /** The forge, if its repository lies on this machine. */
  origin: string | undefined;
  /** The repository of `npm start`. */
  werkstatt: string | undefined;
}

export interface Place {
  /** In German. */
  name: string;
  /** German lines, masked. */
  found: string[];
  /** The reason why nobody could look, in German. */
  unread?: string;
  /** Of the release that it is. */
  release?: string;
}

/** @throws with a German sentence if there is no repository */
export function findSetup(folder: string, home: string | undefined): Setup {
  const ask = (...args: string[]) => {
    const options = { env: gitEnvironment({}), encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['-C', folder, ...args], options).trim();
  };
  let isBare: boolean;
  try {
    isBare = ask('rev-parse', '--is-bare-repository') === 'true';
  } catch {
    throw new Error(
      `${folder} ist kein Klon, den Git hier lesen darf. Als der Mensch aufrufen, dem er gehört (\`sudo -u thinka …\`).`,
    );
  }
  const top = isBare ? realpathSync(folder) : ask('rev-parse', '--show-toplevel');
  const gitFolder = path.resolve(folder, ask('rev-parse', '--git-common-dir'));
  const werkstatt = path.join(top, '.werkstatt/repo.git');
  return {
    folder: top,
    isBare,
    gitFolder,
    home,
    origin: isBare ? undefined : findLocal(top, ask),
    werkstatt: existsSync(werkstatt) ? werkstatt : undefined,
  };
}

function findLocal(top: string, ask: (...args: string[]) => string): string | undefined {
  let address: string;
  try {
    address = ask('remote', 'get-url', 'origin');
  } catch {
    return undefined;
  }
  const file = address.startsWith('file://') ? fileURLToPath(address) : path.resolve(top, address);
  return [path.join(file, '.git'), file].find((one) => existsSync(path.join(one, 'objects')));
}

/**
 * @param also further files and folders, such as those of web servers and backups
 * @param excluded files that tell us what to look for
 */
export async function searchPlaces(
  setup: Setup,
  wanted: Wanted,
  also: readonly string[],
  excluded: ReadonlySet<string>,
): Promise<Place[]> {
  const { folder, home } = setup;
  const places: Place[] = [];
  const add = (name: string, found: readonly string[], release?: string) => {
    places.push({ name, found: found.map(wanted.mask), ...(release ? { release } : {}) });
  };
  const look = (where: string, skip: (name: string) => boolean = () => false) =>
    searchFolder(where, wanted, (name) => excluded.has(path.join(where, name)) || skip(name));

  for (const [name, repository] of listRepositories(setup)) {
    add(name, await withGit(repository, (git) => searchRepository(git, wanted)));
  }
  if (!setup.isBare) add(`Dateien in ${folder}`, await look(folder, isElsewhere));
  if (home) {
    for (const release of await listReleases(home)) {
      const shown = release === shownRelease(home) ? ' (wird gezeigt)' : '';
      const found = await look(path.join(home, 'releases', release));
      add(`Release ${release}${shown}`, found, release);
    }
    const known = ['website', 'releases', '.npm/_cacache'];
    add(`Andere Dateien in ${home}`, await look(home, (name) => known.includes(name)));
    const name = 'Aufzeichnung von systemd (journalctl)';
    const journal = readJournal();
    if (journal === undefined) {
      places.push({ name, found: [], unread: 'als root: journalctl --unit=thinka-publish' });
    } else {
      add(name, (await wanted.isInFile(journal)) ? ['thinka-publish'] : []);
    }
  }
  for (const one of also) {
    try {
      add(one, await look(path.resolve(one)));
    } catch (error) {
      if (!isClosed(error)) throw error;
      places.push({ name: one, found: [], unread: 'dieses Konto darf es nicht lesen' });
    }
  }
  return places;
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EACCES';
}

export function listRepositories(setup: Setup): [name: string, folder: string][] {
  const { gitFolder, origin, werkstatt } = setup;
  return [
    [`Verlauf in ${setup.folder}`, gitFolder],
    ...(origin ? [[`Forge in ${origin}`, origin] as [string, string]] : []),
    ...(werkstatt ? [[`Werkstatt in ${werkstatt}`, werkstatt] as [string, string]] : []),
  ];
}

export async function withGit<T>(folder: string, work: (git: Git) => Promise<T>): Promise<T> {
  const git = openGit(folder);
  try {
    return await work(git);
  } finally {
    git.close();
  }
}

export async function listReleases(home: string): Promise<string[]> {
  const names = await readdir(path.join(home, 'releases')).catch(() => []);
  return names.sort();
}

/** @returns nothing if there is none yet */
export function shownRelease(home: string): string | undefined {
  try {
    return path.basename(readlinkSync(path.join(home, 'current')));
  } catch {
    return undefined;
  }
}

/** Of a clone; what npm has installed holds nothing of ours, but caches beside it do. */
function isElsewhere(name: string): boolean {
  return name === '.git' || name === '.werkstatt/repo.git' || /^node_modules\/[^.]/.test(name);
}

/** @returns nothing if we may not read it */
function readJournal(): Buffer | undefined {
  if (!existsSync('/run/systemd/system')) return Buffer.alloc(0);
  const args = ['--unit=thinka-publish', '--output=cat', '--no-pager', '--quiet'];
  const { status, stdout } = spawnSync('journalctl', args, { maxBuffer: 500_000_000 });
  // Who may not read it is shown nothing.
  return status === 0 && stdout.length > 0 ? stdout : undefined;
}
