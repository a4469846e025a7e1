/** „Hilfe in Ihrer Nähe“: from a place or a postcode to the Standorte around. */
import { paths } from '#domain/entry/address.ts';
import { formatDistance, isNearby, sortByDistance, type Lage } from '#domain/karte/geo.ts';
import { packLage, type OrteFile } from '#domain/karte/orte-file.ts';
import { standLabels, toStand, type Stand } from '#domain/standort/standort-stand.ts';
import { ausserhalb, kreise, orte, postleitzahlen, type Ort } from '#geo/data.ts';
import { href } from '#site.config';

import { toAnlaufstellen, type AnlaufstelleView } from './anlaufstellen.ts';
import { getPoints } from '#queries/protokolle/fundstellen.ts';
import { getSortedStandorte } from './standort-links.ts';

/** A Standort that may help. */
export interface Angebot {
  id: string;
  name: string;
  ort: string;
  /** For whom it is there, where that is known. */
  einzugsgebiet: string | undefined;
  href: string;
  stand: Stand;
  standLabel: string;
  lage: Lage;
  anlaufstellen: AnlaufstelleView[];
}

export interface Naehe {
  /** Former ones help nobody, and of those without coordinates nobody knows how near they are. */
  angebote: Angebot[];
  /** Whether of some it is not confirmed that they work today. */
  isUnconfirmed: boolean;
  kreise: { label: string; href: string }[];
  /** Postcodes by nearest Standort, as far as one is near. */
  postleitzahlen: { id: string; name: string; href: string; plz: string[] }[];
  /** The postcodes that no Standort is near. */
  fern: string[];
  /** Link to the place to ask if nothing helps. */
  contact: string;
  /** Link to the Seite on further places. */
  others: string;
  /** The point that speaks of where people come from. */
  beleg: { label: string; href: string } | undefined;
  /** The data of the search. */
  orte: string;
}

export interface KreisPage {
  id: string;
  name: string;
  /** Places by nearest Standort, as far as one is near, the one with most places first. */
  gruppen: {
    name: string;
    href: string;
    standLabel: string;
    orte: { name: string; entfernung: string }[];
  }[];
  /** The places that no Standort is near, each with the nearest all the same. */
  fern: { name: string; entfernung: string }[];
}

export async function getNaehe(): Promise<Naehe> {
  const [angebote, points] = await Promise.all([getAngebote(), getPoints()]);
  const { near, far } = groupByNearest(postleitzahlen, angebote);
  const beleg = points.get('2013-07-17-weimar#t3-s3');
  return {
    angebote,
    isUnconfirmed: angebote.some(({ stand }) => stand === 'unbestaetigt'),
    kreise: kreise.map(({ id, name }) => ({ label: name, href: href(paths.naeheKreis(id)) })),
    postleitzahlen: angebote.map(({ id, name, href }) => ({
      id,
      name,
      href,
      plz: (near.get(id) ?? []).map(({ plz }) => plz),
    })),
    fern: far.map(({ plz }) => plz),
    contact: href(paths.seite('impressum')),
    others: href(paths.seite('weitere-orte')),
    beleg: beleg && { label: `${beleg.protokoll.kurz}, ${beleg.label}`, href: beleg.href },
    orte: href(paths.orte()),
  };
}

/** The same without a search: every place of a Kreis with the Standort that is nearest to it. */
export async function getKreisPages(): Promise<KreisPage[]> {
  const angebote = await getAngebote();
  const places = [...orte, ...(await getQuartiere())];
  return kreise.map(({ id, name }) => {
    const own = places.filter(({ kreis }) => kreis === id);
    const { near, far } = groupByNearest(own, angebote);
    const gruppen = angebote.flatMap(({ id, name, href, standLabel }) => {
      const orte = (near.get(id) ?? []).map(({ name, km }) => ({
        name,
        entfernung: formatDistance(km),
      }));
      return orte.length > 0 ? [{ name, href, standLabel, orte }] : [];
    });
    return {
      id,
      name,
      gruppen: gruppen.sort((a, b) => b.orte.length - a.orte.length),
      fern: far.map(({ name, nearest, km }) => ({
        name,
        entfernung: `${nearest}, ${formatDistance(km)}`,
      })),
    };
  });
}

/** Places, and the quarters that Standorte name, so that people find themselves by these as well. */
export async function getOrteFile(): Promise<OrteFile> {
  const quartiere = await getQuartiere();
  const indexOf = new Map(kreise.map(({ id }, index) => [id, index]));
  return {
    kreise: kreise.map(({ id, name }) => ({ name, href: href(paths.naeheKreis(id)) })),
    orte: [...orte, ...quartiere].map((ort) => [
      ort.name,
      indexOf.get(ort.kreis) ?? -1,
      ...packLage(ort),
    ]),
    postleitzahlen: postleitzahlen.map(({ plz, orte, ...lage }) => [
      plz,
      orte.length > 2 ? `${orte.slice(0, 2).join(', ')} und andere` : orte.join(' und '),
      ...packLage(lage),
    ]),
    ausserhalb: [...ausserhalb],
  };
}

async function getAngebote(): Promise<Angebot[]> {
  const standorte = await getSortedStandorte();
  return standorte.flatMap(({ id, data }) => {
    const stand = toStand(data.status);
    if (stand === 'ehemalig' || !data.lage) return [];
    return [
      {
        id,
        name: data.name,
        ort: data.ort,
        einzugsgebiet: data.einzugsgebiet,
        href: href(paths.standort(id)),
        stand,
        standLabel: standLabels[stand],
        lage: data.lage,
        anlaufstellen: toAnlaufstellen(data.anlaufstellen),
      },
    ];
  });
}

async function getQuartiere(): Promise<Ort[]> {
  // A namesake in another Kreis is another place.
  const known = new Set(orte.map(({ name, kreis }) => `${kreis} ${name}`));
  const standorte = await getSortedStandorte();
  return standorte.flatMap(({ data: { ort: town, lage, quartiere } }) => {
    if (!lage) return [];
    const [nearest] = sortByDistance(
      lage,
      orte.map((ort) => ({ ort, lage: ort })),
      1,
    );
    const kreis = nearest?.ort.kreis ?? '';
    return (
      quartiere
        .flatMap(({ name }) => name.split(/\s*[/,;()]\s*|\s+(?:und|–|-)\s+/))
        .filter((name) => name !== '' && !known.has(`${kreis} ${name}`))
        // Many towns have a „Südstadt“, so its own is named.
        .map((name) => ({ name: `${name} (${town})`, kreis, ...lage }))
    );
  });
}

/** Places by id of the Standort that is near, with the distance to it; and those far from all. */
function groupByNearest<Place extends Lage>(
  places: readonly Place[],
  angebote: readonly Angebot[],
) {
  const found = places.flatMap((place) => {
    const [nearest] = sortByDistance(place, angebote, 1);
    return nearest ? [{ ...place, id: nearest.id, nearest: nearest.name, km: nearest.km }] : [];
  });
  return {
    near: Map.groupBy(
      found.filter(({ km }) => isNearby(km)),
      ({ id }) => id,
    ),
    far: found.filter(({ km }) => !isNearby(km)),
  };
}
