/** Findings as text for the terminal and for CI. */
import type { FileFinding } from '#domain/finding.ts';

/** @returns one block of lines per finding, `file:line:column` first so that editors can jump */
export function formatFindings(findings: FileFinding[]): string {
  return findings.map(formatFinding).join('\n');
}

export function formatFinding({ file, line, column, problem, fix, rule }: FileFinding): string {
  const way = fix ? ` ${endSentence(fix)}` : '';
  return `${file}:${line}:${column}  ${endSentence(problem)}${way}  → docs/fehler/${rule}.md`;
}

export function summarize(findings: FileFinding[], fileCount: number): string {
  if (findings.length === 0) return `Inhalte geprüft: ${fileCount} Dateien, keine Fehler.`;
  const files = new Set(findings.map(({ file }) => file)).size;
  const count = findings.length === 1 ? '1 Fehler' : `${findings.length} Fehler`;
  return `Inhalte geprüft: ${fileCount} Dateien, ${count} in ${files === 1 ? 'einer Datei' : `${files} Dateien`}.`;
}

function endSentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
