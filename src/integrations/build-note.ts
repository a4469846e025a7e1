/** Says in `/stand.json` what is shown, for whoever watches the site: of which day, commit and edition. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { edition, today } from '#site.config';

export default function buildNote(): AstroIntegration {
  let root = '';
  return {
    name: 'thinka-build-note',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const note = { stand: today, commit: findCommit(root), ausgabe: edition };
        await writeFile(path.join(fileURLToPath(dir), 'stand.json'), `${JSON.stringify(note)}\n`);
      },
    },
  };
}

/** @returns nothing for a folder without history of its own: a repository around it would name another commit */
export function findCommit(root: string): string | undefined {
  if (!existsSync(path.join(root, '.git'))) return undefined;
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}
