/** Uses the editor as people do: by the words on the screen. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

import { german } from '#admin/locale/de.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';

import type { Role } from '../../../werkstatt/roles.ts';
import { samples } from '../../samples.ts';
import { Form } from './form.ts';
import type { Fields } from './values.ts';

export class Editor {
  readonly page: Page;
  readonly #url: string;

  /** @param url of the site */
  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  /** @param hash of the address somebody came by */
  async logIn(role: Role, hash = ''): Promise<void> {
    await this.page.goto(`${this.#url}admin/${hash}`);
    const popup = this.page.waitForEvent('popup');
    await this.page.getByRole('button', { name: 'Anmelden' }).click();
    const name = role === 'projekt' ? 'Als Projekt anmelden' : 'Als Koordination anmelden';
    await (await popup).getByRole('button', { name }).click();
    if (hash === '') await this.page.getByRole('heading', { level: 1 }).waitFor();
    else await this.#waitForForm();
  }

  /** A form by its address, as a link of the site has it. */
  async openAt(hash: string): Promise<void> {
    // Left within the editor, an entry that was not saved leaves no copy behind that would be offered.
    await this.openStages();
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#url}admin/${hash}`);
    await this.#waitForForm();
  }

  /** Always through the list: between two entries Decap mixes them up. */
  async openList(collection: CollectionName): Promise<void> {
    await this.page.goto(`${this.#url}admin/#/collections/${collection}`);
    const { plural } = collections[collection];
    await this.page.getByRole('heading', { level: 1, name: plural }).waitFor();
    const entry = this.page.locator('main li h2');
    const none = this.page.getByText(german.collection.entries.noEntries);
    await (samples[collection].published ? entry : entry.or(none)).first().waitFor();
  }

  async create(collection: CollectionName, fields: Fields = {}): Promise<void> {
    await this.openList(collection);
    const { singular } = collections[collection];
    await this.page.getByRole('link', { name: `${singular} anlegen` }).click();
    await this.#waitForForm();
    await this.form.fill(fields);
  }

  /** An entry, published or not; by its address, as the list is that of when it was first looked at. */
  async edit(collection: CollectionName, id: string): Promise<void> {
    await this.openList(collection);
    await this.page.goto(`${this.#url}admin/#/collections/${collection}/entries/${id}`);
    await this.#waitForForm();
  }

  /** A draft, from the board. */
  async openDraft(collection: CollectionName, id: string): Promise<void> {
    await this.openStages();
    // Decap looks only once for the drafts of others.
    await this.page.reload();
    await this.page.locator(`a[href*="/collections/${collection}/entries/${id}?"]`).click();
    await this.#waitForForm();
  }

  /** The board with the stages. */
  async openStages(): Promise<void> {
    await this.page.goto(`${this.#url}admin/#/workflow`);
    await this.page.getByRole('heading', { name: 'Entwürfe', level: 1 }).waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.#waitForForm();
  }

  get form(): Form {
    return new Form(this.page.locator('#nc-root'));
  }

  get text(): Locator {
    return this.form.input('Text');
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  get saveButton(): Locator {
    return this.page.getByRole('button', { name: 'Speichern' });
  }

  /** @returns the id of the entry */
  async save(): Promise<string> {
    await this.#pressSave();
    await this.#state('Gespeichert').or(this.#notice()).first().waitFor();
    const refusals = await this.#notice().allInnerTexts();
    if (refusals.length > 0) throw new Error(`Not saved: ${refusals.join(' ')}`);
    await this.page.waitForURL(/\/entries\/[^/]+$/);
    return /\/entries\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** @returns the message after a save that failed */
  async saveInVain(): Promise<string> {
    await this.#pressSave();
    await this.#notice().waitFor();
    const message = await this.#notice().innerText();
    await this.#state('Noch nicht gespeichert').waitFor();
    return message;
  }

  async #pressSave(): Promise<void> {
    // The message of an earlier try stays until somebody closes it.
    if (await this.#notice().isVisible()) await this.#notice().click();
    await this.#notice().waitFor({ state: 'hidden' });
    await this.saveButton.click();
  }

  /** Whether the values of the form have been saved. */
  #state(text: string): Locator {
    return this.page.locator('a[class*="BackLink"]').getByText(text, { exact: true });
  }

  #notice(): Locator {
    return this.page.locator('.Toastify__toast--error').last();
  }

  /** Shows or hides the pane beside the form: drawing it anew for each field takes its time. */
  async togglePreview(): Promise<void> {
    await this.page.getByRole('button', { name: 'Vorschau zeigen oder verbergen' }).click();
  }

  /** The pane has been drawn. */
  async waitForPreview(): Promise<void> {
    await this.pane.getByRole('status').filter({ hasText: 'Geprüft' }).waitFor();
    await this.preview.locator('main').waitFor();
  }

  /** The pane beside the form. */
  get pane(): FrameLocator {
    return this.page.frameLocator('#preview-pane');
  }

  /** The page in the pane. */
  get preview(): FrameLocator {
    return this.pane.frameLocator('iframe');
  }

  async #waitForForm(): Promise<void> {
    await this.saveButton.waitFor();
    await this.page.locator('[class*="-ControlContainer"]').first().waitFor();
  }
}
