/** Fills the form of an entry, field by field, by the words beside each. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

import type { Choice, Fields, Upload, Value } from './values.ts';

export class Form {
  readonly #scope: Locator;

  /** @param scope holds the fields: the whole form, or one item of a list */
  constructor(scope: Locator) {
    this.#scope = scope;
  }

  async fill(fields: Fields): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.#fillField(label, value);
  }

  /** A field with its label and hint; of those with the same label the outermost, which comes first. */
  field(label: string): Locator {
    const name = new RegExp(`^${label.replace(/[()]/g, '\\$&')}( \\(freiwillig\\))?$`);
    const title = this.#scope.page().locator(`:scope > [class*="-ControlTopbar"] > label`);
    return this.#scope
      .locator('[class*="-ControlContainer"]')
      .filter({ has: title.filter({ hasText: name }) })
      .first();
  }

  /** The input to type into. */
  input(label: string): Locator {
    return this.field(label).locator('input, textarea').first();
  }

  /** An item of a list. */
  item(label: string, index: number): Form {
    return new Form(this.#items(label).nth(index));
  }

  async addItem(label: string): Promise<Form> {
    const count = await this.#items(label).count();
    await this.field(label)
      .getByRole('button', { name: /hinzufügen/ })
      .first()
      .click();
    const item = this.#items(label).nth(count);
    await item.waitFor();
    return new Form(item);
  }

  #items(label: string): Locator {
    return this.field(label).locator(':scope > [id] > div > [class*="-SortableListItem"]');
  }

  async #fillField(label: string, value: Value): Promise<void> {
    const box = this.field(label);
    if (typeof value === 'string') return this.#type(box, value);
    if (Array.isArray(value)) {
      const values = value as readonly Value[];
      if (values.every(isChoice)) return choose(box, values);
      if (await this.#isOneField(box)) {
        for (const one of values) await this.#type(box, one as string);
        return;
      }
      for (const one of values) {
        const item = await this.addItem(label);
        await item.fill(isFields(one) ? one : { [await item.onlyLabel()]: one });
      }
      return;
    }
    if (isChoice(value)) return choose(box, [value]);
    if (isUpload(value)) {
      await box.locator('input[type=file]').setInputFiles(value);
      await box.locator('.thinka-chosen__words').waitFor();
      return;
    }
    const closed = box.getByRole('button', { name: 'Aufklappen' }).first();
    if (await closed.isVisible()) await closed.click();
    await new Form(box.locator(':scope > [id]')).fill(value as Fields);
  }

  /** Several values may be chosen in one field, without items that could be added. */
  async #isOneField(box: Locator): Promise<boolean> {
    const add = box.getByRole('button', { name: /hinzufügen/ });
    return (await add.count()) === 0 && (await box.getByRole('combobox').count()) > 0;
  }

  /** The label of an item that is a single value. */
  async onlyLabel(): Promise<string> {
    const label = await this.#scope.locator('label').first().textContent();
    return (label ?? '').replace(' (freiwillig)', '');
  }

  async #type(box: Locator, value: string): Promise<void> {
    const kinds = ['[role=switch]', '[role=combobox]', '.thinka-zeit'];
    // Asked only once, as a big form answers slowly.
    const kind = await box.evaluate(
      (field, kinds) => kinds.find((kind) => field.querySelector(kind)),
      kinds,
    );
    if (kind === '[role=switch]' && value === 'an') {
      const toggle = box.getByRole('switch');
      await toggle.click();
      expect(await toggle.getAttribute('aria-checked')).toBe('true');
    } else if (kind === '[role=combobox]') {
      await box.getByRole('combobox').first().fill(value);
      await box.page().getByRole('option', { name: value, exact: true }).click();
    } else if (kind === '.thinka-zeit') {
      const [day = '', hour = ''] = /^\d+:/.test(value) ? ['', value] : value.split('T');
      if (day !== '') await enter(box.locator('input[type=date]'), day);
      if (hour !== '') await enter(box.locator('input[type=time]'), hour);
    } else {
      await enter(box.locator('input, textarea').first(), value);
    }
  }
}

async function enter(field: Locator, value: string): Promise<void> {
  await field.fill(value);
  expect(await field.inputValue()).toBe(value);
}

/** Chooses in the dialog as people do: search, choose, and see it among the chosen. */
async function choose(box: Locator, choices: readonly Choice[]): Promise<void> {
  for (const { words, id } of choices) {
    await box.getByRole('button', { name: /suchen – / }).click();
    await chooseInDialog(box, words);
    await box.locator('code').filter({ hasText: id }).waitFor();
  }
}

/** Chooses in the open dialog. */
export async function chooseInDialog(scope: Locator, words: string): Promise<void> {
  const dialog = scope.page().getByRole('dialog').last();
  await dialog.getByRole('searchbox').fill(words);
  await dialog.locator('.thinka-result').filter({ hasText: words }).first().click();
  const done = dialog.getByRole('button', { name: 'Fertig' });
  if (await done.isVisible()) await done.click();
  await dialog.waitFor({ state: 'hidden' });
}

function isChoice(value: Value): value is Choice {
  return typeof value === 'object' && 'words' in value;
}

function isUpload(value: Value): value is Upload {
  return typeof value === 'object' && 'mimeType' in value;
}

function isFields(value: Value): value is Fields {
  return typeof value === 'object' && !Array.isArray(value) && !isChoice(value) && !isUpload(value);
}
