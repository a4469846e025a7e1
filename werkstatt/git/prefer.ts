/** Merges that would conflict, with one side's words where both have changed the same place. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Git } from './git.ts';
import { temporary, writeBlob, writeTree, type TreeChange } from './objects.ts';

/**
 * @param base where both parted
 * @param conflicts the files that `tryMerge` names
 * @returns the merged tree; nothing if a file is missing on a side, so that no place can be told
 */
export async function mergePreferring(
  git: Git,
  { base, preferred, other }: { base: string; preferred: string; other: string },
  conflicts: readonly string[],
): Promise<string | undefined> {
  const changes: TreeChange[] = [];
  for (const file of conflicts) {
    const sides = await Promise.all(
      [preferred, base, other].map((commit) => git.reader.read(`${commit}:${file}`)),
    );
    const texts = sides.flatMap((side) => (side?.type === 'blob' ? [side.content] : []));
    if (texts.length < sides.length) return undefined;
    const sha = await writeBlob(git, await mergeFile(git, texts));
    changes.push({ path: file, mode: '100644', sha });
  }
  // With marks in the files of conflict, which are exchanged.
  const args = ['merge-tree', '--write-tree', '--no-messages', '-z', preferred, other];
  const { output } = await git.run(args, { allow: [1] });
  const [tree = ''] = output.toString('utf8').split('\0');
  return writeTree(git, tree, changes);
}

/** @param texts the preferred one, that of the base, and the other */
async function mergeFile(git: Git, texts: readonly Buffer[]): Promise<Buffer> {
  const folder = path.join(git.folder, temporary, `merge-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    const files = texts.map((_, index) => path.join(folder, String(index)));
    await Promise.all(files.map((file, index) => writeFile(file, texts[index] ?? '')));
    return (await git.run(['merge-file', '-p', '--ours', ...files])).output;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
