/** The published files, and the message when nothing can be published. */
import { execFileSync } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createDeployment, type Deployment, type Ended } from './deployment.ts';
import { readShown } from './shown.ts';

test('what is on main is shown, and then what came after', async () => {
  const { home, commit, publish } = await createDeployment();
  expect((await publish()).output).toMatch(
    /^Published \d{4}-\d\d-\d\dT\d{6}Z\.\d+, commit \w+, day \d{4}-\d\d-\d\d$/m,
  );
  expect(await readShown(home)).toBe('1');
  await commit('2');
  await publish();
  expect(await readShown(home)).toBe('2');
});

test('a history that was written anew is followed, and the checkout becomes clean', async () => {
  const { home, commit, publish } = await createDeployment();
  await publish();
  await commit('2', true);
  await writeFile(path.join(home, 'website/version'), 'changed by hand');
  await writeFile(path.join(home, 'website/stray'), 'left by somebody');
  await writeFile(path.join(home, 'website/.git/index.lock'), '');
  expect(await publish()).toMatchObject({ status: 0 });
  expect(await readShown(home)).toBe('2');
  expect(await readdir(path.join(home, 'website'))).not.toContain('stray');
});

test('three releases are kept, and always the one that is shown', async () => {
  const { home, publish } = await createDeployment();
  const releases = path.join(home, 'releases');
  for (const year of ['2020', '2021', '2022', '2023']) {
    await mkdir(path.join(releases, `${year}-01-01T000000Z`), { recursive: true });
  }
  await publish();
  const kept = (await readdir(releases)).sort();
  expect(kept.slice(0, 2)).toEqual(['2022-01-01T000000Z', '2023-01-01T000000Z']);
  expect(kept).toHaveLength(3);
});

test('the same once more is not built again, so that others to go back to stay', async () => {
  const { home, commit, publish } = await createDeployment();
  await publish();
  await commit('2');
  await publish();
  const kept = await readdir(path.join(home, 'releases'));
  for (let run = 0; run < 3; run += 1) {
    expect((await publish()).output).toMatch(/^Nothing new: .*commit \w+, day/);
  }
  expect(await readdir(path.join(home, 'releases'))).toEqual(kept);
  // Another setting may change every page.
  expect((await publish({ THINKA_URL: 'https://thinka.example/' })).output).toContain('Published');
});

test('of one commit the last release is kept, and two of others', async () => {
  const { home, commit, publish } = await createDeployment();
  for (const version of ['2', '3', '4']) {
    await commit(version);
    await publish();
    await publish({ THINKA_URL: `https://thinka.example/${version}/` });
  }
  const releases = (await readdir(path.join(home, 'releases'))).sort();
  const told = await Promise.all(
    releases.map((name) => readFile(path.join(home, 'releases', name, 'release.txt'), 'utf8')),
  );
  const commits = told.map((line) => /commit (\w+)/.exec(line)?.[1]);
  expect(new Set(commits).size).toBe(3);
});

test('one command goes back and holds, another goes on', async () => {
  const { home, commit, publish, call } = await createDeployment();
  await publish();
  expect(await call('back')).toMatchObject({ status: 1 });
  expect(await readShown(home)).toBe('1');
  await commit('2');
  await publish();
  expect((await call('back')).output).toContain('Nothing is published any more');
  expect(await readShown(home)).toBe('1');
  expect((await publish()).output).toMatch(/^Nothing is published: held at/);
  expect(await readShown(home)).toBe('1');
  expect((await call('back', 'none')).output).toContain('There is no release none.');
  expect((await call('on')).output).toContain('Published');
  expect(await readShown(home)).toBe('2');
  expect((await call('forth')).output).toContain('Known: back, on');
});

test.each(['THINKA_INTERN', 'THINKA_FORGE_URL'])(
  'a lost %s is told, and the old site stays',
  async (name) => {
    const { home, commit, publish } = await createDeployment();
    await publish({ THINKA_FORGE_URL: 'https://git.example/' });
    await commit('2');
    const { status, output } = await publish({
      THINKA_FORGE_URL: 'https://git.example/',
      [name]: '',
    });
    expect([status, output]).toEqual([1, expect.stringContaining(`${name} war bisher gesetzt`)]);
    expect(await readShown(home)).toBe('1');
    const settings = path.join(home, 'current/settings.txt');
    const left = (await readFile(settings, 'utf8'))
      .split('\n')
      .filter((line) => !line.startsWith(name));
    await writeFile(settings, left.join('\n'));
    expect(await publish({ THINKA_FORGE_URL: 'https://git.example/', [name]: '' })).toMatchObject({
      status: 0,
    });
  },
);

