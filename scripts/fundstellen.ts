/**
 * `npm run task -- fundstellen`: pins numbers in the Protokolle where an address has come to mean another
 * text than the published one, and records new points; the record of a renamed Protokoll goes with it.
 *
 * Reworded and removed points are only reported: `--accept` records them as they are now. References narrow
 * that down, and keep an address whose words are all new: `--accept 2019-04-03-erfurt#t2-i2`.
 */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { checkContent } from '#checks/check-content.ts';
import { holdEntry, isPublished } from '#checks/fundstellen-check.ts';
import { formatFindings } from '#checks/report.ts';
import { toFundstelleRef } from '#domain/entry/address.ts';
import { formerNamesOf } from '#domain/entry/former.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import {
  recordFileOf,
  recordFolder,
  updateRecord,
  writeRecord,
  type Change,
} from '#domain/protokoll/record.ts';

const { values, positionals } = parseArgs({
  options: { accept: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const root = process.cwd();

// Pins would take new words for a new point; naming the address says that it is the same one.
if (values.accept && positionals.length > 0) {
  await record(({ now }, ref) => now !== undefined && positionals.includes(ref));
}

const before = await checkContent(root);
for (const entry of before.entries.filter(isPublished)) {
  const held = holdEntry(entry, before.records);
  if (held === entry.text) continue;
  writeFileSync(path.join(root, entry.file), held);
  console.log(`Nummern festhalten: ${entry.file}`);
}

for (const { id, frontmatter } of before.entries.filter(isPublished)) {
  const [file, ...former] = [id, ...formerNamesOf(frontmatter.data)].map((name) =>
    path.join(root, recordFileOf(name)),
  );
  const old = former.findLast((name) => existsSync(name));
  if (file === undefined || old === undefined || existsSync(file)) continue;
  renameSync(old, file);
  console.log(`Umbenannt: ${recordFileOf(id)}`);
}

await record((_, ref, isTold) =>
  values.accept
    ? positionals.length === 0 || positionals.includes(ref)
    : // Nothing is wrong with this Protokoll, so nobody cites what was put differently.
      !isTold,
);

const left = (await checkContent(root)).findings.filter(isShift);
if (left.length > 0) console.error(formatFindings(left));
process.exitCode = left.length > 0 ? 1 : 0;

function isShift({ rule }: { rule: string }): boolean {
  return rule === 'fundstelle-verschoben';
}

/** @param accept the addresses to accept; `isTold` if something about addresses is wrong in this Protokoll */
async function record(
  accept: (change: Change, ref: string, isTold: boolean) => boolean,
): Promise<void> {
  const { entries, findings, records } = await checkContent(root);
  // Points that are missing because their file is broken must not be taken for ones that were taken out.
  const broken = new Set(findings.filter((one) => !isShift(one)).map(({ file }) => file));
  const told = new Set(findings.filter(isShift).map(({ file }) => file));
  mkdirSync(path.join(root, recordFolder), { recursive: true });
  for (const { file, id, rendered } of entries.filter(isPublished)) {
    if (broken.has(file)) {
      console.log(`Übergangen, weil der Eintrag noch Fehler hat: ${file}`);
      continue;
    }
    const known = records.get(id) ?? new Map<string, string>();
    const next = updateRecord(known, pointsOf(rendered.sections), (change) =>
      accept(change, toFundstelleRef(id, change.id), told.has(file)),
    );
    const written = writeRecord(next);
    if (written === writeRecord(known)) continue;
    writeFileSync(path.join(root, recordFileOf(id)), written);
    console.log(`Festgehalten: ${recordFileOf(id)}`);
  }
}
