/** The data of this folder with their types; README.md tells where they come from. */
import ausserhalbFile from './ausserhalb.json' with { type: 'json' };
import kreiseFile from './kreise.json' with { type: 'json' };
import orteFile from './orte.json' with { type: 'json' };
import postleitzahlenFile from './postleitzahlen.json' with { type: 'json' };
import umrissFile from './umriss.json' with { type: 'json' };

/** Degrees by WGS 84, east and north. */
export type Corner = readonly [laenge: number, breite: number];

export interface Kreis {
  /** The id in addresses: `ilm-kreis`. */
  id: string;
  /** „Stadt Weimar“, „Landkreis Gotha“ */
  name: string;
}

export interface Ort {
  name: string;
  /** Id of its Kreis. */
  kreis: string;
  breite: number;
  laenge: number;
}

export interface Postleitzahl {
  plz: string;
  /** The Thuringian Gemeinden that it belongs to. */
  orte: readonly string[];
  breite: number;
  laenge: number;
}

export const kreise: readonly Kreis[] = kreiseFile.kreise;
export const orte: readonly Ort[] = orteFile.orte;
export const postleitzahlen: readonly Postleitzahl[] = postleitzahlenFile.postleitzahlen;

/** Names of towns that are not in Thuringia. */
export const ausserhalb: readonly string[] = ausserhalbFile.ausserhalb;

/** The border of Thuringia, and the borders between its Kreise, each once. */
export const umriss = toCorners(umrissFile.umriss)[0] ?? [];
export const grenzen = toCorners(umrissFile.grenzen);

/** TypeScript reads the pairs of a file as lists of any length. */
function toCorners(lines: readonly (readonly (readonly number[])[])[]): Corner[][] {
  return lines.map((line) => line.map(([laenge = NaN, breite = NaN]) => [laenge, breite]));
}
