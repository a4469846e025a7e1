/** The allowed form of a text as one regular expression, since Decap takes only one. */
import type { z } from 'zod';

interface Rule {
  /** An expression for the whole text. */
  expression: string;
  message: string;
}

interface CheckDefinition {
  check: string;
  minimum?: number;
  maximum?: number;
  pattern?: RegExp;
  error?: (issue: object) => string | { message: string };
}

/**
 * @param schema a text, or a union of texts
 * @throws if the schema has a rule that no expression can hold, or that nobody has put into words
 */
export function toPattern(
  schema: z.ZodType,
  path: readonly string[],
): { pattern?: readonly [expression: string, message: string] } {
  const rule = toRule(schema, path);
  if (!rule) return {};
  if (!rule.message) throw new Error(`${path.join('.')} has a rule without German words`);
  return { pattern: [rule.expression, rule.message] };
}

function toRule(schema: z.ZodType, path: readonly string[]): Rule | undefined {
  const definition = schema.def as unknown as { type: string; options?: z.ZodType[] };
  if (definition.type === 'union') {
    const options = definition.options ?? [];
    if (!options.every(({ def }) => def.type === 'string')) {
      throw new Error(`${path.join('.')} joins more than texts`);
    }
    const rules = options.map((option) => toRule(option, path));
    const expressions = rules.flatMap((rule) => rule?.expression ?? []);
    if (expressions.length < rules.length) return undefined;
    return { expression: `^(?:${expressions.join('|')})$`, message: messageOf(schema.def) };
  }

  const own = schema.def as unknown as CheckDefinition;
  const checks = (schema.def.checks ?? []).map((check) => check._zod.def as CheckDefinition);
  const rules = [
    ...(own.pattern ? [toFormat(own)] : []),
    ...checks.filter(({ check }) => check === 'string_format').map(toFormat),
    ...toLength(checks, path),
  ];
  if (rules.length < 2) return rules[0];
  return {
    expression: `^${rules.map(({ expression }) => `(?=${expression})`).join('')}[\\s\\S]*$`,
    message: rules
      .map(({ message }) => message)
      .filter(Boolean)
      .join('. '),
  };
}

function toFormat(definition: CheckDefinition): Rule {
  return { expression: definition.pattern?.source ?? '', message: messageOf(definition) };
}

/** Lengths are those of the text without the blanks around it, if the schema cuts these off. */
function toLength(checks: CheckDefinition[], path: readonly string[]): Rule[] {
  const known = ['overwrite', 'min_length', 'max_length', 'string_format'];
  const strange = checks.find(({ check }) => !known.includes(check));
  if (strange) throw new Error(`${path.join('.')}: no form can check ${strange.check}`);

  const least = checks.find(({ check }) => check === 'min_length')?.minimum ?? 0;
  const most = checks.find(({ check }) => check === 'max_length')?.maximum;
  if (most === undefined) return [];
  if (least > 1 || most < 2) throw new Error(`${path.join('.')}: no form knows this length`);

  const isTrimmed = checks.some(({ check }) => check === 'overwrite');
  const words = `\\S(?:[\\s\\S]{0,${most - 2}}\\S)?`;
  return [
    {
      expression: isTrimmed ? `^\\s*${words}\\s*$` : `^[\\s\\S]{${least},${most}}$`,
      message: `höchstens ${most} Zeichen, und nicht nur Leerzeichen`,
    },
  ];
}

/** Empty for a part of a union, which has words of its own for all of its parts. */
function messageOf(definition: { error?: unknown }): string {
  const message = (definition as CheckDefinition).error?.({}) ?? '';
  return typeof message === 'string' ? message : message.message;
}