test('a file that is as it was keeps its time, by which servers make its ETag', async () => {
  const { home, commit, publish } = await createDeployment();
  await publish();
  const index = path.join(home, 'dist/index.html');
  const longAgo = 1_600_000_000;
  await utimes(index, longAgo, longAgo);
  await publish({ THINKA_URL: 'https://thinka.example/' });
  expect((await stat(index)).mtimeMs / 1000).toBe(longAgo);
  await commit('2');
  await publish({ THINKA_URL: 'https://thinka.example/' });
  expect((await stat(index)).mtimeMs / 1000).toBeGreaterThan(longAgo);
});

test('without the internal edition, the public one is published alone', async () => {
  const { home, publish } = await createDeployment();
  expect(await publish({ THINKA_INTERN: '' })).toMatchObject({ status: 0 });
  expect(await readFile(path.join(home, 'dist/index.html'), 'utf8')).toBe('1 dist index.html\n');
  expect(await readdir(home)).not.toContain('dist-intern');
});

test('style sheets and scripts stay for a week, texts do not', async () => {
  const { home, commit, publish } = await createDeployment();
  await publish();
  await commit('2');
  await publish();
  const shown = path.join(home, 'dist');
  expect(await readdir(path.join(shown, '_astro'))).toEqual(['1.css', '2.css']);
  expect(await readdir(path.join(shown, 'pagefind'))).toEqual(['2.json']);

  const longAgo = Date.now() / 1000 - 9 * 24 * 3600;
  await utimes(path.join(shown, '_astro/1.css'), longAgo, longAgo);
  await commit('3');
  await publish();
  expect(await readdir(path.join(shown, '_astro'))).toEqual(['2.css', '3.css']);
});

test.each([
  ['settings', 'Checking the settings', 'THINKA_INTERN ist „Ja“'],
  ['fails', 'Building the public edition', 'src/content/seiten/a.mdx:1:1  Der Kopf fehlt.'],
  ['fails-inside', 'Building the internal edition', ''],
  ['packages', 'Building the public edition', 'Remove website/node_modules'],
  ['nothing', 'Putting the release together', ''],
  ['no-page', 'Checking what was built as dist', '404.html is missing or empty.'],
  ['empty', 'Checking what was built as dist', 'is empty, or no plain file.'],
  ['few', 'Checking what was built as dist', 'There are only 2 files.'],
  ['link', 'Checking what was built as dist', 'is empty, or no plain file.'],
  ['wrong-edition', 'Telling the editions apart', 'Internal pages in the public edition: '],
  ['no-mark', 'Telling the editions apart', 'is not marked as such.'],
])('a build that goes wrong (%s) changes nothing and says so', async (fault, doing, said) => {
  const { ended } = await failAfterOne(({ publish }) => publish({ FAULT: fault }));
  expect(ended.output).toContain(`FAILED: ${doing} (status `);
  expect(ended.output).toContain(said);
});

test('without the repository, the old site stays', async () => {
  const { ended } = await failAfterOne(async ({ home, publish }) => {
    await rename(path.join(home, 'origin'), path.join(home, 'away'));
    return publish();
  });
  expect(ended.output).toContain('FAILED: Fetching main');
  expect(ended.output).toContain('Is there a network');
});

test('a build that never ends is ended', async () => {
  const { ended } = await failAfterOne(({ publish }) => publish({ PAUSE: '5', THINKA_LIMIT: '1' }));
  expect(ended.output).toContain('FAILED: Building the public edition (status 124).');
});

test.each([
  ['THINKA_LIMIT', '15 min', 'THINKA_LIMIT=900'],
  ['THINKA_WAIT', '-1', 'THINKA_WAIT=1800'],
])('a wrong %s is named before anything is fetched', async (name, value, example) => {
  const { ended } = await failAfterOne(({ publish }) => publish({ [name]: value }));
  expect(ended.output).toMatch(new RegExp(`^${name} ist „${value}“: .*${example}\n`));
  expect(ended.output).toContain('FAILED: Reading the settings (status 1).');
});

