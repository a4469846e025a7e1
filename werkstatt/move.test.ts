/** The Werkstatt goes to a bare Git server and comes back, as docs/backup.md tells. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { contribute, findPull, logIn } from './testing/client.ts';
import { startTestForge } from './testing/forge.ts';
import { toSeite } from './testing/project.ts';
import { startWerkstatt } from './werkstatt.ts';

test('open contributions with their stage survive the way to a bare server and back', async () => {
  const { client, project, werkstatt, git } = await startTestForge();
  const folder = await mkdtemp(path.join(tmpdir(), 'werkstatt-move-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const draft = { collection: 'seiten', slug: 'neu', text: toSeite('Neu', 'Ein Text') };
  const { number, commit } = await contribute(client, draft);
  const labels = ['decap-cms/pending_review'];
  await client.call('PUT', `/issues/${number}/labels`, { labels });
  await werkstatt.stop();

  const server = path.join(folder, 'server.git');
  execFileSync('git', ['init', '--quiet', '--bare', server]);
  git('push', '--quiet', '--mirror', server);
  const back = path.join(folder, 'back');
  execFileSync('git', ['clone', '--quiet', '--mirror', server, path.join(back, 'repo.git')]);

  const moved = await startWerkstatt({
    folder: back,
    seedFrom: project.root,
    onMerged: () => undefined,
    check: () => Promise.resolve({ findings: [], notices: [] }),
  });
  onTestFinished(() => moved.stop());
  const again = await logIn(`http://127.0.0.1:${moved.port}/werkstatt/`);
  expect(await findPull(again, number)).toMatchObject({
    state: 'open',
    head: { sha: commit },
    labels: labels.map((name) => ({ name })),
  });
});
