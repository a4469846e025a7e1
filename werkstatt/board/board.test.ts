import { expect, test } from 'vitest';

import { contribute, findPull, saveAgain, type Draft } from '../testing/client.ts';
import { shareTestForge, startTestForge } from '../testing/forge.ts';
import { toSeite } from '../testing/project.ts';
import { checkInProcess } from './check.ts';

const draft: Draft = { collection: 'seiten', slug: 'neu', text: toSeite('Eine neue Seite') };

const forge = shareTestForge();

test('the list says what lies there, in German', async () => {
  const { client, open } = await startTestForge();
  expect((await open('')).html).toContain('Zurzeit ist kein Beitrag offen.');
  await contribute(client, draft);
  const { status, html } = await open('');
  expect(status).toBe(200);
  for (const words of [
    'Offen (1)',
    'Eine neue Seite',
    '<dd>Seite</dd>',
    '<dd>Entwurf</dd>',
    '<dd>Projekt</dd>',
    'src/content/seiten/neu.mdx',
    'href="/admin/#/collections/seiten/entries/neu"',
    'Zusammenführen',
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toMatch(/<script|style="|onclick/);
});

test('merging moves main by a merge commit, clears the branch and says so', async () => {
  const { client, open, submit, git, merged } = await startTestForge();
  const { number, commit, parent } = await contribute(client, draft);
  expect((await open(`beitrag/${number}/`)).html).toContain('Keine Fehler gefunden.');

  const { status } = await submit(`beitrag/${number}/zusammenfuehren`, { stand: commit });
  expect(status).toBe(303);
  expect(git('log', '-1', '--format=%P|%an|%cn|%s', 'main')).toBe(
    `${parent} ${commit}|Projekt|Werkstatt|Neu: neu`,
  );
  expect(merged).toEqual([git('rev-parse', 'main')]);
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
  expect(await findPull(client, number)).toMatchObject({
    state: 'closed',
    merge_commit_sha: merged[0],
  });
  expect((await open('')).html).toMatch(/Neu: neu<\/a>:\s+zusammengeführt/);

  const again = await submit(`beitrag/${number}/zusammenfuehren`, { stand: commit });
  expect([again.status, merged.length]).toEqual([409, 1]);
});

test('two contributions that do not touch each other are both merged', async () => {
  const { client, submit, git } = await startTestForge();
  const first = await contribute(client, draft);
  const second = await contribute(client, { ...draft, slug: 'zwei', text: toSeite('Zwei') });
  const merges = [first, second].map(({ number, commit }) =>
    submit(`beitrag/${number}/zusammenfuehren`, { stand: commit }),
  );
  expect((await Promise.all(merges)).map(({ status }) => status)).toEqual([303, 303]);
  const files = git('ls-tree', '-r', '--name-only', 'main');
  expect(files).toMatch(/neu\.mdx[^]*zwei\.mdx/);
});

test('a conflict is shown with both sides and never forced', async () => {
  const { client, open, submit, git } = forge();
  const probe = { collection: 'seiten', slug: 'probe', text: toSeite('Probe', 'Von der einen.') };
  const mine = await contribute(client, probe);
  // Somebody else changed the same lines, from another branch.
  const other = { ...probe, text: toSeite('Probe', 'Von der anderen.') };
  const theirs = await contribute(client, {
    ...other,
    slug: 'probe-2',
    file: 'src/content/seiten/probe.mdx',
  });
  await submit(`beitrag/${theirs.number}/zusammenfuehren`, { stand: theirs.commit });
  const before = git('rev-parse', 'main');

  for (const { status, html } of [
    await open(`beitrag/${mine.number}/`),
    await submit(`beitrag/${mine.number}/zusammenfuehren`, { stand: mine.commit }),
  ]) {
    expect([200, 409]).toContain(status);
    expect(html).toContain('Dieselbe Stelle wurde inzwischen auch anderswo geändert.');
    expect(html).toContain('<code>src/content/seiten/probe.mdx</code>');
    expect(html).toContain('+Von der anderen.');
    expect(html).toContain('+Von der einen.');
    expect(html).toContain('Öffne den Beitrag wieder im Editor');
  }
  expect(git('rev-parse', 'main')).toBe(before);
  expect((await findPull(client, mine.number))?.state).toBe('open');
});

test('a conflict can be ended in favour of the contribution, which keeps all else', async () => {
  const { client, open, submit, git } = await startTestForge();
  const text = (first: string, last: string) => toSeite('Probe', `${first}\n\nZwei.\n\n${last}`);
  const probe = { collection: 'seiten', slug: 'probe', text: text('Von der einen.', 'Drei.') };
  const mine = await contribute(client, probe);
  const theirs = await contribute(client, {
    collection: 'seiten',
    slug: 'probe-2',
    file: 'src/content/seiten/probe.mdx',
    text: text('Von der anderen.', 'Drei und mehr.'),
  });
  await submit(`beitrag/${theirs.number}/zusammenfuehren`, { stand: theirs.commit });
  const published = git('rev-parse', 'main');
  const path = `beitrag/${mine.number}/`;
  const { html } = await open(path);
  const field = (name: string) =>
    new RegExp(`name="${name}" value="([0-9a-f]{40})"`).exec(html)?.[1];
  const seen = { stand: mine.commit, main: field('main') ?? '' };

  const stale = await submit(`${path}vorziehen`, { ...seen, main: mine.commit });
  expect([stale.status, git('rev-parse', 'cms/seiten/probe')]).toEqual([409, mine.commit]);

  expect((await submit(`${path}vorziehen`, seen)).status).toBe(303);
  expect(git('rev-parse', 'main')).toBe(published);
  expect(git('show', 'cms/seiten/probe:src/content/seiten/probe.mdx')).toBe(
    text('Von der einen.', 'Drei und mehr.').trimEnd(),
  );
  expect((await open(path)).html).toContain('Der Beitrag lässt sich zusammenführen.');
});

test('what the checks refuse is not merged; file and line are named', async () => {
  const { client, submit, git } = await startTestForge(checkInProcess);
  const before = git('rev-parse', 'main');
  const text = toSeite('Neu', 'Gut.\n\n<script>alert(1)</script>\n\n[hin](/gibt-es-nicht/)');
  const { number, commit } = await contribute(client, { ...draft, text });
  const { status, html } = await submit(`beitrag/${number}/zusammenfuehren`, { stand: commit });
  expect(status).toBe(422);
  expect(html).toContain('Nicht zusammengeführt: Die Prüfung hat Fehler gefunden.');
  expect(html).toMatch(/<code>src\/content\/seiten\/neu\.mdx<\/code>,\s+Zeile 3 im Text/);
  expect(git('rev-parse', 'main')).toBe(before);
});

test('a check that comes to no end is told, with the entry, and not begun again', async () => {
  const { client, open, submit, git } = await startTestForge((folder) => checkInProcess(folder, 1));
  const before = git('rev-parse', 'main');
  const { number, commit } = await contribute(client, draft);
  const page = await open(`beitrag/${number}/`);
  expect(page.status).toBe(200);
  expect(page.html).toContain('Die Prüfung ist mit diesem Beitrag nicht fertig geworden');
  expect(page.html).toContain('<code>src/content/seiten/neu.mdx</code>');

  const { status, html } = await submit(`beitrag/${number}/zusammenfuehren`, { stand: commit });
  expect(status).toBe(422);
  expect(html).toContain('Nicht zusammengeführt: Die Prüfung ist nicht fertig geworden.');
  expect(git('rev-parse', 'main')).toBe(before);
});

test('what an entry lets pass of personal data is listed with its reason', async () => {
  const { client, open } = forge();
  const freigaben = 'freigaben:\n  - text: 0361 0123456\n    grund: Nummer des Büros\n';
  const text = toSeite('Neu', 'Ruf an: 0361 0123456').replace('---\n', `---\n${freigaben}`);
  const { number } = await contribute(client, { ...draft, slug: 'freigabe', text });
  expect((await open(`beitrag/${number}/`)).html).toMatch(
    /<h2 id="freigaben">[^]*„0361 0123456“ in\s+<code>src\/content\/seiten\/freigabe\.mdx<\/code>: Nummer des Büros/,
  );
});

test('names and numbers in an internal entry are shown before it is merged', async () => {
  const { client, open } = forge();
  const text = toSeite('Neu', 'Ruf an: 0170 0123456').replace('oeffentlich', 'intern');
  const { number } = await contribute(client, { ...draft, slug: 'namen', text });
  const { html } = await open(`beitrag/${number}/`);
  expect(html).toContain('Keine Fehler gefunden.');
  expect(html).toMatch(
    /Sieh vorher danach[^]*seiten\/namen\.mdx<\/code>, Zeile 1 im Text: [^]*0170 0123456/,
  );
});

test('where an entry will be read is said before it is merged, and after', async () => {
  const { client, open, submit } = forge();
  const contributions = [
    {
      slug: 'fuer-alle',
      text: toSeite('Für alle'),
      said: 'für alle',
      note: 'Die Website wird neu gebaut',
    },
    {
      slug: 'intern',
      text: toSeite('Intern').replace('oeffentlich', 'intern'),
      said: 'nur intern',
      note: 'Auf der öffentlichen Website steht er nicht.',
    },
  ];
  for (const { said, note, ...own } of contributions) {
    const { number, commit } = await contribute(client, { ...draft, ...own });
    expect((await open(`beitrag/${number}/`)).html).toMatch(
      new RegExp(`<dt>Zu lesen</dt>\\s*<dd>${said}</dd>`),
    );
    const path = `beitrag/${number}/zusammenfuehren`;
    const { to } = await submit(path, { stand: commit });
    expect((await open(to.replace(/^.*\/werkstatt\//, ''))).html).toContain(note);
  }
});

test('what was mended by a second save can be merged', async () => {
  const { client, submit } = forge();
  const mended = { ...draft, slug: 'geheilt' };
  const broken = { ...mended, text: toSeite('Neu', '{x}') };
  const { number, commit } = await contribute(client, broken);
  const path = `beitrag/${number}/zusammenfuehren`;
  expect((await submit(path, { stand: commit })).status).toBe(422);
  const again = await saveAgain(client, mended);

  const stale = await submit(path, { stand: commit });
  expect(stale.status).toBe(409);
  expect(stale.html).toContain('Der Beitrag wurde gerade noch geändert.');
  expect((await submit(path, { stand: again })).status).toBe(303);
});

test('a contribution that changes code is not merged here', async () => {
  const { client, submit, git } = forge();
  const before = git('rev-parse', 'main');
  const code = { ...draft, slug: 'code', file: 'src/pages/index.astro', text: 'x' };
  const { number, commit } = await contribute(client, code);
  const { status, html } = await submit(`beitrag/${number}/zusammenfuehren`, { stand: commit });
  expect(status).toBe(422);
  expect(html).toContain('ändert nicht nur Inhalte');
  expect(git('rev-parse', 'main')).toBe(before);
});

test('nothing that somebody wrote becomes markup', async () => {
  const { client, open } = await startTestForge();
  const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>\'';
  const text = `---\ntitel: ${JSON.stringify(evil)}\n---\n\n${evil}\n`;
  const { number } = await contribute(client, { ...draft, text, title: evil });
  await client.call('PUT', `/issues/${number}/labels`, { labels: [evil, '__proto__'] });
  const file = {
    ...draft,
    collection: 'constructor',
    slug: 'zwei',
    file: 'src/content/seiten/<b>&"x.mdx',
  };
  const other = await contribute(client, file);

  const pages = [
    '',
    `beitrag/${number}/`,
    `beitrag/${other.number}/`,
    `beitrag/${number}/ablehnen/`,
  ];
  for (const path of [...pages, '?hinweis=<b>x</b>', '?hinweis=__proto__']) {
    const { status, html } = await open(path);
    expect([path, status]).toEqual([path, 200]);
    expect(html).not.toMatch(/<img|<script|<b>&|<b>x/);
  }
  await client.call('PATCH', `/pulls/${number}`, { state: 'closed' });
  expect((await open('')).html).not.toMatch(/<img|<script/);
});

test('rejecting asks first, keeps the text, and can be taken back', async () => {
  const { client, open, submit, git } = await startTestForge();
  const { number, branch, commit } = await contribute(client, draft);
  const page = await open(`beitrag/${number}/ablehnen/`);
  expect(page.html).toContain('Ja, ablehnen');
  expect((await findPull(client, number))?.state).toBe('open');

  expect((await submit(`beitrag/${number}/ablehnen`)).status).toBe(303);
  expect((await findPull(client, number))?.state).toBe('closed');
  expect(git('rev-parse', branch)).toBe(commit);
  expect((await open('')).html).toMatch(/Neu: neu<\/a>:\s+abgelehnt/);
  expect((await open(`beitrag/${number}/`)).html).toContain('Wieder öffnen');

  expect((await submit(`beitrag/${number}/wieder-oeffnen`)).status).toBe(303);
  expect((await findPull(client, number))?.state).toBe('open');
});

test('a form of another page merges nothing', async () => {
  const { base, client, git } = forge();
  const { number, commit } = await contribute(client, { ...draft, slug: 'fremd' });
  const before = git('rev-parse', 'main');
  const url = `${base}beitrag/${number}/zusammenfuehren`;
  const body = new URLSearchParams({ stand: commit });
  for (const headers of [{ Origin: 'https://evil.example' }, {}]) {
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(403);
  }
  expect((await fetch(url)).status).toBe(404);
  expect(git('rev-parse', 'main')).toBe(before);
});

test('who has not been there before is told so', async () => {
  const { open } = await startTestForge();
  for (const path of ['beitrag/1/', 'beitrag/x/', 'beitrag/1/nix', 'nix']) {
    expect([path, (await open(path)).status]).toEqual([path, 404]);
  }
});
