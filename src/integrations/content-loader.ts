/**
 * Astro content loader for one folder of `src/content`.
 *
 * Each text goes through our pipeline once per process, and Astro stores finished HTML. No entry ever
 * becomes a module, so nothing in an entry can run.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Loader, LoaderContext } from 'astro/loaders';

import { contentFolder, findAddress } from '#checks/content-files.ts';
import { readContent } from '#checks/read-content.ts';
import { formatFindings } from '#checks/report.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { edition, isShown } from '#site.config';

export function contentLoader(collection: CollectionName): Loader {
  return {
    name: 'thinka-content',
    async load(context) {
      await loadCollection(collection, context);
      watch(context, () => loadCollection(collection, context));
    },
  };
}

async function loadCollection(collection: CollectionName, context: LoaderContext): Promise<void> {
  const { store, config, logger } = context;
  const content = await readContent(fileURLToPath(config.root), {
    name: edition,
    base: config.base,
    isShown,
  });
  const isOurs = ({ file }: { file: string }) => findAddress(file)?.collection === collection;

  const findings = content.findings.filter(isOurs);
  const bad = new Set(findings.map(({ file }) => file));
  if (bad.size > 0) {
    logger.error(`\n${formatFindings(findings)}`);
    // Fail in a build: the last good version may have been public where the new one is not.
    if (!context.watcher)
      throw new Error(`${[...bad].join(', ')}: not as it should be; see above.`);
  }

  const gone = new Set(store.keys());
  // While writing, the last good version stays.
  for (const { id } of content.files.filter(isOurs)) gone.delete(id);
  for (const id of gone) store.delete(id);

  // Astro warns at each query of a collection that never had an entry.
  if (store.keys().length === 0) {
    store.set({ id: 'leer', data: {} });
    store.delete('leer');
  }
  for (const { id, file, frontmatter, rendered } of content.entries.filter(isOurs)) {
    if (bad.has(file)) continue;
    const { html, ...thinka } = rendered;
    store.set({
      id,
      data: await context.parseData({ id, data: frontmatter.data }),
      // Lets editors of code find the schema of the file.
      filePath: file,
      digest: digest(JSON.stringify([frontmatter.data, rendered])),
      rendered: { html, metadata: { thinka } },
    });
  }
}

/** Any change may matter to any entry (a new Thema, a new Begriff). */
function watch({ watcher, config, logger }: LoaderContext, reload: () => Promise<void>): void {
  if (!watcher) return;
  const folder = path.join(fileURLToPath(config.root), contentFolder) + path.sep;
  let pending: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(folder)) return;
    clearTimeout(pending);
    // One after the other, so that the older text never comes last.
    pending = setTimeout(() => {
      last = last.then(reload).catch((error: unknown) => logger.error(String(error)));
    }, 50);
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
