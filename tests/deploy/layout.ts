/** The folders of the deployment, as the publishing script leaves them. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { readForge } from '#admin/forge.ts';
import { toPolicy } from '#admin/page.ts';

import { compressFolder } from '../../server/compress.ts';

export interface Editions {
  public: string;
  intern: string;
}

/** @returns the folders of both editions; beside them are files that nobody may ever see */
export async function layOut(home: string, editions: Editions) {
  const release = path.join(home, 'releases/one');
  const [publicFolder, internFolder] = [
    path.join(release, 'dist'),
    path.join(release, 'dist-intern'),
  ];
  await cp(editions.public, publicFolder, { recursive: true });
  await cp(editions.intern, internFolder, { recursive: true });
  const editor = path.join(publicFolder, 'admin/index.html');
  await writeFile(editor, withForge(await readFile(editor, 'utf8')));
  // Compressed like a build for the public.
  await compressFolder(publicFolder, path.resolve('node_modules/.cache/thinka-compress'));
  await symlink('releases/one', path.join(home, 'current'));
  await symlink('current/dist', path.join(home, 'dist'));
  await symlink('current/dist-intern', path.join(home, 'dist-intern'));
  await mkdir(path.join(home, 'website'));
  await writeFile(path.join(home, 'website/secret.txt'), secret);
  await mkdir(path.join(publicFolder, '.well-known'), { recursive: true });
  await writeFile(path.join(publicFolder, '.well-known/security.txt'), securityText);
  await symlink('../../../website/secret.txt', path.join(internFolder, 'verweis.txt'));
  for (const folder of [publicFolder, internFolder]) {
    await mkdir(path.join(folder, '.git'));
    await writeFile(path.join(folder, '.git/config'), secret);
    await writeFile(path.join(folder, '.env'), secret);
  }
  letOthersRead(home);
  return { publicFolder, internFolder };
}

/** The servers run as others than we do, and a checkout may be for its owner alone. */
export function letOthersRead(folder: string): void {
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', folder]);
}

/** The page as it would be built for a forge. */
function withForge(html: string): string {
  const forge = readForge({
    THINKA_FORGE: 'forgejo',
    THINKA_FORGE_REPO: 'verbund/thinka',
    THINKA_FORGE_URL: 'https://git.example',
    THINKA_FORGE_APP_ID: 'abc',
  });
  const settings = JSON.stringify({ forge: forge.kind, backend: forge.backend });
  return html
    .replace(/content="default-src[^"]*"/, `content="${toPolicy(forge)}"`)
    .replace(/(id="thinka-settings">)[^<]*/, (_, start) => `${start}${settings}`);
}

/** Texts beside the editions and in hidden files. */
export const securityText = 'Contact: mailto:it@verein.example\n';
export const secret = 'Dies darf niemand sehen: 3f9c1a.\n';
