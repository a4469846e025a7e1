/** Files that pass the check must build: batches of changed files that are in order. */
import { fork } from 'node:child_process';
import { cp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { demoDay } from '../../server/demo-site.ts';
import { isWhole } from '../amount.ts';
import { createChecker, write } from './checker.ts';
import { copyContent, type ContentCopy } from './content-copy.ts';
import { mutate } from './mutate.ts';
import type { MutableFile } from './mutations.ts';

const batches = Number(process.env['THINKA_ANZAHL'] ?? 5);
const filesPerBatch = 30;
const longestBuild = 240_000;

// A whole build takes half a minute: in every run, `mutation.test.ts` makes all pages instead.
test.runIf(isWhole)(
  'what passes the check is built, and shows nothing of the machinery',
  async () => {
    const copy = await copyContent();
    await copyCode(copy.root);
    const { check } = createChecker(copy.root);
    expect((await check()).findings).toEqual([]);

    const faults: string[] = [];
    let seed = Number(process.env['THINKA_MUTATION'] ?? 1_000_000);
    let passed = 0;
    for (let batch = 0; batch < batches; batch++) {
      const changes = new Map<MutableFile, string>();
      for (let tries = 0; changes.size < filesPerBatch && tries < 4 * filesPerBatch; tries++) {
        const { original, changed, names } = mutate(++seed, copy, true);
        if (changes.has(original) || original.bytes.equals(changed.bytes)) continue;
        await write(copy.root, changed);
        const { findings } = await check();
        if (findings.length > 0) await write(copy.root, original);
        else changes.set(original, `${seed} (${names.join(', ')}) of ${original.file}`);
      }
      passed += changes.size;
      const isIntern = batch % 2 === 1;
      const { code, output } = await buildPages(copy.root, isIntern);
      const label = `batch ${batch} with ${[...changes.values()].join('; ')}`;
      if (code !== 0) faults.push(`${output.slice(0, 4_000)}\n  ${label}`);
      else
        faults.push(
          ...(await findMachinery(copy, isIntern)).map((fault) => `${fault}\n  ${label}`),
        );
      for (const original of changes.keys()) await write(copy.root, original);
    }
    console.log(`${batches} builds of ${passed} changed files`);
    expect(faults).toEqual([]);
  },
  14_400_000,
);

async function copyCode(root: string): Promise<void> {
  for (const name of [
    'admin',
    'src',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    const filter = (file: string) => !file.startsWith(path.join('src', 'content') + path.sep);
    await cp(name, path.join(root, name), { recursive: true, filter });
  }
  await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction');
}

/** @returns the exit code, undefined if it had to be stopped, and the output */
function buildPages(
  root: string,
  isIntern: boolean,
): Promise<{ code: number | null; output: string }> {
  const child = fork(path.join(import.meta.dirname, 'build-pages.ts'), [root], {
    silent: true,
    timeout: longestBuild,
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      THINKA_HEUTE: demoDay,
      THINKA_ZWECK: 'entwurf',
      THINKA_AUSGABE: isIntern ? 'intern' : '',
    },
  });
  let output = '';
  const listen = (chunk: Buffer) => void (output += chunk.toString());
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })));
}

const machinery = /undefined|\[object \w+\]|\bNaN\b|Invalid Date|Infinity/;

/** @returns pages that show data meant only for programs */
async function findMachinery({ root }: ContentCopy, isIntern: boolean): Promise<string[]> {
  const folder = path.join(root, isIntern ? 'dist-intern' : 'dist');
  const names = await readdir(folder, { recursive: true });
  const faults: string[] = [];
  for (const name of names.filter((one) => /\.(html|json|ics|xml|csv|txt)$/.test(one))) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const found = machinery.exec(text.replace(/<script[\s\S]*?<\/script>/g, ''));
    if (found)
      faults.push(`${name}: …${text.slice(Math.max(0, found.index - 80), found.index + 60)}…`);
  }
  await rm(folder, { recursive: true });
  return faults;
}
