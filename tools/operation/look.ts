/** Looks at the machine that runs the site, and changes nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import path from 'node:path';

import type { Facts } from '#site/operation-report.ts';
import { given, type Environment } from '#site/setting-problems.ts';

export interface Places {
  /** `/`, but in tests. */
  root: string;
  /** The checkout of this project. */
  project: string;
}

type Seen = Pick<
  Facts,
  | 'home'
  | 'release'
  | 'held'
  | 'disk'
  | 'memory'
  | 'hasTimer'
  | 'hasCaddy'
  | 'copies'
  | 'redirects'
  | 'leftovers'
>;

export function lookAtMachine(env: Environment, { root, project }: Places): Seen {
  const at = (file: string) => path.join(root, file);
  const home = given(env, 'THINKA_HOME') ?? '/srv/thinka';
  const hasHome = existsSync(at(home));
  return {
    home: hasHome ? home : undefined,
    release: readIfThere(at(`${home}/current/release.txt`))?.trim(),
    held: readIfThere(at(`${home}/held`)),
    disk: hasHome ? freeBytes(at(home)) : undefined,
    memory: freemem(),
    hasTimer: existsSync(at('/etc/systemd/system/timers.target.wants/thinka-publish.timer')),
    hasCaddy: existsSync(at('/etc/caddy/public.caddy')),
    copies: compareCopies(root, project),
    redirects: compareRedirects(
      readIfThere(at(`${home}/dist/.redirects.caddy`)),
      readIfThere(at('/etc/caddy/redirects.caddy')),
    ),
    leftovers: ['/etc/thinka-build.env', '/etc/caddy/thinka.env'].filter((file) =>
      existsSync(at(file)),
    ),
  };
}

/** @returns the text of a file; undefined if it is not there, or not for us */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @returns what install.sh says of each copy that is not as here; nothing if there are none, or wrong settings */
function compareCopies(root: string, project: string): string[] | undefined {
  if (!existsSync(path.join(root, '/etc/caddy/public.caddy'))) return undefined;
  const script = path.join(project, 'deploy/install.sh');
  const { stdout, stderr } = spawnSync('sh', [script, 'compare', root === '/' ? '' : root], {
    encoding: 'utf8',
  });
  // It goes by the settings; what is wrong with them is told elsewhere.
  return stderr === '' ? stdout.split('\n').filter((line) => line !== '') : undefined;
}

function compareRedirects(ours = '', theirs = ''): Seen['redirects'] {
  if (ours === '' && theirs === '') return undefined;
  return ours === theirs ? 'same' : 'other';
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
