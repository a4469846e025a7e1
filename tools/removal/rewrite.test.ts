import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';

import { gitEnvironment, openGit } from '../../werkstatt/git/git.ts';
import { forgetOld, movePlan, planRewriting, storePlan } from './rewrite.ts';
import { searchRepository } from './search-repository.ts';
import { createWanted } from './wanted.ts';

const words = await createWanted(['Quäck'], []);

function createRepository() {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-rewrite-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: gitEnvironment({}), encoding: 'utf8' }).trim();
  const by = (name: string) => ['-c', `user.name=${name}`, '-c', `user.email=${name}@a.example`];
  const commit = (message: string, files: Record<string, string | Buffer>, name = 'ThINKA') => {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    run('add', '--all');
    run(...by(name), 'commit', '--quiet', '--message', message);
    return run('rev-parse', 'HEAD');
  };
  run('init', '--quiet', '--initial-branch=main');
  const git = openGit(path.join(folder, '.git'));
  onTestFinished(() => git.close());
  const remove = async (wanted = words) => {
    const plan = await planRewriting(git, wanted);
    await storePlan(git, plan);
    await movePlan(git, plan);
    run('reset', '--quiet', '--hard');
    await forgetOld(git);
    return plan;
  };
  return { folder, git, run, by, commit, remove };
}

test('nothing of it is left in any object, ref or record, and the rest is as it was', async () => {
  const { git, run, by, commit, remove } = createRepository();
  const first = commit('Anfang', { 'a.txt': 'Anfang', 'sub/b.txt': 'b' });
  commit('Frau Quäck', { 'a.txt': 'Frau Quäck sprach.', 'sub/frau-quaeck.txt': 'c' }, 'Quäck');
  commit('Mehr', { 'sub/entfernt.txt': 'd', 'sub/quaeck.txt': 'e', 'scan.pdf': 'Quäck\0' });
  run(...by('Quäck'), 'tag', '--annotate', '--message', 'Quäck', 'v1-quaeck');
  run('branch', 'cms/quaeck');
  run(...by('a'), 'notes', 'add', '--message', 'Quäck');
  run('update-ref', 'refs/werkstatt/pulls/1', run('rev-parse', 'HEAD:sub/quaeck.txt'));
  commit(`Zurück auf ${run('rev-parse', 'HEAD')}`, { 'a.txt': 'Jemand sprach.' });
  run('reset', '--quiet', '--hard', 'HEAD~1');
  expect((await searchRepository(git, words)).length).toBeGreaterThan(8);

  const plan = await remove();
  expect(await searchRepository(git, words)).toEqual([]);
  expect(run('fsck', '--full', '--strict')).not.toMatch(/error|missing|broken/);
  expect(run('rev-list', '--reverse', 'main').split('\n')[0]).toBe(first);
  expect(run('show', 'main:a.txt')).toBe('Frau [entfernt] sprach.');
  expect(run('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
    'a.txt',
    'sub/b.txt',
    'sub/entfernt-2.txt',
    'sub/entfernt.txt',
    'sub/frau-entfernt.txt',
  ]);
  expect(run('for-each-ref', '--format=%(refname)')).toContain('refs/heads/cms/entfernt\n');
  expect(run('log', '-1', '--format=%an %ae', 'main~1')).toBe('[entfernt] entfernt@a.example');
  expect([...plan.dropped]).toEqual(['scan.pdf']);
  expect([plan.commits.length, plan.total]).toEqual([3, 4]);
});

test('numbers of commits in texts follow', async () => {
  const { commit, run, remove } = createRepository();
  const reverted = commit('Quäck', { 'a.txt': 'a' });
  commit(`Zurück\n\nThis reverts commit ${reverted}.`, { 'a.txt': 'b' });
  await remove();
  expect(run('log', '-1', '--format=%b')).toBe(
    `This reverts commit ${run('rev-parse', 'HEAD~1')}.`,
  );
});

test('the same comes out again, so that a second run changes nothing', async () => {
  const { commit, run, remove } = createRepository();
  commit('Quäck', { 'quaeck.txt': 'a', 'entfernt.txt': 'b' });
  const copy = run('rev-parse', 'HEAD');
  await remove();
  const once = run('rev-parse', 'HEAD');
  expect(once).not.toBe(copy);
  expect((await remove()).moves).toEqual([]);
  expect(run('rev-parse', 'HEAD')).toBe(once);
});

test('a signature goes with the text that it was for', async () => {
  const { git, run, commit, remove } = createRepository();
  commit('a', { 'a.txt': 'Quäck' });
  const text = run('cat-file', 'commit', 'HEAD');
  const signed = text.replace('\n\n', '\ngpgsig -----BEGIN\n abc\n -----END\n\n');
  const { output } = await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], {
    input: `${signed}\n`,
  });
  run('update-ref', 'refs/heads/main', output.toString().trim());
  await remove();
  expect(run('cat-file', 'commit', 'HEAD')).not.toContain('gpgsig');
});

test('a picture goes from all versions, in each size it was kept in', async () => {
  const { run, commit, remove } = createRepository();
  const draw = (red: number) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: { r: red, g: 0, b: 0 } } });
  const photo = await draw(200).jpeg().toBuffer();
  const small = await draw(200).resize(30).webp().toBuffer();
  const other = await draw(20).jpeg().toBuffer();
  commit('a', { 'photo.jpg': photo, 'small.webp': small, 'other.jpg': other });
  commit('b', { 'photo.jpg': other });
  await remove(await createWanted([], [photo]));
  expect(run('ls-tree', '--name-only', 'main~1').split('\n')).toEqual(['other.jpg']);
  expect(run('ls-tree', '--name-only', 'main').split('\n')).toEqual(['other.jpg', 'photo.jpg']);
});
