import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { link, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { lockFolder as lock } from './lock.ts';

const lockFolder = (folder: string) => lock(folder, (pid, file) => `${pid} holds ${file}`);

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'werkstatt-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The number of a process that has ended. */
function findDeadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('one holds the folder, the next is told who', async () => {
  const folder = await createFolder();
  const held = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(
    `${process.pid} holds ${path.join(folder, 'lock')}`,
  );
  await held.release();
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['of a process that is dead', () => JSON.stringify({ pid: findDeadPid(), id: 'a' })],
  ['of a former process with our number', () => JSON.stringify({ pid: process.pid, id: 'a' })],
  ['that was cut short', () => '{"pid":'],
])('a lock %s is taken over', async (_, text) => {
  const folder = await createFolder();
  await writeFile(path.join(folder, 'lock'), text());
  const held = await lockFolder(folder);
  await held.release();
  expect(existsSync(path.join(folder, 'lock'))).toBe(false);
});

test('of many who find a dead lock, one gets it', async () => {
  const folder = await createFolder();
  const text = JSON.stringify({ pid: findDeadPid(), id: 'a' });
  await writeFile(path.join(folder, 'lock'), text);
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['lock']);
});

test('who died while taking a dead lock away stops nobody', async () => {
  const folder = await createFolder();
  const text = JSON.stringify({ pid: findDeadPid(), id: 'a' });
  await writeFile(path.join(folder, 'lock'), text);
  await link(path.join(folder, 'lock'), path.join(folder, 'lock.taking'));
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
}, 20_000);
