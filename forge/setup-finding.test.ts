import { expect, it } from 'vitest';

import { fine, formatSetup, missing, note } from './setup-finding.ts';

it('says what is fine, what is missing and where to click', () => {
  const findings = [fine('Das geht.'), missing('Das fehlt.', 'Hier klicken'), note('Nebenbei.')];
  expect(formatSetup(findings)).toMatchInlineSnapshot(`
    "  ✓ Das geht.
      ✗ FEHLT: Das fehlt.
          → Hier klicken
      ○ Hinweis: Nebenbei.

    1 in Ordnung. Eine Einstellung fehlt."
  `);
});

it.each([
  [0, 'Nichts fehlt.'],
  [2, '2 Einstellungen fehlen.'],
])('counts %i missing', (count, end) => {
  const findings = Array.from({ length: count }, () => missing('a', 'b'));
  expect(formatSetup(findings)).toContain(end);
});

it('lets no name from the forge reach the terminal as a command', () => {
  expect(formatSetup([fine('a\u001b[31m\nb')])).toContain('  ✓ a [31m b\n');
});
