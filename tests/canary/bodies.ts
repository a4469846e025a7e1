/** The texts of planted entries: every Baustein, links, pictures, and words of the glossary. */
import { pathOf } from '#domain/entry/address.ts';
import { bausteine, type BausteinName } from '#schemas/bausteine.ts';
import { collectionNames, collections } from '#schemas/collections.ts';
import { describeFields } from '#schemas/describe.ts';

import { plant, type Planter } from './entries.ts';
import { quoted } from './fixed-values.ts';

export function writeBody(planter: Planter): string {
  const { collection } = planter;
  if (!('body' in collections[collection])) return '';
  if (collection === 'protokolle') return writeProtokoll(planter);
  if (collection === 'best-practice') return writePraxis(planter);
  return `${say('text', planter)}\n\n## ${say('heading', planter)}\n\n${writeParts(planter)}\n`;
}

function writeProtokoll(planter: Planter): string {
  const hashtags = `#${planter.ties === 'internal' ? 'QZX' : 'NET'} #${planter.target('standorte')}`;
  const point = planter.ties === 'internal' ? quoted : say('point', planter);
  const open = write('Vereinbarung', planter, { stand: 'offen', frist: '2098-12-18' });
  return `## Rahmen

${writeParts(planter)}

## Tisch 1: ${say('section', planter)} ${hashtags}

### Gute Erfahrungen: ${say('group', planter)}

- Ein Punkt mit ${point} ${hashtags}

### Beschlüsse und Aufgaben

- ${open} ${hashtags}

### Abstimmung

- ${say('vote', planter)} ${write('Votum', planter)}
`;
}

function writePraxis(planter: Planter): string {
  const sections = ['Empfehlung', 'Bedingungen', 'Stolpersteine', 'Zum Abhaken', 'Offene Fragen'];
  return sections
    .map((name) => `## ${name}\n\n${say(name, planter)}\n`)
    .join('\n')
    .replace('\n', `\n\n${writeParts(planter)}\n`);
}

function writeParts(planter: Planter): string {
  const picture = planter.upload(`${toPath(planter)}.picture (${planter.ties})`, 'bild');
  const file = planter.upload(`${toPath(planter)}.link (${planter.ties})`, 'datei');
  return [
    `${writeOthers('inline', planter).join(' und ')}, Mundpropaganda.`,
    `[${say('link', planter)}](/uploads/${file}) ![${say('picture', planter)}](/uploads/${picture} "keine Menschen erkennbar")`,
    ...writeOthers('block', planter),
    ...linkEntries(planter),
  ].join('\n\n');
}

/** Links to entries of all kinds; a text that public entries tell of has none. */
function linkEntries({ ties, target }: Planter): string[] {
  if (ties === 'public') return [];
  return collectionNames.map((collection) => `[Dazu](${pathOf[collection](target(collection))})`);
}

/** All but those that tell a fact of a point. */
function writeOthers(where: 'inline' | 'block', planter: Planter): string[] {
  const names = (Object.keys(bausteine) as BausteinName[]).filter(
    (name) => bausteine[name].where === where && name !== 'Votum' && name !== 'Vereinbarung',
  );
  return names.map((name) => write(name, planter));
}

/** A Baustein with all its attributes. */
function write(name: BausteinName, planter: Planter, fixed: Record<string, string> = {}): string {
  const { schema, where } = bausteine[name];
  const path = `${toPath(planter)}.${name}`;
  const attributes = describeFields(schema).map(
    (field) =>
      `${field.key}="${fixed[field.key] ?? toAttribute(plant(field, `${path}.${field.key}`, planter))}"`,
  );
  const tag = [name, ...attributes].join(' ');
  if ('isEmpty' in bausteine[name]) return `<${tag} />`;
  const text = say(`${name}.text`, planter);
  return where === 'block' ? `<${tag}>\n${text}\n</${name}>` : `<${tag}>${text}</${name}>`;
}

function toAttribute(value: unknown): string {
  return String(value).replaceAll('&', 'und');
}

function say(what: string, planter: Planter): string {
  const { canaries, ties } = planter;
  return `Übel ${canaries.word(`${toPath(planter)}.${what} (${ties})`)}ä`;
}

function toPath({ collection }: Planter): string {
  return `${collection}.body`;
}
