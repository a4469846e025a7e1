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
import { longestWait, watchPage } from '../../toolbox/watch-page.ts';
import { Editor } from './editor.ts';
import { openRepository, type Repository } from './repository.ts';

export interface PullRequest {
  number: number;
  title: string;
  state: string;
  labels: { name: string }[];
  head: { ref: string; sha: string };
}

export interface OpenOptions extends BrowserContextOptions {
  role?: Role;
  isLoggedIn?: boolean;
}

export interface Redaktion {
  /** Address of the site. */
  url: string;
  repository: Repository;
  /** The interface of the forge, as somebody with a script of their own would use it. */
  api: Client;
  /**
   * The editor of somebody who is logged in. The same options always give the same page, which remembers its
   * earlier reading: as with people, who do not start anew for each entry.
   */
  open(options?: OpenOptions): Promise<Editor>;
  /** A page of the Werkstatt, for somebody with another browser. */
  openBoard(path?: string): Promise<Page>;
  pulls(): Promise<PullRequest[]>;
  /** The one open pull request of a branch. */
  pullOf(branch: string): Promise<PullRequest>;
  /** Trouble that this test is about. */
  expectTrouble(pattern: RegExp): void;
}

/**
 * One for each test file, so that no file depends on another. After each test no page may have had trouble:
 * nothing in its console, and no request to anybody else. If the test has failed, the next gets new pages.
 */
export function useRedaktion(): Redaktion {
  let folder: string;
  let werkstatt: Werkstatt;
  let server: SiteServer;
  let browser: Browser;
  const visits = new Map<string, Visit>();
  const expected: RegExp[] = [];
  const redaktion = {} as Redaktion;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'thinka-redaktion-'));
    werkstatt = await startWerkstatt({ folder, seedFrom: inject('projectFolder') });
    const repository = openRepository(werkstatt.repository);
    // The files of the tests need not outlive a power failure.
    repository.git('config', 'core.fsync', 'none');
    server = await serveSite(process.cwd(), 0, () => Promise.resolve(werkstatt.port));
    browser = await launchBrowser();
    const { url } = server;
    const api = await logInToApi(`${url}werkstatt/`, 'koordination');
    const pulls = async () =>
      (await api.call('GET', '/pulls?state=open')).json as unknown as PullRequest[];
    Object.assign(redaktion, {
      url,
      repository,
      api,
      pulls,
      pullOf: async (branch: string) => {
        const found = (await pulls()).filter(({ head }) => head.ref === branch);
        expect(found).toHaveLength(1);
        const [pull] = found;
        if (!pull) throw new Error(`No pull request of ${branch}`);
        return pull;
      },
      open: async ({ role = 'koordination', isLoggedIn = true, ...options } = {}) => {
        const key = JSON.stringify([role, isLoggedIn, options]);
        const known = visits.get(key);
        const editor = new Editor(known?.page ?? (await openPage(key, options)), url);
        if (!known && isLoggedIn) await editor.logIn(role);
        return editor;
      },
      expectTrouble: (pattern) => expected.push(pattern),
      openBoard: async (below = '') => {
        const page = visits.get('board')?.page ?? (await openPage('board'));
        await page.goto(`${url}werkstatt/${below}`);
        return page;
      },
    } satisfies Redaktion);
  });

  afterEach(async ({ task }) => {
    const patterns = expected.splice(0);
    const troubles = [...visits.values()].flatMap((visit) => visit.troubles.splice(0));
    if (task.result?.state === 'fail') await forgetPages();
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

  async function openPage(key: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(longestWait);
    const troubles = watchPage(page, new URL(server.url).origin, isQuestion);
    page.on('dialog', (dialog) => {
      // Decap asks by confirm before something is left or thrown away; nothing of ours uses alert.
      if (dialog.type() === 'alert') troubles.push(`dialog: ${dialog.message()}`);
      void dialog.accept();
    });
    visits.set(key, { page, troubles });
    return page;
  }

  async function forgetPages(): Promise<void> {
    for (const { page } of visits.values()) await page.context().close();
    visits.clear();
  }
}

interface Visit {
  page: Page;
  troubles: string[];
}

/** Asked about something that may or may not be there, a forge says 404, and the browser notes it. */
function isQuestion(trouble: string): boolean {
  return /^(?:404: GET|console: Failed to load resource).*\/werkstatt\/api\/repos\/.*\/(?:branches|git\/refs|contents|git\/trees)\//.test(
    trouble,
  );
}
