/**
 * Thousands of broken files. Each is refused with a message that helps; or it is still in order, and
 * then every page of the site can be made with it.
 */
import { expect, test } from 'vitest';

import { amount } from '../amount.ts';
import { createChecker, type Outcome } from './checker.ts';
import { copyContent, type ContentCopy } from './content-copy.ts';
import { findFaults } from './faults.ts';
import { mutate, type Mutated } from './mutate.ts';
import { loadSite } from './whole-site.ts';

// `THINKA_MUTATION=1234 THINKA_ANZAHL=1` tries one alone.
const first = Number(process.env['THINKA_MUTATION'] ?? 0);
const count = Number(process.env['THINKA_ANZAHL'] ?? amount(96, 11_200));

/** Files that are changed at once: most of the time goes into reading all the others. */
const perRound = 8;

/** The whole site is made from the files still in order after one in so many rounds. */
const siteEvery = 2;

/** Seconds of computing for a round; an editor has to wait for as long. */
const longest = 8;

const tally = {
  ofReal: 0,
  ofInvented: 0,
  refused: 0,
  harmless: 0,
  unchanged: 0,
  sites: 0,
  pages: 0,
};

test('a file that has gone wrong is told of in words that help, or does no harm', async () => {
  const copy = await copyContent();
  const { check, checkInstead } = createChecker(copy.root);
  const makeSite = await loadSite();
  expect((await check()).findings).toEqual([]);

  const faults: string[] = [];
  let slowest = 0;
  for (let seed = first, round = 1; seed < first + count; seed += perRound, round++) {
    const changes = takeRound(seed, Math.min(seed + perRound, first + count), copy);
    const start = process.cpuUsage();
    try {
      faults.push(...(await tryOut(changes, round % siteEvery === 0)));
    } catch {
      faults.push(...(await tryOneByOne(changes)));
    }
    const seconds = process.cpuUsage(start).user / 1e6;
    slowest = Math.max(slowest, seconds);
    if (seconds > longest) faults.push(`${changes.map(describe).join('; ')}: took ${seconds} s`);
  }
  console.log(JSON.stringify({ ...tally, slowest: `${slowest.toFixed(1)} s` }));
  if (faults.length > 0) console.log(faults.join('\n'));
  expect(faults.slice(0, 60), `${faults.length} faults`).toEqual([]);

  /** @returns the faults of the answers */
  async function tryOut(changes: readonly Numbered[], isSiteWanted: boolean): Promise<string[]> {
    const outcome = await checkInstead(changes);
    const blamed = new Set(outcome.findings.map(({ file }) => file));
    const harmless = changes.filter(({ changed }) => !blamed.has(changed.file));
    tally.harmless += harmless.length;
    tally.refused += changes.length - harmless.length;
    const found = findFaultsOf(outcome, changes, copy);
    if (!isSiteWanted || harmless.length === 0) return found;
    return [...found, ...(await makeSiteWith(harmless))];
  }

  async function makeSiteWith(changes: readonly Numbered[]): Promise<string[]> {
    const { findings, entries } = await checkInstead(changes);
    // One may be in order only beside another; the site is made of those in order by themselves.
    const blamed = new Set(findings.map(({ file }) => file));
    const fine = changes.filter(({ changed }) => !blamed.has(changed.file));
    if (findings.length > 0) {
      return fine.length > 0 && fine.length < changes.length ? makeSiteWith(fine) : [];
    }
    const text = changes.map(({ changed }) => changed.bytes.toString('utf8')).join('\n');
    const ids = changes.map(({ changed }) => /([^/]+)\.\w+$/.exec(changed.file)?.[1] ?? '');
    const { faults, pages } = await makeSite(entries, text, ids);
    tally.sites++;
    tally.pages += pages;
    return faults.map((fault) => `${changes.map(describe).join('; ')}: ${fault}`);
  }

  /** An error was thrown: find the file behind it. */
  async function tryOneByOne(changes: readonly Numbered[]): Promise<string[]> {
    const found: string[] = [];
    for (const change of changes) {
      try {
        found.push(...(await tryOut([change], true)));
      } catch (error) {
        const words = error instanceof Error ? error.stack : String(error);
        found.push(`${describe(change)}: ${words}`);
      }
    }
    return found.length > 0 ? found : [`${changes.map(describe).join('; ')}: thrown only together`];
  }
}, 14_400_000);

interface Numbered extends Mutated {
  seed: number;
}

/** The changes of some numbers, without those that change nothing, or a file that is taken. */
function takeRound(from: number, end: number, copy: ContentCopy): Numbered[] {
  const all = new Set([...copy.real, ...copy.invented].map(({ file }) => file));
  const taken = new Set<string>();
  const changes: Numbered[] = [];
  for (let seed = from; seed < end; seed++) {
    const mutated = mutate(seed, copy, seed % 5 === 0);
    const { original, changed } = mutated;
    const isSame = original.file === changed.file && original.bytes.equals(changed.bytes);
    const isOnOther = changed.file !== original.file && all.has(changed.file);
    if (isSame || isOnOther || [original.file, changed.file].some((file) => taken.has(file))) {
      tally.unchanged++;
      continue;
    }
    taken.add(original.file).add(changed.file);
    tally[copy.real.includes(original) ? 'ofReal' : 'ofInvented']++;
    changes.push({ seed, ...mutated });
  }
  return changes;
}

function describe({ seed, original, names }: Numbered): string {
  return `mutation ${seed} (${names.join(', ')} of ${original.file})`;
}

/** Messages quote the changed files, and the file they are about. */
function findFaultsOf(
  { findings, printed }: Outcome,
  changes: readonly Numbered[],
  { real, invented }: ContentCopy,
): string[] {
  const changed = changes.map((change) => change.changed.bytes.toString('utf8')).join('\n');
  const faults = findings.flatMap((finding) => {
    const change = changes.find((one) => one.changed.file === finding.file);
    const file = change?.changed ?? [...real, ...invented].find((one) => one.file === finding.file);
    const found = findFaults(finding, file?.bytes.toString('utf8') ?? '', changed);
    const whose = change ? describe(change) : changes.map(describe).join('; ');
    return found.map((fault) => `${whose}: ${fault}`);
  });
  const isStack = /\n\s+at .*:\d+/.test(printed) && !/\n\s+at .*:\d+/.test(changed);
  return isStack ? [...faults, `${changes.map(describe).join('; ')}: a stack trace`] : faults;
}
