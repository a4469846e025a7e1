/**
 * A deterministic corpus for benchmarks: Protokolle that look like the real ones (about 40 points of
 * 10 to 25 words, hashtags, Bausteine, links, now and then a table), but say nothing about anybody.
 * The same count and seed give the same bytes on every machine.
 */

export interface CorpusEntry {
  path: string;
  text: string;
}

export function generateCorpus(count: number, seed = 1): CorpusEntry[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    path: `src/content/protokolle/${entryId(index)}.mdx`,
    text: protokoll(index, random),
  }));
}

const PLACES = ['eichsfeld', 'saalfeld', 'erfurt', 'weimar', 'arnstadt', 'ilmenau'];
const TAGS = ['EFA', 'ANS', 'NET', 'STG', 'OEA', 'SOZ', 'MON', 'KOO', 'ZUK'];
const THEMEN = ['ansprache', 'netzwerkarbeit', 'steuerungsgruppe', 'monitoring', 'zukunft'];
const TISCHE = ['Einzelfallarbeit', 'Öffentlichkeitsarbeit', 'Netzwerke', 'Monitoring und Daten'];
const KINDS = ['Neutrale Punkte', 'Schlechte Erfahrungen', 'Diskussion', 'Beschlüsse und Aufgaben'];
const SUBJECTS = [
  'Das Stadtteilbüro',
  'Die Koordinierungsstelle',
  'Ein Standort',
  'Die Steuerungsgruppe',
  'Eine Fachkraft aus der Beratung',
  'Das Jugendamt',
  'Der Träger vor Ort',
];
/** Each takes one of OBJECTS in the accusative. */
const VERBS = [
  'berichtet über',
  'spricht sich ab über',
  'wünscht sich verlässliche Absprachen über',
  'sammelt gute Beispiele für',
  'möchte im nächsten Jahr mehr Zeit haben für',
];
const OBJECTS = [
  'Schuldnerberatung in der Schule',
  'Hausbesuche, Sprechzeiten und offene Treffs',
  'die aufsuchende Arbeit im Wohngebiet',
  'Flyer, Plakate und die örtliche Presse',
  'gemeinsame Termine mit dem Wohnungsunternehmen',
  'Befragungen der Bewohnerinnen und Bewohner',
];
const CLAUSES = [
  'weil sich das bewährt hat',
  'sobald die Förderung geklärt ist',
  'wo viele Familien leben',
  'obwohl die Räume für größere Gruppen nicht ausreichen',
  'damit niemand seine Geschichte an drei Stellen erzählen muss',
  'wenn Ämter, Träger und Ehrenamtliche an einem Tisch sitzen',
];

type Random = () => number;

function protokoll(index: number, random: Random): string {
  const id = entryId(index);
  const sections = TISCHE.map((title, i) => tisch(i + 1, title, index, random));
  return [frontmatter(id), rahmen(random), ...sections].join('\n\n') + '\n';
}

function frontmatter(id: string): string {
  const place = capitalise(placeOf(id));
  return `---
titel: Erfahrungsaustausch in ${place}
datum: ${id.slice(0, 10)}
ort: ${place}
format: erfahrungsaustausch
zustand: nacherzaehlt
quelle: Für die Messung erzeugt.
sichtbarkeit: oeffentlich
---`;
}

function rahmen(random: Random): string {
  const hint = '<Hinweis>\n\nDie Mitschrift ist **gekürzt** und geglättet.\n\n</Hinweis>';
  const intro = `## Rahmen\n\n${sentence(random)} ${sentence(random)}`;
  return random() < 0.2 ? `${intro}\n\n${hint}` : intro;
}

function tisch(number: number, title: string, index: number, random: Random): string {
  const blocks = ['Gute Erfahrungen', pick(KINDS, random), pick(KINDS, random)].map(
    (kind) => `### ${kind}\n\n${points(3 + Math.floor(random() * 2), index, random)}`,
  );
  if (random() < 0.2) blocks.push(`### Zahlen\n\n${table(random)}`);
  return [`## Tisch ${number}: ${title} #${pick(TAGS, random)}`, ...blocks].join('\n\n');
}

function points(count: number, index: number, random: Random): string {
  return Array.from({ length: count }, () => `- ${point(index, random)}`).join('\n');
}

/** Most points are plain text, as in the sources; roughly every third one carries markup. */
function point(index: number, random: Random): string {
  const text = sentence(random);
  const tags = random() < 0.4 ? ` #${pick(TAGS, random)}` : '';
  const shape = random();
  if (shape < 0.06) return `<Votum nennungen="${number(random)}">${text}</Votum>${tags}`;
  if (shape < 0.12)
    return `<Vereinbarung verantwortlich="Koordinierungsstelle" art="zusage" stand="offen" frist="2014-06-30">${text}</Vereinbarung>${tags}`;
  if (shape < 0.16)
    return `${text} <Unsicher hinweis="Lesung: ${number(random)}">Die Zahl</Unsicher> ist offen.${tags}`;
  if (shape < 0.22)
    return `${text} Siehe [den Austausch davor](/protokolle/${entryId(Math.max(0, index - 1))}/#t1-g1).${tags}`;
  if (shape < 0.26) return `${text} Mehr unter [Thema](/themen/${pick(THEMEN, random)}/).${tags}`;
  if (shape < 0.27) return `${text} Quelle: https://example.org/bericht-${number(random)}${tags}`;
  if (shape < 0.34) return `**${pick(TISCHE, random)}:** ${text}${tags}`;
  return text + tags;
}

function table(random: Random): string {
  const rows = PLACES.slice(0, 4).map((p) => `| ${capitalise(p)} | ${number(random)} |`);
  return ['| Standort | Beratungen |', '| --- | ---: |', ...rows].join('\n');
}

/** 10 to 25 words. */
function sentence(random: Random): string {
  const main = `${pick(SUBJECTS, random)} ${pick(VERBS, random)} ${pick(OBJECTS, random)}`;
  return `${main}, ${pick(CLAUSES, random)}.`;
}

/** One day per entry, so that ids are unique. */
function entryId(index: number): string {
  const day = new Date(Date.UTC(2013, 0, 1 + index)).toISOString().slice(0, 10);
  return `${day}-${PLACES[index % PLACES.length]}`;
}

function placeOf(id: string): string {
  return id.slice(11);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function number(random: Random): number {
  return 2 + Math.floor(random() * 90);
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** mulberry32: small, fast, good enough to shuffle words. */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
