/** What `npm run task -- update` decides: which packages belong together, which version each takes, what follows. */
import path from 'node:path';

import { nameOf, type Lock } from './lock.ts';

/** A rule of renovate.json. */
export interface Rule {
  groupName?: string;
  matchPackageNames: readonly string[];
  matchUpdateTypes?: readonly string[];
  enabled?: boolean;
}

/** @returns the packages of each group of renovate.json, and the rest under `others` */
export function toGroups(rules: readonly Rule[], names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const rule = rules.find((one) => one.groupName !== undefined && isOf(one, name));
    const group = rule?.groupName?.toLowerCase() ?? 'others';
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return groups;
}

/** Whether renovate.json refuses new majors of it. */
export function isHeld(rules: readonly Rule[], name: string): boolean {
  return rules.some(
    (rule) =>
      rule.enabled === false && rule.matchUpdateTypes?.includes('major') && isOf(rule, name),
  );
}

function isOf({ matchPackageNames }: Rule, name: string): boolean {
  return matchPackageNames.some((pattern) => path.matchesGlob(name, pattern));
}

/** Whether the change may break those who use it: a new major, of 0.x a new minor. */
export function isBreaking(from: string, to: string): boolean {
  const [[major, minor], [newMajor, newMinor]] = [from, to].map(
    (version) => version.split('.').map(Number) as [number, number],
  ) as [[number, number], [number, number]];
  return major !== newMajor || (major === 0 && minor !== newMinor);
}

/** The answer of `npm outdated` about one package. */
export interface Outdated {
  wanted: string;
  latest: string;
}

/** @returns the versions to take, by name */
export function chooseVersions(
  asked: Readonly<Record<string, Outdated>>,
  locked: (name: string) => string,
  takesMajor: (name: string) => boolean,
): Record<string, string> {
  const chosen = Object.entries(asked).map(([name, { wanted, latest }]) => {
    const takesLatest = takesMajor(name) || !isBreaking(locked(name), latest);
    return [name, takesLatest ? latest : wanted] as const;
  });
  // Node for each system is a package of its own, and some are published later than others.
  const nodes = chosen.filter(([name]) => isNode(name)).map(([, version]) => version);
  const common = nodes.sort(compareVersions)[0];
  const agreed = chosen.map(([name, to]) => [name, isNode(name) ? (common ?? to) : to] as const);
  return Object.fromEntries(
    // What was taken while it was young is newer than all that are old enough.
    agreed.filter(([name, version]) => compareVersions(locked(name), version) < 0),
  );
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

export function isNode(name: string): boolean {
  return name.startsWith('node-');
}

/** @returns the ranges with these versions as their least, exact where they were exact */
export function raise(
  ranges: Readonly<Record<string, string>>,
  versions: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => {
      const version = versions[name];
      return [name, version ? range.replace(/^(\D*).*$/, `$1${version}`) : range];
    }),
  );
}

/**
 * Older npms leave out of the lockfile for which C library a package is, and some the digest of packages for
 * other systems.
 *
 * @param ask the registry, about what the lockfile before does not say either
 */
export function completeLock(
  before: Lock,
  after: Lock,
  ask: (name: string, version: string) => { integrity: string; libc?: string[] },
): Lock {
  const completed = Object.entries(after.packages).map(([folder, locked]) => {
    const old = before.packages[folder];
    const isSame = old?.version === locked.version;
    const lacksLibc =
      locked.libc === undefined &&
      (isSame ? old?.libc !== undefined : locked.optional && locked.os?.includes('linux'));
    const knows = locked.integrity && !lacksLibc;
    if (folder === '' || knows) return [folder, locked];
    const { integrity, libc } =
      isSame && old?.integrity ? old : ask(nameOf(folder), locked.version ?? '');
    const added = { integrity: locked.integrity ?? integrity, ...(libc ? { libc } : {}) };
    return [folder, { ...locked, ...added }];
  });
  return { ...after, packages: Object.fromEntries(completed) as Lock['packages'] };
}

export interface Changes {
  newer: { name: string; from: string; to: string }[];
  joined: string[];
  left: string[];
  /** Those that would run something when they are installed, and did not before. */
  scripts: string[];
  /** As `name: old → new`. */
  licences: string[];
}

export function compareLocks(before: Lock, after: Lock): Changes {
  const [old, now] = [before, after].map(
    ({ packages }) =>
      new Map(
        Object.entries(packages)
          .filter(([folder]) => folder !== '')
          .map(([folder, locked]) => [nameOf(folder), locked]),
      ),
  ) as [Map<string, Lock['packages'][string]>, Map<string, Lock['packages'][string]>];
  const both = [...now].flatMap(([name, locked]) => {
    const earlier = old.get(name);
    return earlier && earlier.version !== locked.version ? [{ name, earlier, locked }] : [];
  });
  return {
    newer: both.map(({ name, earlier, locked }) => ({
      name,
      from: earlier.version ?? '',
      to: locked.version ?? '',
    })),
    joined: [...now.keys()].filter((name) => !old.has(name)),
    left: [...old.keys()].filter((name) => !now.has(name)),
    scripts: [...now].flatMap(([name, { hasInstallScript }]) =>
      hasInstallScript && !old.get(name)?.hasInstallScript ? [name] : [],
    ),
    licences: both.flatMap(({ name, earlier, locked }) =>
      earlier.license === locked.license
        ? []
        : [`${name}: ${earlier.license ?? 'none'} → ${locked.license ?? 'none'}`],
    ),
  };
}

/** What a changed file means, the first pattern that fits. */
const meanings: readonly (readonly [pattern: string, toApprove: string])[] = [
  ['src/site/editor-parts.json', 'names other packages on /lizenzen/: are these all?'],
  ['src/site/access-run.json', 'is shown on /barrierefreiheit/: is a result worse than before?'],
  ['tests/redaktion/__snapshots__/**', 'is what the editor writes: does it mean the same?'],
  ['admin/config.json', 'is the configuration of the editor, and changes only with the schemas'],
  ['tools/supply-chain/decap-release.json', 'says which release of Decap this is: read its notes'],
  ['deploy/**', 'lies on servers as a copy: add a line „To do“ to CHANGELOG.md'],
  ['src/components/handbuch/bilder/**', 'is a picture of the handbook: does it show the same?'],
  ['**/__snapshots__/**', 'is what a test has seen: is the difference right?'],
];

/** @returns a line for each thing that a person has to look at */
export function listApprovals(changes: Changes, files: readonly string[]): string[] {
  const { newer, scripts, licences } = changes;
  return [
    ...newer
      .filter(({ from, to }) => isBreaking(from, to))
      .map(({ name, from, to }) => `${name} ${from} → ${to} may break: read its list of changes`),
    ...scripts.map(
      (name) =>
        `${name} asks to run a program when it is installed. It is refused; write into ` +
        'tools/supply-chain/install-scripts.ts what we lose by that',
    ),
    ...licences.map(
      (line) => `Another licence: ${line} (src/site/licences.ts says which are fine)`,
    ),
    ...files.flatMap((file) => {
      const known = ['package.json', 'package-lock.json', '.nvmrc'].includes(file);
      const meaning = meanings.find(([pattern]) => path.matchesGlob(file, pattern))?.[1];
      return known ? [] : [`${file} ${meaning ?? 'was made anew: is the difference right?'}`];
    }),
  ];
}
