import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { contribute, logIn } from '../testing/client.ts';
import { startTestForge } from '../testing/forge.ts';
import { toSeite } from '../testing/project.ts';
import { startWerkstatt } from '../werkstatt.ts';

const missing = '0123456789abcdef0123456789abcdef01234567\n';

/** A Werkstatt with one contribution that has ended, and a way to start it again. */
async function stopTestForge() {
  const { client, project, werkstatt } = await startTestForge();
  await contribute(client, { collection: 'seiten', slug: 'eins', text: toSeite('Eins') });
  await werkstatt.stop();
  return {
    repository: werkstatt.repository,
    startAgain: async () => {
      const again = await startWerkstatt({ folder: project.folder, seedFrom: project.root });
      onTestFinished(() => again.stop());
      return again;
    },
  };
}

test.each([
  ['refs/heads/main', ''],
  ['refs/heads/main', missing],
  ['refs/heads/cms/seiten/eins', ''],
  ['refs/heads/cms/seiten/eins', missing],
  ['refs/werkstatt/pulls/1', 'x'],
  ['refs/werkstatt/project', ''],
])('%s with %j in it stands again where its log says', async (ref, text) => {
  const { repository, startAgain } = await stopTestForge();
  const file = path.join(repository, ref);
  const before = await readFile(file, 'utf8');
  await writeFile(file, text);

  const { mended, port } = await startAgain();
  expect(mended).toEqual([
    `${ref} was broken; it stands at ${before.slice(0, 8)} again, the last state in its log.`,
  ]);
  expect(await readFile(file, 'utf8')).toBe(before);
  const client = await logIn(`http://127.0.0.1:${port}/werkstatt/`);
  expect((await client.call('GET', '/pulls')).list).toHaveLength(1);
});

test('one without a log is laid aside, and named', async () => {
  const { repository, startAgain } = await stopTestForge();
  const file = path.join(repository, 'refs/heads/cms/seiten/leer');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, missing);
  const { mended, port } = await startAgain();
  expect(mended[0]).toContain('refs/heads/cms/seiten/leer was broken, and its log names no state');
  const aside = mended[0]?.split('lies at ')[1]?.slice(0, -1) ?? '';
  expect(await readFile(aside, 'utf8')).toBe(missing);
  expect((await fetch(`http://127.0.0.1:${port}/werkstatt/`)).status).toBe(200);
});

test('main without a log is never begun anew behind our back', async () => {
  const { repository, startAgain } = await stopTestForge();
  await rm(path.join(repository, 'logs'), { recursive: true });
  const file = path.join(repository, 'refs/heads/main');
  await writeFile(file, '');
  await expect(startAgain()).rejects.toThrow(`${file} is broken`);
});
