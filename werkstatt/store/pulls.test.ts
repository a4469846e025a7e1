import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { openGit } from '../git/git.ts';
import { readRef, updateRefs } from '../git/refs.ts';
import { contribute, toBranch } from '../testing/client.ts';
import { startTestForge } from '../testing/forge.ts';
import { toSeite } from '../testing/project.ts';
import { settleMerged } from './closing.ts';
import { changePull, createPull, findPull, listPulls } from './pulls.ts';

const draft = { collection: 'seiten', slug: 'neu', text: toSeite('Neu') };

async function openStore() {
  const forge = await startTestForge();
  const git = openGit(forge.werkstatt.repository);
  onTestFinished(() => git.close());
  return { forge, git };
}

test('a ref is moved only from the value it was seen at', async () => {
  const { forge, git } = await openStore();
  const { commit, parent } = await contribute(forge.client, draft);
  const ref = `refs/heads/${toBranch(draft)}`;
  expect(await updateRefs(git, [{ ref, to: parent, from: parent }])).toBe(false);
  expect(await updateRefs(git, [{ ref, to: parent, from: undefined }])).toBe(false);
  expect(await updateRefs(git, [{ ref, to: undefined, from: parent }])).toBe(false);
  expect(await readRef(git, ref)).toBe(commit);
  expect(await updateRefs(git, [{ ref, to: parent, from: commit }])).toBe(true);
});

test('a lock that nobody lets go of is a failure, not a reason to try for ever', async () => {
  const { forge, git } = await openStore();
  const sha = forge.git('rev-parse', 'main');
  forge.git('config', 'core.filesRefLockTimeout', '50');
  await writeFile(path.join(git.folder, 'refs/heads/eins.lock'), '');
  const update = updateRefs(git, [{ ref: 'refs/heads/eins', to: sha, from: undefined }]);
  await expect(update).rejects.toThrow('Unable to create');
});

test('of several refs, all are moved or none', async () => {
  const { forge, git } = await openStore();
  const sha = forge.git('rev-parse', 'main');
  const isMoved = await updateRefs(git, [
    { ref: 'refs/heads/eins', to: sha, from: undefined },
    { ref: 'refs/heads/main', to: sha, from: undefined },
  ]);
  expect(isMoved).toBe(false);
  expect(await readRef(git, 'refs/heads/eins')).toBeUndefined();
});

test('numbers are given once, and changes of many at a time are all kept', async () => {
  const { forge, git } = await openStore();
  const { branch } = await contribute(forge.client, draft);
  const pull = { title: 'x', body: '', branch, by: 'projekt' } as const;
  const created = await Promise.all(Array.from({ length: 10 }, () => createPull(git, pull)));
  expect(created.map(({ number }) => number).sort((a, b) => a - b)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);

  const names = Array.from({ length: 10 }, (_, index) => `label-${index}`);
  await Promise.all(
    names.map((name) => changePull(git, 2, ({ labels }) => ({ labels: [...labels, name] }))),
  );
  expect((await findPull(git, 2))?.labels.sort()).toEqual(names);
});

test('a list and a single look say the same', async () => {
  const { forge, git } = await openStore();
  const { number } = await contribute(forge.client, { ...draft, text: toSeite('„Zeile\n“') });
  const [listed] = await listPulls(git);
  const found = await findPull(git, number);
  expect(found?.title).toBe('Neu: neu');
  expect(listed).toEqual(found);
});

test('a merge that was cut short is told from an open contribution', async () => {
  const { forge, git } = await openStore();
  const { number, commit, parent } = await contribute(forge.client, draft);
  // Killed after main was moved, and before the record was.
  await updateRefs(git, [{ ref: 'refs/heads/main', to: commit, from: parent }]);
  expect((await findPull(git, number))?.state).toBe('open');
  await settleMerged(git);
  expect(await findPull(git, number)).toMatchObject({ state: 'closed', lastHead: commit });
});

test('a record that cannot be read is named with the way out, and the others are shown', async () => {
  const { forge, git } = await openStore();
  const first = await contribute(forge.client, draft);
  const second = await contribute(forge.client, { ...draft, slug: 'zwei' });
  const ref = `refs/werkstatt/pulls/${second.number}`;
  const before = forge.git('rev-parse', ref);
  const broken = path.join(git.folder, 'broken');
  for (const text of ['{"number":', '{}', '\0', JSON.stringify({ number: 1 })]) {
    await writeFile(broken, text);
    forge.git('update-ref', ref, forge.git('hash-object', '-w', broken));

    expect((await listPulls(git)).map(({ number }) => number)).toEqual([first.number]);
    const list = await forge.open('');
    expect(list.status).toBe(200);
    expect(list.html).toContain('Nicht lesbar (1)');
    expect(list.html).toContain(`logs/${ref}`);
    expect((await forge.client.call('GET', '/pulls')).list).toHaveLength(1);
    const detail = await forge.open(`beitrag/${second.number}/`);
    expect([detail.status, detail.html.includes(`update-ref ${ref} KENNUNG`)]).toEqual([500, true]);
  }
  forge.git('update-ref', ref, before);
  expect((await findPull(git, second.number))?.title).toBe('Neu: zwei');
});
