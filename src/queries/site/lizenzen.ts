/** The packages of the editor with their licences, for the page that names them. */
import parts from '#site/editor-parts.json' with { type: 'json' };
import type { PartsByLicence } from '#site/licences.ts';

export function getEditorParts(): PartsByLicence[] {
  return parts;
}
