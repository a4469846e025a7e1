/**
 * All checks of entries, in the order in which they are told: `npm run check`, the build, the board of the
 * Werkstatt and the preview of the editor go by these lists. Checks that read other files besides content are
 * in check-content.ts, since a browser cannot read them.
 */
import type { FileFinding, Finding } from '#domain/entry/finding.ts';

import { checkAusgaben } from './ausgabe-check.ts';
import { checkConsent } from './consent-check.ts';
import type { Entry } from './entries.ts';
import { checkFormerNames } from './former-check.ts';
import { checkFundstellen } from './fundstellen-check.ts';
import { checkPlaceholders } from './placeholder-check.ts';
import { checkPraxisBody } from './praxis-check.ts';
import { checkPrivacy } from './privacy-check.ts';
import { checkReferences } from './reference-check.ts';
import type { Targets } from './targets.ts';
import { checkRequired, checkUnique } from './unique-check.ts';
import { checkWordGroups } from './word-groups-check.ts';
import { checkZahlenblaetter } from './zahlenblatt-check.ts';

/** Findings in one entry alone, besides its fields (head-checks.ts) and its text (the pipeline). */
export function checkEntry(entry: Entry): Finding[] {
  return entryChecks.flatMap((check) => check(entry));
}

const entryChecks: ((entry: Entry) => Finding[])[] = [
  checkPraxisBody,
  checkPlaceholders,
  checkPrivacy,
  checkConsent,
];

export interface Whole {
  entries: readonly Entry[];
  /** Made of the same entries. */
  targets: Targets;
}

/** Findings that need all entries together. */
export function checkWhole(whole: Whole): FileFinding[] {
  return wholeChecks.flatMap((check) => check(whole));
}

const wholeChecks: ((whole: Whole) => FileFinding[])[] = [
  ({ entries, targets }) => checkReferences(entries, targets),
  ({ entries, targets }) => checkFundstellen(entries, targets.site.records),
  ({ entries, targets }) => checkUnique(entries, targets.site.pages),
  ({ entries, targets }) => checkFormerNames(entries, targets.site.pages),
  ({ entries, targets }) => checkRequired(entries, targets.site.required),
  ({ entries }) => checkAusgaben(entries),
  ({ entries }) => checkZahlenblaetter(entries),
  ({ entries }) => checkWordGroups(entries),
];
