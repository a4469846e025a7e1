/** The meaning of a level of evidence, in words that stand below its sum. */
import { rules, stufen, type EvidenceLevel } from './evidence.ts';

/** `3 Quellen dafür, keine dagegen` */
export function toBalance({ dafuer, dagegen }: Pick<EvidenceLevel, 'dafuer' | 'dagegen'>): string {
  const pro = dafuer === 0 ? 'Keine Quelle' : dafuer === 1 ? '1 Quelle' : `${dafuer} Quellen`;
  return `${pro} dafür, ${dagegen === 0 ? 'keine' : dagegen} dagegen`;
}

/** `+2`, `−1` or `0`, with a sign as wide as a figure. */
export function toSigned(punkte: number): string {
  if (punkte === 0) return '0';
  return punkte > 0 ? `+${punkte}` : `−${-punkte}`;
}

/** `1 Punkt`, `0 Punkte` */
export function toPunkte(punkte: number): string {
  return punkte === 1 ? '1 Punkt' : `${punkte} Punkte`;
}

/** Why the sum gives this level and no other. */
export function toConclusion(level: EvidenceLevel): string {
  const { stufe, label, punkte, gruende } = level;
  const sum = gruende.reduce((total, grund) => total + grund.punkte, 0);
  const floor = sum < 0 ? 'Weniger als 0 Punkte gibt es nicht. ' : '';
  const reached = stufen.findLast(({ from }) => punkte >= from);
  const next = stufen.find(({ from }) => from > punkte);
  const limits = findLimits(level);
  const reason = `Solange ${limits.map(({ as }) => as).join(' und ')}`;

  if (reached && reached.stufe > stufe) {
    return `${floor}Das reichte für „${reached.label}“. ${reason}, bleibt es bei „${label}“.`;
  }
  if (next && limits.some(({ highest }) => next.stufe > highest)) {
    return `${floor}Das ergibt „${label}“. ${reason}, ist mehr nicht möglich.`;
  }
  const more = next
    ? ` Mit ${toPunkte(next.from)}${next.from === 1 ? '' : 'n'} hieße es „${next.label}“.`
    : '';
  return `${floor}Das ergibt „${label}“.${more}`;
}

/** Limits that hold a level down however many points there are. */
function findLimits({ dafuer, isDisputed }: EvidenceLevel): { highest: number; as: string }[] {
  return [
    ...(dafuer < 2 ? [{ ...rules.alone, as: 'nicht mindestens zwei Quellen dafür sprechen' }] : []),
    ...(isDisputed
      ? [{ ...rules.disputed, as: 'so viel dagegen spricht wie dafür oder mehr' }]
      : []),
  ];
}
