/** The mail that tells of a failed run. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

const script = path.join(import.meta.dirname, '../../deploy/nightly/notify.sh');

test('whoever is to be told gets what the run has said', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-notify-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), `#!/bin/sh\n${text}\n`);
    await chmod(path.join(folder, name), 0o755);
  };
  await write('journalctl', 'echo "asked: $*"; echo "The old site stays."');
  await write('sendmail', `cat > "${folder}/mail"`);
  const { status } = spawnSync(script, {
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      THINKA_MAIL: 'it@verein.example',
      THINKA_SENDMAIL: path.join(folder, 'sendmail'),
    },
  });
  expect(status).toBe(0);
  const mail = await readFile(path.join(folder, 'mail'), 'utf8');
  expect(mail).toMatch(/^To: it@verein\.example\nSubject: The ThINKA site was not built \(.+\)\n/);
  expect(mail).toContain('\n\nasked: --unit thinka-publish.service');
  expect(mail).toMatch(/The old site stays\.\n$/);
});

test('without an address it says that nobody is told, and fails', () => {
  const { status, stderr } = spawnSync(script, {
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('THINKA_MAIL is not set: nobody is told.');
});
