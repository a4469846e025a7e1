/** The printable page of a Standort: facts for people who want to go there, and no more than fits. */
import { paths } from '#domain/entry/address.ts';
import { formatDate } from '#domain/time/dates.ts';
import { toTeaser } from '#domain/text/teaser.ts';
import { tagLabels } from '#schemas/standort.ts';
import { absolute, funding, href, site, today } from '#site.config';

import { getStandortPages, type StandortPage } from './standorte.ts';

export interface Steckbrief {
  id: string;
  name: string;
  lead: string;
  about: string;
  /** Whether the sheet may say that the project works today. */
  isConfirmed: boolean;
  /** The address to ask otherwise, to be typed. */
  ask: string;
  einzugsgebiet: string | undefined;
  zielgruppen: string[];
  anlaufstellen: StandortPage['anlaufstellen'];
  /** More text gets smaller type. */
  fill: 'normal' | 'dense' | 'full';
  /** How many Anlaufstellen have no room here. */
  furtherStellen: number;
  termine: { wann: string; titel: string; ort: string | undefined }[];
  /** The profile: to go to, to type, and as the name of the picture that phones read. */
  profil: { href: string; text: string; code: string };
  funding: string;
  stand: string;
  /** The blanks, to be filled in by hand or in the editor. */
  missing: string[];
  edit: string;
}

/** All Standorte but former ones, where nobody opens. */
export async function getSteckbriefe(): Promise<Steckbrief[]> {
  const standorte = await getStandortPages();
  return standorte.filter(({ isFormer }) => !isFormer).map(toSteckbrief);
}

/** The limits of an A4 page, in pieces and in letters; a test prints a very full one. */
const most = {
  stellen: 2,
  zielgruppen: 6,
  termine: 3,
  letters: { lead: 110, item: 50, normal: 300, dense: 500 },
} as const;

function toSteckbrief(standort: StandortPage): Steckbrief {
  const { id, name, lead, zielgruppen, anlaufstellen, termine, links } = standort;
  const { status, einzugsgebiet } = standort.data;
  const shown = anlaufstellen.slice(0, most.stellen).map(withEqualDays);
  const fill = toFill(Math.max(0, ...shown.map(countLetters)));
  return {
    id,
    name,
    lead: toTeaser(lead, most.letters.lead),
    about: status === 'aktiv' ? site.mission : site.aim,
    isConfirmed: status === 'aktiv',
    ask: withoutScheme(absolute(links.contact)),
    einzugsgebiet,
    zielgruppen: zielgruppen
      .slice(0, most.zielgruppen)
      .map((words) => toTeaser(words, most.letters.item)),
    anlaufstellen: shown,
    fill,
    furtherStellen: anlaufstellen.length - shown.length,
    termine: termine.upcoming
      .filter(({ takesPlace }) => takesPlace)
      .slice(0, most.termine - Number(fill === 'full'))
      .map(({ wann, titel, ort }) => ({
        wann,
        titel: toTeaser(titel, most.letters.item),
        ort: ort === undefined ? undefined : toTeaser(ort, most.letters.item),
      })),
    profil: {
      href: standort.href,
      text: withoutScheme(absolute(standort.href)),
      code: href(paths.steckbriefCode(id)),
    },
    funding,
    stand: formatDate(today),
    missing: findMissing(shown),
    edit: links.edit,
  };
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '');
}

type Stelle = StandortPage['anlaufstellen'][number];

/** „Montag bis Freitag“, where days that follow each other have the same hours. */
function withEqualDays(stelle: Stelle): Stelle {
  const woche: (Stelle['woche'][number] & { from: string })[] = [];
  for (const day of stelle.woche) {
    const last = woche.at(-1);
    const isNext = last && tage.indexOf(day.tag) === tage.indexOf(last.tag) + 1;
    if (isNext && JSON.stringify(day.zeiten) === JSON.stringify(last.zeiten)) {
      Object.assign(last, { tag: day.tag, label: `${last.from} bis ${day.label}` });
    } else {
      woche.push({ ...day, from: day.label });
    }
  }
  return { ...stelle, woche };
}

const tage = Object.keys(tagLabels);

function toFill(letters: number): Steckbrief['fill'] {
  if (letters <= most.letters.normal) return 'normal';
  return letters <= most.letters.dense ? 'dense' : 'full';
}

function countLetters({ adresse, weg, mail, woche, sprachen }: Stelle): number {
  const zeiten = woche.flatMap(({ label, zeiten }) => [
    label,
    ...zeiten.map(({ text, hinweis }) => `${text} ${hinweis ?? ''}`),
  ]);
  const names = sprachen.map(({ name, german }) => `${name} ${german ?? ''}`);
  return [...adresse, weg, mail, ...zeiten, ...names].join(' ').length;
}

function findMissing(stellen: StandortPage['anlaufstellen']): string[] {
  if (stellen.length === 0) return ['Adresse', 'Telefon', 'Sprechzeiten', 'Sprachen'];
  const parts = [
    { label: 'Telefon', isThere: stellen.every(({ telefon }) => telefon) },
    { label: 'Sprechzeiten', isThere: stellen.every(({ woche }) => woche.length > 0) },
    { label: 'Sprachen', isThere: stellen.every(({ sprachen }) => sprachen.length > 0) },
  ];
  return parts.filter(({ isThere }) => !isThere).map(({ label }) => label);
}
