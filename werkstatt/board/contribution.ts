/** A pull request as the board shows it. */
import { findAddress } from '#checks/content-files.ts';
import { readHead } from '#checks/head.ts';
import { listFreigaben } from '#checks/privacy-check.ts';
import { fileOf } from '#domain/entry/address.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';

import { findMergeBase, listChanges, type ChangedFile } from '../git/compare.ts';
import type { Git } from '../git/git.ts';
import { accounts } from '../roles.ts';
import type { Pull } from '../store/pulls.ts';

import type { Place } from './page.ts';

export interface Contribution {
  pull: Pull;
  titel: string;
  /** The name in German, as in the editor. */
  collection: string;
  stage: string;
  /** Whether everybody may read the entry; unknown of what comes from elsewhere, and of a head that cannot be read. */
  isPublic: boolean | undefined;
  by: string;
  files: ChangedFile[];
  /** Address in the editor; only entries that come from it have one. */
  editor: string | undefined;
}

/** @param mainSha the commit it is compared with */
export async function toContribution(
  git: Git,
  pull: Pull,
  mainSha: string,
  place: Place,
): Promise<Contribution> {
  const base = pull.merge ? undefined : await findMergeBase(git, mainSha, pull.head);
  const files = base ? await listChanges(git, base, pull.head) : [];
  const [, folder = '', slug = ''] = /^cms\/([^/]+)\/(.+)$/.exec(pull.branch) ?? [];
  const name = collectionNames.find((name) => name === folder);
  const collection = name && collections[name];
  const data = name && (await readFields(git, pull, name, slug));
  const title = collection && data?.[collection.titleKey];
  return {
    pull,
    titel: typeof title === 'string' && title !== '' ? title : pull.title,
    collection: collection?.singular ?? 'Sonstiges',
    stage: toStage(pull.labels),
    isPublic: data && isPublic(data),
    by: accounts[pull.by].name,
    files,
    editor:
      collection && pull.state === 'open'
        ? `${place.site}admin/#/collections/${folder}/entries/${encodeURIComponent(slug)}`
        : undefined,
  };
}

/** The fields of the entry in the proposed state. */
async function readFields(
  git: Git,
  pull: Pull,
  collection: CollectionName,
  slug: string,
): Promise<Record<string, unknown> | undefined> {
  const object = await git.reader.read(`${pull.head}:${fileOf(collection, slug)}`);
  if (object?.type !== 'blob') return undefined;
  const read = readHead(object.content.toString('utf8'), collection);
  return 'frontmatter' in read ? read.frontmatter.data : undefined;
}

export interface ReadFreigabe {
  file: string;
  text: string;
  grund: string;
}

/** @returns the personal data that the changed entries let pass; the person who merges has to know */
export async function readFreigaben(
  git: Git,
  pull: Pull,
  files: readonly ChangedFile[],
): Promise<ReadFreigabe[]> {
  const entries = files.filter(
    ({ path, status }) => status !== 'removed' && /^src\/content\/.*\.(?:mdx|yaml)$/.test(path),
  );
  const read = entries.map(async ({ path: file }) => {
    const object = await git.reader.read(`${pull.head}:${file}`);
    const text = object?.type === 'blob' ? object.content.toString('utf8') : '';
    const address = findAddress(file);
    const head = address ? readHead(text, address.collection) : undefined;
    if (!head || 'findings' in head) return [];
    return listFreigaben(head).map((freigabe) => ({ file, ...freigabe }));
  });
  return (await Promise.all(read)).flat();
}

const stages = new Map([
  ['decap-cms/draft', 'Entwurf'],
  ['decap-cms/pending_review', 'In Prüfung'],
  ['decap-cms/pending_publish', 'Bereit'],
]);

function toStage(labels: readonly string[]): string {
  return (
    labels.map((label) => stages.get(label)).find((stage) => stage !== undefined) ?? 'Ohne Stand'
  );
}

/** Only data may be merged here: code would run on this machine at the next build. */
export function listForeignFiles(files: readonly ChangedFile[]): string[] {
  return files
    .flatMap(({ path, before }) => [path, ...(before === undefined ? [] : [before])])
    .filter((path) => !/^(src\/(content|fundstellen)|public\/uploads)\//.test(path));
}
