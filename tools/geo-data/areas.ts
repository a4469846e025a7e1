/** The administrative areas of Thuringia as the Bundesamt für Kartographie und Geodäsie has them. */
import path from 'node:path';

import type { Corner } from './corner.ts';
import { toBaseName, toPresentName } from './place-names.ts';
import { readJson } from './packages.ts';

export interface AdministrativeArea {
  /** The official key: `16055` for a Kreis, `16055000` for a Gemeinde. */
  key: string;
  name: string;
  /** „Landkreis“, „Kreisfreie Stadt“, „Gemeinde“ … */
  kind: string;
  rings: Corner[][];
}

interface Feature {
  properties: { AGS: string; GEN: string; BEZ: string };
  geometry:
    | { type: 'Polygon'; coordinates: Corner[][] }
    | { type: 'MultiPolygon'; coordinates: Corner[][][] };
}

/** The first digits of all official keys of Thuringia. */
const thuringia = '16';

export function readAreas(folder: string, level: 'kreise' | 'gemeinden'): AdministrativeArea[] {
  return readFeatures(folder, level)
    .filter(({ properties }) => properties.AGS.startsWith(thuringia))
    .map(({ properties, geometry }) => ({
      key: properties.AGS,
      name: toPresentName(properties.GEN),
      kind: properties.BEZ,
      rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    }));
}

/** Names of all Gemeinden of Germany outside of Thuringia, to tell which a postcode cannot mean. */
export function readForeignNames(folder: string): Set<string> {
  const foreign = readFeatures(folder, 'gemeinden').filter(
    ({ properties }) => !properties.AGS.startsWith(thuringia),
  );
  return new Set(foreign.map(({ properties }) => toBaseName(properties.GEN)));
}

/** The files mix features with collections of features. */
function readFeatures(folder: string, level: string): Feature[] {
  const parts = readJson(path.join(folder, `${level}.geo.json`)) as (
    Feature | { features: Feature[] }
  )[];
  return parts.flatMap((part) => ('features' in part ? part.features : part));
}
