/** Shows the result on the map: the place that was asked for, and the Standorte around it. */
import type { Lage } from '#domain/karte/geo.ts';
import { project, type Projection } from '#domain/karte/projection.ts';

/** @param nearest ids of the Standorte to be marked */
export function markOnMap(
  ort: { name: string; lage: Lage } | undefined,
  nearest: readonly string[],
): void {
  const map = document.querySelector<SVGSVGElement>('svg[data-projection]');
  if (!map) return;
  map.querySelector('.karte__ort')?.remove();
  for (const link of map.querySelectorAll<SVGAElement>('a')) {
    link.classList.toggle('is-near', nearest.includes(link.dataset['standort'] ?? ''));
  }
  if (!ort) return;
  const { x, y } = project(JSON.parse(map.dataset['projection'] ?? '{}') as Projection, ort.lage);
  const mark = document.createElementNS(map.namespaceURI, 'path') as SVGPathElement;
  mark.setAttribute('class', 'karte__ort');
  // A pin whose point is at the place.
  mark.setAttribute('d', `M${x} ${y}l-6-12a6.7 6.7 0 1 1 12 0z`);
  // The text above the list tells the same.
  mark.setAttribute('aria-hidden', 'true');
  map.append(mark);
}
