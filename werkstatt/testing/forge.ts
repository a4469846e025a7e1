/** A Werkstatt over a small project, in this process. */
import { request } from 'node:http';

import { afterAll, beforeAll, onTestFinished } from 'vitest';

import type { CheckFolder } from '../board/check.ts';
import { checkForBoard } from '../board/check-for-board.ts';
import { startWerkstatt, type Werkstatt } from '../werkstatt.ts';
import { logIn, type Client } from './client.ts';
import { createProject, runGitIn, type TestProject } from './project.ts';

export interface TestForge {
  project: TestProject;
  werkstatt: Werkstatt;
  /** Such as `http://127.0.0.1:4322/werkstatt/`. */
  base: string;
  client: Client;
  /** The commits that the board has reported as merged. */
  merged: string[];
  /** Git in the bare repository. */
  git: (...args: string[]) => string;
  /** Loads a page of the board. */
  open: (path: string) => Promise<{ status: number; html: string }>;
  /** Sends a form of the board; `to` is where its answer leads. */
  submit: (
    path: string,
    fields?: Record<string, string>,
  ) => Promise<{ status: number; html: string; to: string }>;
}

/** For one test; the checks run in this process, not in one for each time. */
export async function startTestForge(check: CheckFolder = checkForBoard): Promise<TestForge> {
  const { forge, end } = await openTestForge(check);
  onTestFinished(end);
  return forge;
}

/** One for all tests of a file or group that do not mind the traces of others. */
export function shareTestForge(): () => TestForge {
  let shared: Awaited<ReturnType<typeof openTestForge>>;
  beforeAll(async () => {
    shared = await openTestForge(checkForBoard);
  });
  afterAll(() => shared.end());
  return () => shared.forge;
}

async function openTestForge(check: CheckFolder) {
  const project = await createProject();
  const merged: string[] = [];
  const werkstatt = await startWerkstatt({
    folder: project.folder,
    seedFrom: project.root,
    onMerged: (sha) => merged.push(sha),
    check,
  });
  const end = async () => {
    await werkstatt.stop();
    await project.remove();
  };
  const base = `http://127.0.0.1:${werkstatt.port}/werkstatt/`;
  const forge: TestForge = {
    project,
    werkstatt,
    base,
    client: await logIn(base),
    merged,
    git: (...args) => runGitIn(werkstatt.repository, ...args),
    open: async (path) => toPage(await fetch(base + path)),
    submit: async (path, fields = {}) => {
      const headers = { Origin: new URL(base).origin };
      const body = new URLSearchParams(fields);
      return toPage(
        await fetch(base + path, { method: 'POST', headers, body, redirect: 'manual' }),
      );
    },
  };
  return { forge, end };
}

async function toPage(response: Response) {
  const to = response.headers.get('Location') ?? '';
  return { status: response.status, html: await response.text(), to };
}

/** A request with headers that a browser or `fetch` would not let us write. */
export function sendRaw(
  url: string,
  { method = 'GET', path, headers = {}, body = '' }: RawRequest,
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface RawRequest {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}
