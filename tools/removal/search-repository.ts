/** Where a repository holds it: in every object, reachable or not, in refs, and in files beside them. */
import type { Git } from '../../werkstatt/git/git.ts';
import { readTree } from './objects.ts';
import { searchFolder, type Wanted } from './wanted.ts';

/** @returns a German line for each place */
export async function searchRepository(git: Git, wanted: Wanted): Promise<string[]> {
  const list = await git.text(['cat-file', '--batch-all-objects', '--batch-check']);
  const objects = list.split('\n').flatMap((line) => {
    const [sha = '', type = ''] = line.split(' ');
    return sha ? [{ sha, type }] : [];
  });
  const read = async (sha: string) => (await git.reader.read(sha))?.content ?? Buffer.of();
  const pick = (wantedType: string) => objects.filter(({ type }) => type === wantedType);

  const names = new Map<string, string>();
  const namesFound = new Set<string>();
  for (const { sha } of pick('tree')) {
    for (const entry of readTree(await read(sha))) {
      names.set(entry.sha, entry.name);
      if (wanted.isIn(entry.name)) namesFound.add(entry.name);
    }
  }
  const found: string[] = [];
  const versions = new Map<string, number>();
  for (const { sha } of pick('blob')) {
    const name = names.get(sha) ?? sha.slice(0, 8);
    if (await wanted.isInFile(await read(sha), name)) {
      versions.set(name, (versions.get(name) ?? 0) + 1);
    }
  }
  for (const [name, count] of versions) found.push(`Datei ${toText(name)}, Fassungen: ${count}`);
  for (const name of namesFound) found.push(`Dateiname ${toText(name)}`);
  for (const [type, noun] of [
    ['commit', 'Commit'],
    ['tag', 'Markierung (Tag)'],
  ] as const) {
    for (const { sha } of pick(type)) {
      if (wanted.isIn((await read(sha)).toString('latin1')))
        found.push(`${noun} ${sha.slice(0, 8)}`);
    }
  }
  const { output } = await git.run(['for-each-ref', '--format=%(refname)']);
  for (const ref of output.toString('latin1').split('\n')) {
    if (wanted.isIn(ref)) found.push(`Name ${toText(ref)}`);
  }
  const files = await searchFolder(git.folder, wanted, (name) => name === 'objects');
  return [...found, ...files.map((file) => `Aufzeichnung von Git: ${file}`)].sort();
}

function toText(name: string): string {
  return Buffer.from(name, 'latin1').toString();
}
