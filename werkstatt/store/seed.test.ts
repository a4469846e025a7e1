import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { contribute } from '../testing/client.ts';
import { startTestForge, type TestForge } from '../testing/forge.ts';
import { createProject, runGitIn, toSeite } from '../testing/project.ts';
import { startWerkstatt } from '../werkstatt.ts';

/** Ends it and starts it again on the same project, as `npm start` the next day. */
async function startAgain({ project, werkstatt }: TestForge) {
  await werkstatt.stop();
  const again = await startWerkstatt({ folder: project.folder, seedFrom: project.root });
  onTestFinished(() => again.stop());
  return again;
}

async function mergeDraft({ client, submit }: TestForge, slug: string, text: string) {
  const { number, commit } = await contribute(client, { collection: 'seiten', slug, text });
  const { status } = await submit(`beitrag/${number}/zusammenfuehren`, { stand: commit });
  expect(status).toBe(303);
}

test('main starts as HEAD, with its history, and the checkout stays as it was', async () => {
  const forge = await startTestForge();
  expect(forge.werkstatt.standing).toEqual({
    main: forge.project.git('rev-parse', 'HEAD'),
    isContained: true,
    conflicts: [],
  });
  expect(forge.git('rev-parse', 'main')).toBe(forge.project.git('rev-parse', 'HEAD'));
  expect(forge.project.git('status', '--porcelain')).toBe('');
  expect(forge.project.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
});

test('main follows when the project moves on', async () => {
  const forge = await startTestForge();
  await forge.project.write('src/content/seiten/zwei.mdx', toSeite('Zwei'));
  const head = forge.project.commit('Zwei');
  const { standing } = await startAgain(forge);
  expect(standing).toEqual({ main: head, isContained: true, conflicts: [] });
});

test('what was merged comes home with git pull, in a fresh clone as well', async () => {
  const forge = await startTestForge();
  await mergeDraft(forge, 'neu', toSeite('Neu'));
  const merged = forge.git('rev-parse', 'main');

  const clone = path.join(path.dirname(forge.project.folder), 'clone');
  forge.project.git('clone', '--quiet', '.', clone);
  runGitIn(clone, 'pull', '--quiet', '--ff-only', forge.werkstatt.repository, 'main');
  expect(runGitIn(clone, 'rev-parse', 'HEAD')).toBe(merged);
  const [author, committer] = runGitIn(clone, 'log', '-1', '--format=%an,%cn').split(',');
  expect([author, committer]).toEqual(['Projekt', 'Werkstatt']);

  expect((await startAgain(forge)).standing).toMatchObject({ main: merged, isContained: false });
  forge.project.git('pull', '--quiet', '--ff-only', forge.werkstatt.repository, 'main');
});

test('if both have moved on, main takes the project in', async () => {
  const forge = await startTestForge();
  await mergeDraft(forge, 'neu', toSeite('Neu'));
  await forge.project.write('src/content/seiten/zwei.mdx', toSeite('Zwei'));
  forge.project.commit('Zwei');
  const { standing } = await startAgain(forge);
  expect(standing).toMatchObject({ isContained: false, conflicts: [] });
  const files = forge.git('ls-tree', '-r', '--name-only', standing.main);
  expect(files).toMatch(/neu\.mdx[^]*zwei\.mdx/);
  forge.project.git('pull', '--quiet', '--ff-only', forge.werkstatt.repository, 'main');
});

test('if both changed the same lines, main stays and the files are named', async () => {
  const forge = await startTestForge();
  await mergeDraft(forge, 'probe', toSeite('Probe', 'Aus der Werkstatt.'));
  const before = forge.git('rev-parse', 'main');
  await forge.project.write('src/content/seiten/probe.mdx', toSeite('Probe', 'Von Hand.'));
  forge.project.commit('Von Hand');
  const { standing } = await startAgain(forge);
  expect(standing).toEqual({
    main: before,
    isContained: false,
    conflicts: ['src/content/seiten/probe.mdx'],
  });
});

test('a project without Git is taken as it lies there, without what was built', async () => {
  const project = await createProject();
  onTestFinished(() => project.remove());
  await rm(path.join(project.root, '.git'), { recursive: true });
  for (const file of ['dist/a.html', '.astro/a', '.werkstatt/a', 'npm.log']) {
    await project.write(file, 'x');
  }
  await symlink('/', path.join(project.root, 'node_modules'));
  const first = await startWerkstatt({ folder: project.folder, seedFrom: project.root });
  const names = runGitIn(first.repository, 'ls-tree', '--name-only', 'main');
  expect(names.split('\n')).toEqual(['README.md', 'src']);
  await first.stop();

  const same = await startWerkstatt({ folder: project.folder, seedFrom: project.root });
  expect(same.standing.main).toBe(first.standing.main);
  await same.stop();

  await project.write('src/content/seiten/zwei.mdx', toSeite('Zwei'));
  const next = await startWerkstatt({ folder: project.folder, seedFrom: project.root });
  onTestFinished(() => next.stop());
  expect(next.standing.isContained).toBe(true);
  expect(runGitIn(next.repository, 'rev-parse', 'main~1')).toBe(first.standing.main);
});

test('a folder inside of another checkout is not taken for it', async () => {
  const project = await createProject();
  onTestFinished(() => project.remove());
  const inner = path.join(project.root, 'inner');
  await cp(path.join(project.root, 'src'), path.join(inner, 'src'), { recursive: true });
  const werkstatt = await startWerkstatt({ folder: project.folder, seedFrom: inner });
  onTestFinished(() => werkstatt.stop());
  expect(runGitIn(werkstatt.repository, 'ls-tree', '--name-only', 'main')).toBe('src');
});

test('locks that a killed predecessor left are cleared away', async () => {
  const forge = await startTestForge();
  await forge.werkstatt.stop();
  for (const name of ['refs/heads/main.lock', 'packed-refs.lock', 'HEAD.lock']) {
    await writeFile(path.join(forge.werkstatt.repository, name), '');
  }
  const again = await startAgain(forge);
  await forge.project.write('src/content/seiten/zwei.mdx', toSeite('Zwei'));
  expect(again.standing.isContained).toBe(true);
  runGitIn(again.repository, 'update-ref', 'refs/heads/main', 'main', 'main');
});
