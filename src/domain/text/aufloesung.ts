/** The long form of an abbreviation, and its source. */
import type { Begriff } from '#schemas/begriff.ts';

/** @returns as pages show it: nobody may take common knowledge for something the Protokolle say */
export function toAufloesung({
  aufloesung,
  ueblich,
}: Pick<Begriff, 'aufloesung' | 'ueblich'>): string | undefined {
  if (!ueblich) return aufloesung;
  return `Üblich: ${ueblich} (allgemein bekannt, nicht aus den Protokollen)`;
}
