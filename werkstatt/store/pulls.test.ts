import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { contribute, findPull } from '../testing/client.ts';
import { startTestForge } from '../testing/forge.ts';
import { toSeite } from '../testing/project.ts';

const draft = { collection: 'seiten', slug: 'neu', text: toSeite('Neu') };

test('a record that cannot be read is named with the way out, and the others are shown', async () => {
  const forge = await startTestForge();
  const first = await contribute(forge.client, draft);
  const second = await contribute(forge.client, { ...draft, slug: 'zwei' });
  const ref = `refs/werkstatt/pulls/${second.number}`;
  const before = forge.git('rev-parse', ref);
  const broken = path.join(forge.werkstatt.repository, 'broken');
  for (const text of ['{"number":', '{}', '\0', JSON.stringify({ number: 1 })]) {
    await writeFile(broken, text);
    forge.git('update-ref', ref, forge.git('hash-object', '-w', broken));

    const list = await forge.open('');
    expect(list.status).toBe(200);
    expect(list.html).toContain('Nicht lesbar (1)');
    expect(list.html).toContain(`logs/${ref}`);
    const { list: pulls } = await forge.client.call('GET', '/pulls');
    expect(pulls.map(({ number }) => number)).toEqual([first.number]);
    const detail = await forge.open(`beitrag/${second.number}/`);
    expect([detail.status, detail.html.includes(`update-ref ${ref} KENNUNG`)]).toEqual([500, true]);
  }
  forge.git('update-ref', ref, before);
  expect((await findPull(forge.client, second.number))?.title).toBe('Neu: zwei');
});
