/**
 * Astro content loader for one folder of `src/content`.
 *
 * Each body goes through our pipeline once, and what comes out is kept in Astro's data store under a
 * digest of text and pipeline. No entry ever becomes a module, so nothing in an entry can run.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Loader, LoaderContext } from 'astro/loaders';

import { contentFolder, readContentFiles, type ContentFile } from '#checks/content-files.ts';
import { readEntry, toPipelineOptions } from '#checks/entries.ts';
import { formatFindings } from '#checks/report.ts';
import type { PipelineOptions } from '#markdown/pipeline.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { isShown } from '#site.config';

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
  const { files, options, pipeline } = await shareSources(fileURLToPath(config.root), config.base);

  const gone = new Set(store.keys());
  for (const file of files) {
    if (file.collection !== collection) continue;
    gone.delete(file.id);
    const key = digest(file.text, pipeline);
    if (store.get(file.id)?.digest === key) continue;

    const entry = readEntry(file, options);
    if (entry.findings.length > 0) {
      logger.error(
        `\n${formatFindings(entry.findings.map((finding) => ({ ...finding, file: file.file })))}`,
      );
    }
    if (entry.findings.length > 0 || !('rendered' in entry)) {
      // While writing, the last good version stays; in a build it may have been public where the
      // new one is not.
      if (context.watcher) continue;
      store.delete(file.id);
      throw new Error(`${file.file} is not as it should be; see above.`);
    }

    const { html, ...rest } = entry.rendered;
    store.set({
      id: file.id,
      data: await context.parseData({ id: file.id, data: entry.frontmatter.data }),
      digest: key,
      rendered: { html, metadata: { thinka: rest } },
    });
  }
  for (const id of gone) store.delete(id);
}

interface Sources {
  files: ContentFile[];
  options: PipelineOptions;
  /** Digest of the pipeline and its options. */
  pipeline: string;
}

let reading: Promise<Sources> | undefined;

/** Astro loads all folders at once: whoever comes while one reads gets the same. */
function shareSources(root: string, base: string): Promise<Sources> {
  reading ??= readSources(root, base).finally(() => (reading = undefined));
  return reading;
}

async function readSources(root: string, base: string): Promise<Sources> {
  const { files } = await readContentFiles(root);
  const options = toPipelineOptions(files, base, isShown);
  return { files, options, pipeline: digest(pipelineSource(root), JSON.stringify(options)) };
}

/** Any change may matter to any entry (a new Thema, a new Begriff); digests keep that cheap. */
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

/** The pipeline's own text: whoever changes it need not remember to empty a cache. */
function pipelineSource(root: string): string {
  return ['src/markdown', 'src/schemas', 'src/checks', 'src/domain', 'src/integrations']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => path.join(folder, name)),
    )
    .concat('package-lock.json')
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\0');
}

function digest(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}
