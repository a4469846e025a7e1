/**
 * The form of an entry: one field of Decap for each field of its schema.
 *
 * Whatever a schema may say has its place here, and what has none stops the build: a form that
 * silently left a field out would lose what stands in it.
 */
import { z } from 'zod';

import { unwrap } from '#schemas/describe.ts';

import { toPattern } from './pattern.ts';

/** A field as Decap's configuration has it; see decapcms.org/docs/widgets. */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  default?: unknown;
  /** A regular expression and what to say to whoever misses it. */
  pattern?: readonly [expression: string, message: string];
  options?: { value: string; label: string }[];
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  /** Of a list whose items are single values. */
  field?: CmsField;
  /** Of a group, or of each item of a list of groups. */
  fields?: CmsField[];
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  minimize_collapsed?: boolean;
  /** Of our pickers: whose entries may be chosen. */
  collection?: string;
  /** Of pickers and choices: whether several. */
  multiple?: boolean;
  /** Of a file: a document will not do. */
  pictures?: true;
  /** Of the widget for times: a day, a day with or without an hour, or an hour. */
  mode?: 'tag' | 'zeitpunkt' | 'uhrzeit';
  /** Of a day: today is offered beside it, or a new entry begins with it. */
  today?: 'offer' | 'start';
  /** Of the text: how it is read, and how it is written. */
  kind?: string;
  description?: string;
}

type Control = Omit<CmsField, 'name' | 'label' | 'required' | 'hint'>;

/** @throws if a field has no words for people, or is of a kind that no widget is known for */
export function toFields(schema: z.ZodObject, path: readonly string[] = []): CmsField[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) =>
    toField(key, field, [...path, key]),
  );
}

function toField(key: string, field: z.ZodType, path: readonly string[]): CmsField {
  const words = field.meta() ?? {};
  if (!words.title) throw new Error(`${path.join('.')} has no title for its form`);
  if (!words.description) throw new Error(`${path.join('.')} has no description for its form`);

  return {
    name: key,
    label: words.title,
    ...toControl(field, path),
    required: !field.safeParse(undefined).success,
    hint: words.description,
    ...toDefault(field),
  };
}

function toControl(field: z.ZodType, path: readonly string[]): Control {
  const bare = unwrap(field);
  if (bare instanceof z.ZodArray) return toList(field, bare, path);
  if (bare instanceof z.ZodObject) {
    // A group that may be missing is asked for as a whole by the schema, when it is saved.
    const isOptional = field.safeParse(undefined).success;
    const fields = toFields(bare, path).map((one) =>
      isOptional ? { ...one, required: false } : one,
    );
    return { widget: 'object', fields, collapsed: isOptional };
  }
  return toPicker(field, false) ?? toScalar(field, bare, path);
}

function toList(field: z.ZodType, bare: z.ZodArray, path: readonly string[]): Control {
  const picker = toPicker(field, true);
  if (picker) return picker;
  const choice = unwrap(bare.element as z.ZodType);
  if (choice instanceof z.ZodEnum) {
    return { ...toSelect(field, choice, path), multiple: true, ...toSize(bare) };
  }

  const { title = '', singular = title } = field.meta() as { title?: string; singular?: string };
  const item = bare.element as z.ZodType;
  const list = { widget: 'list', label_singular: singular, collapsed: false, ...toSize(bare) };
  if (unwrap(item) instanceof z.ZodObject) {
    const fields = toFields(unwrap(item) as z.ZodObject, path);
    // Else Decap begins with an item that nobody has asked for, as soon as a field of it has a default.
    const start = fields.some((one) => one.default !== undefined) ? { default: [] } : {};
    return { ...list, ...start, fields, ...toFolding(fields, field.meta()?.['summary']) };
  }
  const control = toControl(item, [...path, '[]']);
  return {
    ...list,
    field: { name: path.at(-1) ?? '', label: singular, ...control, required: true },
  };
}

