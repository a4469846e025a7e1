/** A SetupFinding: the message of the check of the forge about one setting, in German. */

export interface SetupFinding {
  /** Only `missing` makes the check fail; a `note` is advice, or something nobody can check. */
  level: 'fine' | 'missing' | 'note';
  text: string;
  /** The clicks or commands that help. */
  fix?: string;
}

export function fine(text: string): SetupFinding {
  return { level: 'fine', text };
}

export function missing(text: string, fix: string): SetupFinding {
  return { level: 'missing', text, fix };
}

export function note(text: string, fix?: string): SetupFinding {
  return fix ? { level: 'note', text, fix } : { level: 'note', text };
}

const signs = { fine: '✓', missing: '✗ FEHLT:', note: '○ Hinweis:' };

export function formatSetup(findings: SetupFinding[]): string {
  const lines = findings.map(({ level, text, fix }) => {
    const way = fix ? `\n      → ${toOneLine(fix)}` : '';
    return `  ${signs[level]} ${toOneLine(text)}${way}`;
  });
  const count = (level: SetupFinding['level']) =>
    findings.filter((finding) => finding.level === level).length;
  const open = count('missing');
  const sum =
    open === 0
      ? 'Nichts fehlt.'
      : open === 1
        ? 'Eine Einstellung fehlt.'
        : `${open} Einstellungen fehlen.`;
  return [...lines, '', `${count('fine')} in Ordnung. ${sum}`].join('\n');
}

/** Names of rules and teams come from the forge; they must not move the cursor of the terminal. */
function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ');
}
