/** The guard for Bausteine: a known name, plain and valid attributes, the right place. */
import { toFigures } from '#domain/indikator/figures.ts';
import type { Reason } from '#domain/entry/finding.ts';
import { findRepair, suggest } from '#domain/entry/repair.ts';
import { findNearest } from '#domain/text/suggest.ts';
import { bausteine, type BausteinName } from '#schemas/bausteine.ts';

import { getAttributes, isBaustein, type Baustein } from './nodes.ts';

/** @returns the mistakes of a Baustein itself: in its name, its attributes, its place */
export function findReasonsInBaustein(node: Baustein): Reason[] {
  const name = node.name ?? '';
  // `hasOwn`, or `<constructor>` would find a property that every object has.
  if (!Object.hasOwn(bausteine, name)) return [unknownBaustein(name)];

  const { schema, where } = bausteine[name as BausteinName];
  const plain = node.attributes.every(
    (attribute) => attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string',
  );
  if (!plain) {
    return [
      {
        rule: 'baustein-angaben',
        problem: `\`<${name}>\` nimmt nur Text in Anführungszeichen`,
        fix: `Schreibe jede Angabe als name="Wert". Es gibt: ${Object.keys(schema.shape).join(', ')}`,
      },
    ];
  }

  const names = node.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''));
  const twice = names.find((attribute, index) => names.indexOf(attribute) !== index);
  if (twice !== undefined) {
    return [
      {
        rule: 'baustein-angaben',
        problem: `\`<${name}>\`: Die Angabe „${twice}“ steht zweimal`,
        fix: 'Lösche eine der beiden',
      },
    ];
  }

  const { error } = schema.safeParse(getAttributes(node), { reportInput: true });
  const reasons = (error?.issues ?? []).map((issue): Reason => ({
    rule: 'baustein-angaben',
    problem: `\`<${name}>\`: ${explainIssue(issue)}`,
    fix: `${suggestValue(issue, schema.shape)}Angaben von \`<${name}>\`: ${describeShape(schema.shape)}`,
  }));
  return [...reasons, ...findMisplaced(node, name, where)];
}

/** A block within a line, or paragraphs within a word, would be HTML that browsers tear apart. */
function findMisplaced(node: Baustein, name: string, where: 'inline' | 'block'): Reason[] {
  const isFlow = node.type === 'mdxJsxFlowElement';
  if (where === 'block' && !isFlow) {
    return [
      {
        rule: 'syntax',
        problem: `\`<${name}>\` steht nicht für sich`,
        fix: `Setze \`<${name}>\` und \`</${name}>\` je in eine eigene Zeile, mit Leerzeilen um den Text`,
      },
    ];
  }
  if (where === 'inline' && isFlow && node.children.some((child) => !isBaustein(child))) {
    return [
      {
        rule: 'syntax',
        problem: `\`<${name}>\` steht nicht in der Zeile`,
        fix: `Schreibe Anfang, Text und Ende ohne Umbruch: \`<${name} …>Text</${name}>\``,
      },
    ];
  }
  return [];
}

function unknownBaustein(name: string): Reason {
  const names = Object.keys(bausteine);
  const nearest = findNearest(name, names);
  const isHtml = /^[a-z]/.test(name);
  return {
    rule: isHtml ? 'html' : 'baustein-unbekannt',
    problem: isHtml
      ? `\`<${name}>\` ist HTML und nicht erlaubt`
      : `\`<${name}>\` ist kein Baustein`,
    fix: `${nearest ? `Meintest du \`<${nearest}>\`? ` : ''}Es gibt: ${names.join(', ')}. Im Text schreibt man \`\\<\``,
  };
}

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  input?: unknown;
  values?: unknown;
  maximum?: unknown;
}

function explainIssue({ code, path, message, keys, ...issue }: Issue): string {
  if (code === 'unrecognized_keys') return `Die Angabe „${keys?.join('“, „')}“ gibt es nicht`;
  const name = `„${path.join('.')}“`;
  if (issue.input === undefined) return `Die Angabe ${name} fehlt`;
  if (code === 'too_small') return `Die Angabe ${name} ist leer`;
  if (code === 'too_big')
    return `Die Angabe ${name} ist länger als ${String(issue.maximum)} Zeichen`;
  if (code === 'invalid_value')
    return `${name} hat keinen der erlaubten Werte (${String(issue.values).replaceAll(',', ', ')})`;
  return `${name}: ${message}`;
}

/** The attribute as it has to be written: `nennungen="1000"` for `1.000`, `art="auftrag"` for `Auftrag`. */
function suggestValue(
  { path: [key], input, values }: Issue,
  shape: Readonly<Record<string, { safeParse(value: string): { success: boolean } }>>,
): string {
  const name = String(key);
  if (typeof input !== 'string' || !Object.hasOwn(shape, name)) return '';
  const isRight = (text: string) => shape[name]?.safeParse(text).success === true;
  const value =
    findRepair(input, isRight) ??
    toFigures(input).map(String).find(isRight) ??
    (Array.isArray(values) ? findNearest(input, values.map(String)) : undefined);
  return suggest(value, input, (word) => `\`${name}="${word}"\``);
}

function describeShape(shape: Record<string, { isOptional(): boolean }>): string {
  return Object.entries(shape)
    .map(([name, field]) => name + (field.isOptional() ? ' (freiwillig)' : ''))
    .join(', ');
}
