/** Looks at the machine that runs the site, and changes nothing. */
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import path from 'node:path';

import type { Facts, ServerCopy } from '#site/operation-report.ts';
import { given, type Environment } from '#site/setting-problems.ts';

export interface Places {
  /** `/`, but in tests. */
  root: string;
  /** The checkout of this project. */
  project: string;
}

/** Files of deploy/ and where they are copied to; `*` keeps the name. */
const copied: readonly (readonly [folder: string, files: RegExp, target: string])[] = [
  ['caddy', /^Caddyfile$|\.caddy$/, '/etc/caddy/*'],
  ['caddy', /^thinka\.conf$/, '/etc/systemd/system/caddy.service.d/*'],
  ['apache', /^(thinka-intern|types)\.conf$|^login-error\.html$/, '/etc/apache2/thinka/*'],
  ['apache', /^site\.conf$/, '/etc/apache2/sites-available/thinka.conf'],
  ['fail2ban', /\.filter\.conf$/, '/etc/fail2ban/filter.d/thinka-intern.conf'],
  ['fail2ban', /\.jail\.conf$/, '/etc/fail2ban/jail.d/thinka-intern.conf'],
  ['fail2ban', /\.logrotate$/, '/etc/logrotate.d/thinka-intern'],
  ['nightly', /\.(service|timer)$/, '/etc/systemd/system/*'],
];

/** Lines that everybody may choose: the login, and the hour. */
const chosen = /^(#?\s*import intern-|OnCalendar=).*$/gm;

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
    copies: copied.flatMap((row) => compareCopies(row, at, project)),
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

/** A part of which nothing is there is not in use. */
function compareCopies(
  [folder, files, target]: (typeof copied)[number],
  at: (file: string) => string,
  project: string,
): ServerCopy[] {
  const names = readdirSync(path.join(project, 'deploy', folder)).filter((name) =>
    files.test(name),
  );
  const pairs = names.map((name) => ({
    source: `deploy/${folder}/${name}`,
    target: target.replace('*', name),
  }));
  if (!pairs.some((pair) => existsSync(at(pair.target)))) return [];
  return pairs.map((pair) => ({
    ...pair,
    state: compare(path.join(project, pair.source), at(pair.target)),
  }));
}

function compare(source: string, target: string): ServerCopy['state'] {
  if (!existsSync(target)) return 'missing';
  const text = readIfThere(target);
  if (text === undefined) return 'hidden';
  const own = readFileSync(source, 'utf8');
  return text.replaceAll(chosen, '') === own.replaceAll(chosen, '') ? 'same' : 'other';
}

function compareRedirects(ours = '', theirs = ''): Seen['redirects'] {
  if (ours === '' && theirs === '') return undefined;
  return ours === theirs ? 'same' : 'other';
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