/** How many items there have to be, which Decap asks for only once the list has been touched. */
function toSize(bare: z.ZodArray): Pick<CmsField, 'min'> {
  const least = (bare.def.checks ?? []).map(
    (check) => (check._zod.def as { minimum?: number }).minimum ?? 0,
  );
  return least.length > 0 ? { min: Math.max(...least) } : {};
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

function toPicker(field: z.ZodType, multiple: boolean): Control | undefined {
  const relation = field.meta()?.['relation'];
  if (typeof relation !== 'string') return undefined;
  return relation === 'fundstellen'
    ? { widget: 'thinka-fundstelle', multiple }
    : { widget: 'thinka-eintrag', collection: relation, multiple };
}

function toScalar(field: z.ZodType, bare: z.ZodType, path: readonly string[]): Control {
  // Decap keeps what stands in such a field and shows it to nobody.
  if (field.meta()?.['widget'] === 'verborgen') return { widget: 'hidden' };
  if (bare instanceof z.ZodEnum) return toSelect(field, bare, path);
  if (bare instanceof z.ZodNumber) return toNumber(bare);
  if (bare instanceof z.ZodBoolean) return { widget: 'boolean' };

  const { type, format } = bare.def as { type: string; format?: string };
  const widget = bare.meta()?.['widget'] ?? field.meta()?.['widget'];
  if (format === 'date') return { widget: 'thinka-zeit', mode: 'tag', ...toToday(field, path) };
  if (widget === 'uhrzeit' || widget === 'zeitpunkt')
    return { widget: 'thinka-zeit', mode: widget };
  if (widget === 'datei') return { widget: 'thinka-datei', ...toPattern(bare, path) };
  if (widget === 'bild') {
    return { widget: 'thinka-datei', pictures: true, ...toPattern(bare, path) };
  }
  if (widget !== undefined) throw new Error(`${path.join('.')} asks for an unknown widget`);
  if (type !== 'string' && type !== 'union') {
    throw new Error(`${path.join('.')} is of a kind that has no widget: ${type}`);
  }
  return { widget: isLong(bare) ? 'text' : 'string', ...toPattern(bare, path) };
}

function toToday(field: z.ZodType, path: readonly string[]): Pick<CmsField, 'today'> {
  const today = field.meta()?.['today'];
  if (today === undefined) return {};
  if (today === 'offer' || today === 'start') return { today };
  throw new Error(`${path.join('.')} wants something unknown of today`);
}

/** From here on, one line of a form shows too little of what has been written. */
const lineLength = 200;

function isLong(bare: z.ZodType): boolean {
  return bare instanceof z.ZodString && (bare.maxLength ?? 0) > lineLength;
}

function toSelect(field: z.ZodType, bare: z.ZodEnum, path: readonly string[]): Control {
  const labels = (field.meta()?.['labels'] ?? {}) as Record<string, string>;
  const options = bare.options.map(String).map((value) => {
    const label = labels[value];
    if (!label) throw new Error(`${path.join('.')} has no label for its value ${value}`);
    return { value, label };
  });
  return { widget: 'select', options };
}

function toNumber(bare: z.ZodNumber): Control {
  const isInt = bare.format?.includes('int') ?? false;
  const { minValue, maxValue } = bare;
  return {
    widget: 'thinka-zahl',
    value_type: isInt ? 'int' : 'float',
    ...(isLimit(minValue) && { min: minValue }),
    ...(isLimit(maxValue) && { max: maxValue }),
  };
}

/** Not the bounds that every whole number of JavaScript has. */
function isLimit(value: number | null): value is number {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}

/** What a new entry begins with. What is off or hidden need not stand in its file. */
function toDefault(field: z.ZodType): Partial<CmsField> {
  if (field.meta()?.['widget'] === 'verborgen') return {};
  const value = field instanceof z.ZodDefault ? field.def.defaultValue : undefined;
  // Decap would call a required switch empty until somebody has moved it there and back.
  const isSwitch = unwrap(field) instanceof z.ZodBoolean;
  const isTold = value === true || typeof value === 'string' || typeof value === 'number';
  return { ...(isTold && { default: value }), ...(isSwitch && { required: false }) };
}
