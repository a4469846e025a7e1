/**
 * Whether people in a picture agreed: every picture in a text says it, behind its address. What a field of a
 * schema holds says it in a field of its own, which the schema asks for.
 */
import type { Finding } from '#domain/entry/finding.ts';
import { findUploadName } from '#domain/entry/uploads.ts';
import { personenWords } from '#schemas/einwilligung.ts';

import type { Entry } from './entries.ts';

export function checkConsent({ rendered }: Pick<Entry, 'rendered'>): Finding[] {
  return rendered.links
    .filter(({ kind, url }) => kind === 'image' && findUploadName(url))
    .filter(({ title = '' }) => !words.includes(title.trim()))
    .map(({ line, column }) => ({
      line,
      column,
      rule: 'einwilligung',
      problem: 'Bei diesem Bild steht nicht, ob Menschen zu erkennen sind und eingewilligt haben',
      fix: `Schreibe hinter die Adresse "${personenWords.keine}", oder, wenn alle schriftlich zugestimmt haben, "${personenWords.eingewilligt}": \`![…](/uploads/… "${personenWords.keine}")\``,
    }));
}

const words = Object.values(personenWords);