test('without the checkout, the old site stays', async () => {
  const { ended } = await failAfterOne(async ({ home, publish }) => {
    await rename(path.join(home, 'website'), path.join(home, 'away'));
    return publish();
  });
  expect(ended.output).toContain('FAILED: Looking at');
});

test('a folder in the place of the link is not touched', async () => {
  const { home, publish } = await createDeployment();
  await mkdir(path.join(home, 'dist'));
  await writeFile(path.join(home, 'dist/index.html'), 'by hand');
  const { status, output } = await publish();
  expect(status).toBe(1);
  expect(output).toContain('dist is not a link. Move it away');
  expect(output).toMatch(/The old site stays\.$/);
  expect(await readFile(path.join(home, 'dist/index.html'), 'utf8')).toBe('by hand');
});

test('a link of an earlier arrangement is replaced by ours', async () => {
  const { home, publish } = await createDeployment();
  await mkdir(path.join(home, 'built'));
  await symlink(path.join(home, 'built'), path.join(home, 'dist'));
  expect(await publish()).toMatchObject({ status: 0 });
  expect(await readShown(home)).toBe('1');
});

test('without the right to write, the old site stays', async () => {
  const { ended } = await failAfterOne(async ({ home, publish }) => {
    const releases = path.join(home, 'releases');
    onTestFinished(() => chmod(releases, 0o755));
    await chmod(releases, 0o555);
    if (process.getuid?.() !== 0) return publish();
    // Root ignores rights: run it as somebody else.
    await giveTo(home, 65534);
    await chown(releases, 0, 0);
    return publish({ HOME: home }, 65534);
  });
  expect(ended.output).toMatch(/FAILED: Putting the release together|Cleaning up/);
});

test('on a full disk, the old site stays', async ({ skip }) => {
  const folder = mountSmallDisk();
  if (!folder) return skip('NOT TESTED: only root can mount a small disk, and not everywhere');
  const deployment = await createDeployment(folder);
  await deployment.publish();
  await deployment.commit('2');
  const ended = await deployment.publish({ FAULT: 'full' });
  expectOldSite(ended);
  expect(ended.output).toMatch(/No space left on device|FAILED: Building the public edition/);
  expect(await readShown(deployment.home)).toBe('1');
  await deployment.commit('3');
  expect(await deployment.publish()).toMatchObject({ status: 0 });
  expect(await readShown(deployment.home)).toBe('3');
});

test('a tool that runs out of space on the way leaves the old site', async () => {
  const { ended } = await failAfterOne(async ({ home, publish }) => {
    const cp = path.join(home, 'bin/cp');
    await writeFile(cp, "#!/bin/sh\necho 'cp: No space left on device' >&2\nexit 1\n");
    await chmod(cp, 0o755);
    const ended = await publish();
    await rm(cp);
    return ended;
  });
  expect(ended.output).toContain('cp: No space left on device');
});

/** Publishes version 1, lets something go wrong with version 2, and expects that 1 is shown. */
async function failAfterOne(
  go: (deployment: Deployment) => Promise<Ended>,
): Promise<{ ended: Ended }> {
  const deployment = await createDeployment();
  expect(await deployment.publish()).toMatchObject({ status: 0 });
  await deployment.commit('2');
  const ended = await go(deployment);
  expectOldSite(ended);
  expect(await readShown(deployment.home)).toBe('1');
  return { ended };
}

function expectOldSite({ status, output }: Ended): void {
  expect(status, output).not.toBe(0);
  expect(output.split('\n').at(-1)).toBe('The old site stays.');
}

async function giveTo(folder: string, user: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isSymbolicLink());
  await chown(folder, user, user);
  await Promise.all(
    files.map(({ parentPath, name }) => chown(path.join(parentPath, name), user, user)),
  );
}

/** @returns a folder on a file system of 8 MB, where the system lets us make one */
function mountSmallDisk(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' }).trim();
  const folder = run('mktemp', '-d');
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder);
  } catch {
    return undefined;
  }
  onTestFinished(() => void run('umount', '--lazy', folder));
  return folder;
}
