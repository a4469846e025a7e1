/** Whether a Standort works today, as far as it is known. Silence must not read as a yes. */
import type { Standort } from '#schemas/standort.ts';

export const standLabels = {
  aktiv: 'Arbeitet heute',
  unbestaetigt: 'Heutiger Stand nicht bestätigt',
  ehemalig: 'Ehemaliger Standort',
} as const;

export type Stand = keyof typeof standLabels;

export function toStand(status: Standort['status']): Stand {
  return status ?? 'unbestaetigt';
}
