/**
 * The Werkstatt: a forge for one machine. It speaks the part of GitHub's REST API that Decap uses,
 * over a bare repository, and has a page on which contributions are merged.
 */
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createApi } from './api/api.ts';
import { createBoard } from './board/board.ts';
import { checkInProcess, createChecker, type CheckFolder } from './board/check.ts';
import { requireGit } from './git/git.ts';
import { main, readRef } from './git/refs.ts';
import { createForgeServer } from './server.ts';
import { lockFolder } from './store/lock.ts';
import { bringForward, openRepository, type Standing } from './store/seed.ts';
import { openTokens } from './store/tokens.ts';

export interface WerkstattOptions {
  /** The folder of everything we keep, such as `.werkstatt`. */
  folder: string;
  /** Folder of the project; main starts from its HEAD and follows it. */
  seedFrom?: string | undefined;
  /** 0 takes any that is free. */
  port?: number | undefined;
  /** Path below which it answers, such as `/werkstatt/`. */
  prefix?: string | undefined;
  /** Called with the new commit each time the board has moved main. */
  onMerged?: ((sha: string) => void) | undefined;
  /** The check of a merge before it is made. */
  check?: CheckFolder | undefined;
}

export interface Werkstatt {
  port: number;
  /** The bare repository. */
  repository: string;
  standing: Standing;
  stop(): Promise<void>;
}

/** @throws if another Werkstatt uses the folder, or Git is missing or too old */
export async function startWerkstatt(options: WerkstattOptions): Promise<Werkstatt> {
  const { seedFrom, port = 0, prefix = '/werkstatt/' } = options;
  await requireGit();
  const folder = path.resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(
    folder,
    (pid, file) =>
      `Another Werkstatt (process ${pid}) uses ${folder}. End it first; if there is none, delete ${file}.`,
  );
  const git = await openRepository(folder).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const close = async () => {
    git.close();
    await lock.release();
  };
  try {
    const standing = await findStanding();
    const board = prefix.replace(/\/?$/, '/');
    const place = { board, site: board.replace(/[^/]+\/$/, '') };
    const tokens = await openTokens(folder);
    const onMerged = options.onMerged ?? (() => undefined);
    const server = createForgeServer({
      api: createApi(git, tokens),
      board: createBoard(git, createChecker(git, options.check ?? checkInProcess), place, onMerged),
      tokens,
      place,
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return {
      port: (server.address() as AddressInfo).port,
      repository: git.folder,
      standing,
      stop: async () => {
        // Requests that have begun are answered; browsers that only hold a connection are let go.
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1000).unref();
        await new Promise<void>((resolve) => server.close(() => resolve()));
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }

  async function findStanding(): Promise<Standing> {
    if (seedFrom !== undefined) return bringForward(git, path.resolve(seedFrom));
    const sha = await readRef(git, main);
    if (!sha)
      throw new Error(`${git.folder} has no main yet, and there is nothing to start it from.`);
    return { main: sha, isContained: true, conflicts: [] };
  }
}
