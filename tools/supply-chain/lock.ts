/** The parts of `package-lock.json` that we look at. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface LockedPackage {
  version?: string;
  /** SPDX, as the package says it. */
  license?: string;
  integrity?: string;
  /** An address other than that of the registry in use. */
  resolved?: string;
  optional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  /** For which C library of Linux. */
  libc?: string[];
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

export interface Lock {
  name: string;
  version: string;
  lockfileVersion: number;
  /** Packages by folder, as `node_modules/a/node_modules/b`; the project itself under the empty name. */
  packages: Record<string, LockedPackage>;
}

export function readLock(root: string): Lock {
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
}

/** `@scope/b` of `node_modules/a/node_modules/@scope/b` */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** @returns the folder that a package finds another one in, as Node looks for it */
export function findFolder(lock: Lock, from: string, name: string): string | undefined {
  let folder = from;
  for (;;) {
    const candidate = `${folder}${folder && '/'}node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}
