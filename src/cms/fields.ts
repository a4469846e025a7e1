/**
 * The form of an entry: one field of Decap for each field of its schema.
 *
 * Every kind of field has its place here; one without stops the build: a form that silently left a field out
 * would lose its value.
 */
import type { Field } from '#schemas/describe.ts';

import { toPattern } from './pattern.ts';

/** A field as Decap's configuration has it; see decapcms.org/docs/widgets. */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  default?: unknown;
  /** A regular expression, and the message for a value that misses it. */
  pattern?: readonly [expression: string, message: string];
  options?: { value: string; label: string }[];
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  /** For a list of single values. */
  field?: CmsField;
  /** For a group, or for each item of a list of groups. */
  fields?: CmsField[];
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  minimize_collapsed?: boolean;
  /** For our pickers: the collection to choose from. */
  collection?: string;
  /** For pickers and choices: whether one may choose several. */
  multiple?: boolean;
  /** For a file: pictures only, no documents. */
  pictures?: true;
  /** For the widget for times: a day, a day with or without an hour, or an hour. */
  mode?: 'tag' | 'zeitpunkt' | 'uhrzeit';
  /** For a day: today is offered beside it, or a new entry begins with it. */
  today?: 'offer' | 'start';
  /** For the text: how it is read, and how it is written. */
  kind?: string;
  description?: string;
}

type Control = Omit<CmsField, 'name' | 'label' | 'required' | 'hint'>;

/** @throws if a field has no words for people, or a rule that no form can check */
export function toFields(fields: readonly Field[], path: readonly string[] = []): CmsField[] {
  return fields.map((field) => toField(field, [...path, field.key]));
}

function toField(field: Field, path: readonly string[]): CmsField {
  const { key, title, description, isRequired, meta } = field;
  if (!meta['title']) throw new Error(`${path.join('.')} has no title for its form`);
  if (!description) throw new Error(`${path.join('.')} has no description for its form`);

  return {
    name: key,
    label: title,
    ...(field.isList ? toList(field, path) : toControl(field, path)),
    // Decap would call a required switch empty until somebody has moved it there and back.
    required: isRequired && field.kind !== 'switch',
    hint: description,
    ...toDefault(field),
  };
}

/** For one value. */
function toControl(field: Field, path: readonly string[]): Control {
  const { item, relation, meta, range } = field;
  if (relation !== undefined) return toPicker(relation, false);
  switch (field.kind) {
    case 'group': {
      // A group that may be missing is asked for as a whole by the schema, when it is saved.
      const isOptional = !field.isRequired;
      const fields = toFields(field.fields, path).map((one) =>
        isOptional ? { ...one, required: false } : one,
      );
      return { widget: 'object', fields, collapsed: isOptional };
    }
    case 'choice':
      return toSelect(field, path);
    case 'number':
      return {
        widget: 'thinka-zahl',
        value_type: range?.isWhole ? 'int' : 'float',
        ...(range?.min != null && { min: range.min }),
        ...(range?.max != null && { max: range.max }),
      };
    case 'switch':
      return { widget: 'boolean' };
    // Decap keeps the value of such a field and shows it to nobody.
    case 'verborgen':
      return { widget: 'hidden' };
    case 'day':
      return { widget: 'thinka-zeit', mode: 'tag', ...toToday(meta['today'], path) };
    case 'uhrzeit':
    case 'zeitpunkt':
      return { widget: 'thinka-zeit', mode: field.kind };
    case 'datei':
      return { widget: 'thinka-datei', ...toPattern(item, path) };
    case 'bild':
      return { widget: 'thinka-datei', pictures: true, ...toPattern(item, path) };
    case 'zahl':
      return { widget: 'string', ...toPattern(item, path) };
    case 'text':
      return {
        widget: (field.maxLength ?? 0) > lineLength ? 'text' : 'string',
        ...toPattern(item, path),
      };
  }
}

/** A longer text does not fit into one line of a form. */
const lineLength = 200;

function toList(field: Field, path: readonly string[]): Control {
  const { relation, singular, key, least, meta } = field;
  if (relation !== undefined) return toPicker(relation, true);
  // How many items there have to be Decap asks for only once the list has been touched.
  const size = least > 0 ? { min: least } : {};
  if (field.kind === 'choice') return { ...toSelect(field, path), multiple: true, ...size };

  const list = { widget: 'list', label_singular: singular, collapsed: false, ...size };
  if (field.kind === 'group') {
    const fields = toFields(field.fields, path);
    // Without this, Decap starts with an unwanted item as soon as one of its fields has a default.
    const start = fields.some((one) => one.default !== undefined) ? { default: [] } : {};
    return { ...list, ...start, fields, ...toFolding(fields, meta['summary']) };
  }
  const control = toControl(field, [...path, '[]']);
  return { ...list, field: { name: key, label: singular, ...control, required: true } };
}

/**
 * @param keys of the fields that tell items apart: a list that names them may become long, so it opens
 *   with one line for each
 */
function toFolding(
  fields: CmsField[],
  keys: unknown,
): Pick<Control, 'summary' | 'collapsed' | 'minimize_collapsed'> {
  if (!Array.isArray(keys)) return { summary: toSummary(fields), minimize_collapsed: true };
  const summary = keys.map((key) => `{{fields.${String(key)}}}`).join(' · ');
  return { summary, collapsed: true, minimize_collapsed: false };
}

/** The required values of an item say which it is. */
function toSummary(fields: CmsField[]): string {
  const shown = fields.filter(({ required, fields, field }) => required && !fields && !field);
  const names = (shown.length > 0 ? shown : fields.slice(0, 1)).slice(0, 3);
  return names.map(({ name }) => `{{fields.${name}}}`).join(' · ');
}

function toPicker(relation: string, multiple: boolean): Control {
  return relation === 'fundstellen'
    ? { widget: 'thinka-fundstelle', multiple }
    : { widget: 'thinka-eintrag', collection: relation, multiple };
}

function toToday(today: unknown, path: readonly string[]): Pick<CmsField, 'today'> {
  if (today === undefined) return {};
  if (today === 'offer' || today === 'start') return { today };
  throw new Error(`${path.join('.')} wants something unknown of today`);
}

function toSelect({ values, meta }: Field, path: readonly string[]): Control {
  const labels = (meta['labels'] ?? {}) as Record<string, string>;
  const nameless = values.find(({ value }) => !labels[value]);
  if (nameless) throw new Error(`${path.join('.')} has no label for its value ${nameless.value}`);
  return { widget: 'select', options: values };
}

/** The first value in a new entry. It is left out for a hidden field, and for a switch that is off. */
function toDefault({ kind, fallback }: Field): Pick<CmsField, 'default'> {
  const isTold = fallback === true || ['string', 'number'].includes(typeof fallback);
  return isTold && kind !== 'verborgen' ? { default: fallback } : {};
}
