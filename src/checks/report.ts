/** Findings as text for the terminal and for CI. */
import type { FileFinding } from '#domain/entry/finding.ts';

/** @returns one line per finding, `file:line:column` first so that editors can jump */
export function formatFindings(findings: FileFinding[]): string {
  return findings.map(formatFinding).join('\n');
}

export function formatFinding(finding: FileFinding): string {
  const { file, line, column, rule } = finding;
  const place = `${toOneLine(file)}:${line}:${column}`;
  return `${place}  ${explain(finding)}  → docs/fehler/${rule}.md`;
}

/** The problem and the way out, as one line of sentences. */
export function explain({ problem, fix }: FileFinding): string {
  const way = fix ? ` ${endSentence(fix)}` : '';
  return toOneLine(`${endSentence(problem)}${way}`);
}

/**
 * Messages are written for a terminal, where backticks mark literal words.
 *
 * @returns the parts of a message; every other one, the second first, is literal
 */
export function splitLiterals(message: string): string[] {
  return message.split(/`([^`]+)`/);
}

/** @param entryCount how many entries could be read */
export function summarize(findings: FileFinding[], entryCount: number): string {
  const read = `Inhalte geprüft: ${entryCount === 1 ? '1 Eintrag' : `${entryCount} Einträge`} gelesen`;
  if (findings.length === 0) return `${read}, keine Fehler.`;
  const files = new Set(findings.map(({ file }) => file)).size;
  const place = files === 1 ? 'einer Datei' : `${files} Dateien`;
  return `${read}, ${findings.length} Fehler in ${place}.`;
}

export function endSentence(text: string): string {
  return /[.?!…][“`]?$/.test(text) ? text : `${text}.`;
}

/**
 * Findings quote texts that anyone may have written. A line break in them could look like a command to the
 * CI, and other control characters like one to the terminal. A word without end would hide the rest.
 */
export function toOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/(\S{120})\S{80,}/gu, '$1…');
}
