/** The editor as `npm start` gives it to people: the built site, its Werkstatt and a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

import { launchBrowser } from '../../../tools/browser.ts';
import type { SiteServer } from '../../../server/serve.ts';
import { serveSite } from '../../../server/site.ts';
import type { Role } from '../../../werkstatt/roles.ts';
import { logIn as logInToApi, type Client } from '../../../werkstatt/testing/client.ts';
import { startWerkstatt, type Werkstatt } from '../../../werkstatt/werkstatt.ts';
import { watchPage } from '../../toolbox/watch-page.ts';
import { Editor } from './editor.ts';
import { openRepository, type Repository } from './repository.ts';

export interface PullRequest {
  number: number;
  state: string;
  labels: { name: string }[];
  head: { ref: string; sha: string };
}

export interface OpenOptions extends BrowserContextOptions {
  role?: Role;
}

export interface Redaktion {
  /** Address of the site. */
  url: string;
  repository: Repository;
  /** The interface of the forge, as somebody with a script of their own would use it. */
  api: Client;
  /** Opens the editor for somebody who is logged in. */
  open(options?: OpenOptions): Promise<Editor>;
  /** Opens a page of the Werkstatt in a browser of its own. */
  openBoard(path?: string): Promise<Editor['page']>;
  pulls(): Promise<PullRequest[]>;
  /** The one open pull request of a branch. */
  pullOf(branch: string): Promise<PullRequest>;
  /** Trouble that this test is about. */
  expectTrouble(pattern: RegExp): void;
}

/**
 * For one test file, so that no file depends on another. Every page that a test opens is closed
 * after it, and must have had no trouble: nothing in its console, nothing asked of anybody else.
 */
export function useRedaktion(): Redaktion {
  let folder: string;
  let werkstatt: Werkstatt;
  let server: SiteServer;
  let browser: Browser;
  const sessions = new Map<Role, Awaited<ReturnType<typeof logIn>>>();
  const opened: {
    page: Page;
    troubles: string[];
    close: () => Promise<void>;
  }[] = [];
  const expected: RegExp[] = [];
  const redaktion = {} as Redaktion;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'thinka-redaktion-'));
    werkstatt = await startWerkstatt({ folder, seedFrom: inject('projectFolder') });
    server = await serveSite(process.cwd(), 0, () => Promise.resolve(werkstatt.port));
    browser = await launchBrowser();
    const { url } = server;
    const api = await logInToApi(`${url}werkstatt/`, 'koordination');
    const pulls = async () =>
      (await api.call('GET', '/pulls?state=open')).json as unknown as PullRequest[];
    Object.assign(redaktion, {
      url,
      repository: openRepository(werkstatt.repository),
      api,
      pulls,
      pullOf: async (branch: string) => {
        const found = (await pulls()).filter(({ head }) => head.ref === branch);
        expect(found).toHaveLength(1);
        const [pull] = found;
        if (!pull) throw new Error(`No pull request of ${branch}`);
        return pull;
      },
      open: async ({ role = 'koordination', ...options }: OpenOptions = {}) => {
        const storageState = sessions.get(role) ?? (await logIn(role));
        sessions.set(role, storageState);
        return new Editor(await openPage({ storageState, ...options }), url);
      },
      expectTrouble: (pattern) => expected.push(pattern),
      openBoard: async (below = '') => {
        const page = await openPage();
        await page.goto(`${url}werkstatt/${below}`);
        return page;
      },
    } satisfies Redaktion);
  });

  afterEach(async () => {
    const visits = opened.splice(0);
    const patterns = expected.splice(0);
    for (const { close } of visits) await close();
    const troubles = visits.flatMap((visit) => visit.troubles);
    const unexpected = troubles.filter((text) => !patterns.some((pattern) => pattern.test(text)));
    expect(unexpected).toEqual([]);
  });

  afterAll(async () => {
    const unknown: unknown = await (await fetch(`${server.url}werkstatt/unknown-calls`)).json();
    await browser.close();
    await server.stop();
    await werkstatt.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    expect(unknown, 'calls that the Werkstatt does not know').toEqual([]);
  });

  return redaktion;

  async function openPage(options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const troubles = watchPage(page, new URL(server.url).origin, isQuestion);
    page.on('dialog', (dialog) => {
      // Decap asks by confirm before something is left or thrown away; nothing of ours uses alert.
      if (dialog.type() === 'alert') troubles.push(`dialog: ${dialog.message()}`);
      void dialog.accept();
    });
    opened.push({ page, troubles, close: () => context.close() });
    return page;
  }

  async function logIn(role: Role) {
    const page = await openPage();
    const editor = new Editor(page, server.url);
    await editor.logIn(role);
    return page.context().storageState();
  }
}

/** Asked about something that may or may not be there, a forge says 404, and the browser notes it. */
function isQuestion(trouble: string): boolean {
  return /^(?:404: GET|console: Failed to load resource).*\/werkstatt\/api\/repos\/.*\/(?:branches|git\/refs|contents|git\/trees)\//.test(
    trouble,
  );
}
