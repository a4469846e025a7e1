/**
 * The file that the search by place loads. It has the places of Thuringia as lists without keys, with
 * whole numbers, since a phone waits for every kilobyte.
 */
import type { Lage } from './geo.ts';

/** A place that people may name, or a postcode. */
export interface NamedOrt {
  /** „Rohrbach“, or „99423“ */
  name: string;
  /** Tells it apart from its namesakes: its Kreis, or the Gemeinden of a postcode. */
  zusatz: string;
  lage: Lage;
}

export interface OrteFile {
  kreise: { name: string; href: string }[];
  /** Name, index of the Kreis, hundredths of a degree north of 50° and east of 9°. */
  orte: [name: string, kreis: number, breite: number, laenge: number][];
  postleitzahlen: [plz: string, gemeinden: string, breite: number, laenge: number][];
  /** Names of towns that are not in Thuringia. */
  ausserhalb: string[];
}

export interface Orte {
  kreise: { name: string; href: string }[];
  orte: NamedOrt[];
  postleitzahlen: NamedOrt[];
  ausserhalb: string[];
}

export function packLage({ breite, laenge }: Lage): [breite: number, laenge: number] {
  return [Math.round((breite - south) * 100), Math.round((laenge - west) * 100)];
}

export function unpackOrte({ kreise, orte, postleitzahlen, ausserhalb }: OrteFile): Orte {
  return {
    kreise,
    orte: orte.map(([name, kreis, ...lage]) => ({
      name,
      zusatz: kreise[kreis]?.name ?? '',
      lage: unpackLage(lage),
    })),
    postleitzahlen: postleitzahlen.map(([name, zusatz, ...lage]) => ({
      name,
      zusatz,
      lage: unpackLage(lage),
    })),
    ausserhalb,
  };
}

const south = 50;
const west = 9;

function unpackLage([breite, laenge]: [number, number]): Lage {
  return { breite: south + breite / 100, laenge: west + laenge / 100 };
}
