/** Findings in the formats that a forge shows at the line they are about. */
import { createHash } from 'node:crypto';

import type { FileFinding } from '#domain/entry/finding.ts';

import { explain } from './report.ts';

/**
 * Commands to the runner of GitHub Actions, one line each; GitHub shows them in the pull request.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function toGithubAnnotations(findings: FileFinding[]): string {
  return findings.map(toAnnotation).join('\n');
}

/**
 * The Code Quality report of GitLab: the part of the Code Climate format that it reads.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function toCodeQuality(findings: FileFinding[]): string {
  const seen = new Map<string, number>();
  const issues = findings.map((finding) => {
    const identity = [finding.file, finding.rule, finding.problem].join('\n');
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return {
      description: withPage(finding),
      check_name: finding.rule,
      // The fingerprint leaves out the line: an old finding that only moved would count as a new one. It has
      // the count, since GitLab shows only the first of those that share a fingerprint.
      fingerprint: createHash('sha256').update(`${identity}\n${count}`).digest('hex'),
      severity: 'major',
      location: { path: finding.file, lines: { begin: finding.line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function toAnnotation(finding: FileFinding): string {
  const { file, line, column, rule } = finding;
  const properties = Object.entries({ file, line, col: column, title: `Inhalt: ${rule}` })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::error ${properties}::${escapeData(withPage(finding))}`;
}

function withPage(finding: FileFinding): string {
  return `${explain(finding)} Mehr dazu: docs/fehler/${finding.rule}.md`;
}

/** Escapes as `@actions/core` does: text quoted from a file must not end a command or begin one. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
