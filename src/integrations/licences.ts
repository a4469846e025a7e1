/**
 * Writes `/lizenzen.txt` from the real packages of the bundles, and stops a build that would hand on a
 * package whose licence nobody has looked at.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { isAllowed, licenceOf, type ListedPackage } from '#site/licences.ts';
import { renderLicences, type LicensedPart } from '#site/licence-file.ts';

/** Comes last: the bundles have to be there. Their lists of packages are taken away again. */
export default function licences(): AstroIntegration {
  let root = '';
  return {
    name: 'thinka-licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const license = { fileName: 'licences-site.json' };
        updateConfig({ vite: { environments: { client: { build: { license } } } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const bundled = await takeLists(site, root);
        const odd = bundled.filter(({ licence }) => !isAllowed(licence, 'delivered'));
        if (odd.length > 0) {
          const names = odd.map(({ name, licence }) => `${name} (${licence || 'no licence'})`);
          throw new Error(
            `The site would hand on what it may not, or nobody has looked at: ${names.join(', ')}. ` +
              'src/site/licences.ts says what may be.',
          );
        }
        const parts = [...(await readOwnParts(root)), ...bundled];
        await writeFile(path.join(site, 'lizenzen.txt'), renderLicences(parts));
        logger.info(`${parts.length} parts of others with their licences`);
      },
    },
  };
}

async function takeLists(site: string, root: string): Promise<LicensedPart[]> {
  const byKey = new Map<string, LicensedPart>();
  for (const folder of ['.', 'admin']) {
    const names = await readdir(path.join(site, folder)).catch(() => []);
    for (const name of names.filter((one) => /^licences(-\w+)?\.json$/.test(one))) {
      const file = path.join(site, folder, name);
      for (const listed of JSON.parse(await readFile(file, 'utf8')) as ListedPackage[]) {
        byKey.set(`${listed.name} ${listed.version}`, await toPart(listed, root));
      }
      await rm(file);
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

async function toPart(listed: ListedPackage, root: string): Promise<LicensedPart> {
  const { name, version } = listed;
  const manifest = await readManifest(root, name);
  return {
    name,
    version,
    licence: licenceOf(listed),
    author: listed.text === undefined ? manifest.author : undefined,
    // A few packages name no source; their name leads there (https://github.com/package-url).
    source: manifest.source ?? `pkg:npm/${name}@${version}`,
    text: listed.text ?? (await readSibling(root, name)),
  };
}

/** The packages of Decap come from one repository; not all of them bring its licence along. */
async function readSibling(root: string, name: string): Promise<string | undefined> {
  if (!name.startsWith('decap-cms-')) return undefined;
  return readFile(path.join(root, 'node_modules/decap-cms-lib-auth/LICENSE'), 'utf8');
}

async function readManifest(
  root: string,
  name: string,
): Promise<{ author?: string | undefined; source?: string | undefined }> {
  const file = path.join(root, 'node_modules', name, 'package.json');
  // A package that lies below another one only: then its name says where it is.
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { author, repository } = JSON.parse(text) as Record<string, unknown>;
  const address = nameIn(repository, 'url');
  return { author: nameIn(author, 'name'), source: address && toAddress(address) };
}

/** The fields of a manifest are a text, or a group with the text in it. */
function nameIn(field: unknown, key: string): string | undefined {
  const value =
    typeof field === 'object' ? (field as Record<string, unknown> | null)?.[key] : field;
  return typeof value === 'string' ? value.replace(/\s*<[^>]*>/, '') : undefined;
}

/** `git+https://github.com/a/b.git`, `git@github.com:a/b`, `github:a/b` and `a/b` are the same. */
function toAddress(repository: string): string {
  const bare = repository
    .replace(/^.*?git@([^:/]+)[:/]/, '$1/')
    .replace(/^(git\+)?(https?|git|ssh):\/\//, '')
    .replace(/^github:/, '')
    .replace(/^git@/, '')
    .replace(':', '/')
    .replace(/\.git$/, '');
  return /^[\w.-]+\/[\w.-]+$/.test(bare) ? `https://github.com/${bare}` : `https://${bare}`;
}

/** Parts that are handed on without being bundled. */
async function readOwnParts(root: string): Promise<LicensedPart[]> {
  const read = (file: string) => readFile(path.join(root, file), 'utf8');
  const { version } = JSON.parse(await read('node_modules/pagefind/package.json')) as ListedPackage;
  return [
    {
      name: 'Atkinson Hyperlegible Next',
      licence: 'OFL-1.1',
      source: 'https://github.com/googlefonts/atkinson-hyperlegible-next',
      text: await read('src/styles/fonts/LICENSE'),
    },
    {
      name: 'Pagefind',
      version,
      licence: 'MIT',
      source: 'https://github.com/Pagefind/pagefind',
      text: await read('node_modules/pagefind/LICENSE/LICENSE'),
    },
  ];
}
