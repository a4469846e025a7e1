/**
 * The Werkstatt: a forge for one machine. It speaks the part of GitHub's REST API that Decap uses,
 * over a bare repository, and has a page on which contributions are merged.
 */
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createApi } from './api/api.ts';
import { createBoard } from './board/board.ts';
import { createChecker } from './board/check.ts';
import { requireGit } from './git/git.ts';
import { main, readRef } from './git/refs.ts';
import { createForgeServer } from './server.ts';
import { lockFolder } from './store/lock.ts';
import { settleMerged } from './store/closing.ts';
import { mendRefs } from './store/mend.ts';
import { bringForward, openRepository, type Standing } from './store/seed.ts';
import { openTokens } from './store/tokens.ts';

export interface WerkstattOptions {
  /** Where everything is kept, such as `.werkstatt`. */
  folder: string;
  /** Folder of the project, whose HEAD main starts from and follows. */
  seedFrom?: string | undefined;
  /** 0 takes any that is free. */
  port?: number | undefined;
  /** Path below which it answers, such as `/werkstatt/`. */
  prefix?: string | undefined;
  /** Origins of other pages that may use it, such as a server while writing. */
  origins?: readonly string[] | undefined;
  /** Called with the new commit each time the board has moved main. */
  onMerged?: ((sha: string) => void) | undefined;
  /** How many milliseconds the checks of a contribution may take. */
  longestCheck?: number | undefined;
}

export interface Werkstatt {
  port: number;
  /** The bare repository. */
  repository: string;
  standing: Standing;
  /** A sentence for each ref that was found broken. */
  mended: string[];
  stop(): Promise<void>;
}

/** @throws if another Werkstatt uses the folder, or Git is missing or too old */
export async function startWerkstatt(options: WerkstattOptions): Promise<Werkstatt> {
  const { seedFrom, port = 0, prefix = '/werkstatt/', origins = [] } = options;
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
    const mended = await mendRefs(git);
    const standing = await findStanding();
    await settleMerged(git);
    const board = prefix.replace(/\/?$/, '/');
    const place = { board, site: board.replace(/[^/]+\/$/, '') };
    const tokens = await openTokens(folder);
    const onMerged = options.onMerged ?? (() => undefined);
    const server = createForgeServer({
      api: createApi(git, tokens),
      board: createBoard(git, createChecker(git, options.longestCheck), place, onMerged),
      tokens,
      place,
      origins,
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return {
      port: (server.address() as AddressInfo).port,
      repository: git.folder,
      standing,
      mended,
      stop: async () => {
        // What has begun is answered; browsers that only hold a connection are let go.
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
