/**
 * `npm run fundstellen`: pins numbers in the Protokolle wherever an address has come to mean another text
 * than was published, and records the points that are new.
 *
 * What was put differently, or taken out, is only told: `-- --annehmen` records it as it is now.
 * References narrow that down: `-- --annehmen 2019-04-03-erfurt#t2-i2`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { checkContent } from '#checks/check-content.ts';
import { holdEntry, isPublished } from '#checks/fundstellen-check.ts';
import { formatFindings } from '#checks/report.ts';
import { toFundstelleRef } from '#domain/address.ts';
import { pointsOf } from '#domain/points.ts';
import { recordFileOf, recordFolder, updateRecord, writeRecord } from '#domain/record.ts';

const { values, positionals } = parseArgs({
  options: { annehmen: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const root = process.cwd();

const before = await checkContent(root);
for (const entry of before.entries.filter(isPublished)) {
  const held = holdEntry(entry, before.records);
  if (held === entry.text) continue;
  writeFileSync(path.join(root, entry.file), held);
  console.log(`Nummern festgehalten: ${entry.file}`);
}

const { entries, findings, records } = await checkContent(root);
// Points that are missing because their file is broken must not be taken for ones that were taken out.
const broken = new Set(
  findings.filter(({ rule }) => rule !== 'fundstelle-verschoben').map(({ file }) => file),
);
mkdirSync(path.join(root, recordFolder), { recursive: true });
for (const entry of entries.filter(isPublished)) {
  if (broken.has(entry.file)) {
    console.log(`Übergangen, weil der Eintrag noch Fehler hat: ${entry.file}`);
    continue;
  }
  const record = records.get(entry.id) ?? new Map<string, string>();
  const told = new Set(findings.filter(isShift).map(({ file }) => file));
  const next = updateRecord(record, pointsOf(entry.rendered.sections), (change) =>
    values.annehmen
      ? isMeant(toFundstelleRef(entry.id, change.id))
      : // Nothing is wrong with this Protokoll, so nobody cites what was put differently.
        !told.has(entry.file),
  );
  const written = writeRecord(next);
  if (written === writeRecord(record)) continue;
  writeFileSync(path.join(root, recordFileOf(entry.id)), written);
  console.log(`Festgehalten: ${recordFileOf(entry.id)}`);
}

const left = (await checkContent(root)).findings.filter(isShift);
if (left.length > 0) console.error(formatFindings(left));
process.exitCode = left.length > 0 ? 1 : 0;

function isShift({ rule }: { rule: string }): boolean {
  return rule === 'fundstelle-verschoben';
}

function isMeant(ref: string): boolean {
  return positionals.length === 0 || positionals.includes(ref);
}
