/** Faults of a message: a person could not use it, or it gives away the machinery. */
import { existsSync } from 'node:fs';

import { formatFinding } from '#checks/report.ts';
import { rules, type FileFinding } from '#domain/entry/finding.ts';

/** Words of programs and of programming. */
const machinery =
  /undefined|\[object|NaN|\bnull\b|\.ts:\d|node_modules|\bat \w+ \(|Error\b|Exception/;

/** English words of zod and the parsers. */
const english =
  /\b(?:Invalid|invalid|expected|Expected|received|Required|Too (?:big|small)|Unrecognized|must|should|cannot|Unexpected|unexpected)\b/;

const longest = 1_200;

/**
 * @param text of the file that the finding is about
 * @param changed text of the file that was changed; messages may quote both
 */
export function findFaults(finding: FileFinding, text: string, changed: string): string[] {
  const { file, line, column, rule, problem, fix } = finding;
  const printed = formatFinding(finding);
  const faults: string[] = [];
  const expect = (isRight: boolean, fault: string) => {
    if (!isRight) faults.push(`${fault}: ${printed.slice(0, 300)}`);
  };

  expect(file !== '', 'no file');
  expect(Number.isInteger(line) && line >= 1, 'no line');
  expect(line <= text.split(/\r\n?|\n/).length + 1, 'a line that the file does not have');
  expect(Number.isInteger(column) && column >= 1, 'no column');
  expect(rules.includes(rule) && existsSync(`docs/fehler/${rule}.md`), 'no page of its rule');
  expect(/\p{L}{3}/u.test(problem), 'no problem');
  expect(/\p{L}{3}/u.test(fix), 'no way out');
  expect(printed.length <= longest, `longer than ${longest} characters`);
  expect(!/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(printed), 'control characters');
  for (const words of [machinery, english]) {
    const found = words.exec(`${problem} ${fix}`)?.[0];
    expect(found === undefined || text.includes(found) || changed.includes(found), `“${found}”`);
  }
  return faults;
}
