/**
 * Whether people in a picture agreed. A picture in a text says so behind its address; a picture in a field
 * has a field of its own for it, which the schema asks for.
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
