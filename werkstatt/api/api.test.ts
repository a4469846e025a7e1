/** The answers of the API, as far as Decap's own client does not show them in `decap.test.ts`. */
import { describe, expect, test } from 'vitest';

import { contribute, findPull, logIn, saveAgain, toBranch } from '../testing/client.ts';
import { shareTestForge, startTestForge } from '../testing/forge.ts';
import { toSeite } from '../testing/project.ts';

const draft = { collection: 'seiten', slug: 'neu', text: toSeite('Neu') };

describe('main', () => {
  const forge = shareTestForge();

  test('is moved by nobody through the API', async () => {
    const { base, git } = forge();
    const client = await logIn(base, 'koordination');
    const { number, commit } = await contribute(client, draft);
    const before = git('rev-parse', 'main');

    const merge = await client.call('PUT', `/pulls/${number}/merge`, { merge_method: 'merge' });
    expect(merge.status).toBe(405);
    const attempts = [
      client.call('PATCH', '/git/refs/heads/main', { sha: commit }),
      client.call('PATCH', '/git/refs/heads%2Fmain', { sha: commit, force: true }),
      client.call('DELETE', '/git/refs/heads/main'),
      client.call('POST', '/git/refs', { ref: 'refs/heads/main', sha: commit }),
      // The same file, where names have no case.
      client.call('PATCH', '/git/refs/heads/MAIN', { sha: commit, force: true }),
      client.call('DELETE', '/git/refs/heads/Main'),
      client.call('POST', '/git/refs', { ref: 'refs/heads/MAIN', sha: commit }),
      client.call('POST', '/pulls', { title: 'x', head: 'werkstatt:MAIN', base: 'main' }),
    ];
    for (const { status } of await Promise.all(attempts)) expect(status).toBe(422);
    const upper = await client.call('PATCH', '/git/refs/heads/MAIN', { sha: commit, force: true });
    expect(upper.json.message).toContain('Changes must be made through a pull request.');
    for (const [method, path] of [
      ['PUT', '/contents/README.md'],
      ['DELETE', '/contents/README.md'],
      ['POST', '/merges'],
    ] as const) {
      expect((await client.call(method, path, { base: 'main', head: commit })).status).toBe(501);
    }
    expect(git('rev-parse', 'main')).toBe(before);
  });

  test('says that it is protected', async () => {
    const { base, client } = forge();
    expect((await client.call('GET', '/branches/main')).json.protected).toBe(true);
    expect((await client.call('GET', '/branches/main/protection')).status).toBe(404);

    const coordinator = await logIn(base, 'koordination');
    const { json } = await coordinator.call('GET', '/branches/main/protection');
    expect(json.enforce_admins.enabled).toBe(true);
    expect(json.allow_force_pushes.enabled).toBe(false);
  });
});

describe('refs', () => {
  test('of our own records are out of reach', async () => {
    const { client, git } = await startTestForge();
    const { commit } = await contribute(client, draft);
    const before = git('for-each-ref', 'refs/werkstatt');
    for (const ref of ['refs/werkstatt/pulls/1', 'refs/pull/1/head', 'werkstatt/pulls/1', 'HEAD']) {
      const { status } = await client.call('POST', '/git/refs', { ref, sha: commit });
      expect([ref, status]).toEqual([ref, 422]);
    }
    for (const ref of ['werkstatt/pulls/1', 'heads/../werkstatt/pulls/1']) {
      const path = `/git/refs/${encodeURIComponent(ref)}`;
      expect((await client.call('DELETE', path)).status).toBe(422);
      expect((await client.call('PATCH', path, { sha: commit, force: true })).status).toBe(422);
    }
    expect(git('for-each-ref', 'refs/werkstatt')).toBe(before);
  });

  test('are created once, and moved forward unless forced', async () => {
    const { client } = await startTestForge();
    const { commit, parent } = await contribute(client, draft);
    const ref = `refs/heads/${toBranch(draft)}`;
    const again = await client.call('POST', '/git/refs', { ref, sha: commit });
    expect([again.status, again.json.message]).toEqual([422, 'Reference already exists']);
    const inTheWay = await client.call('POST', '/git/refs', { ref: `${ref}/x`, sha: commit });
    expect([inTheWay.status, inTheWay.json.message]).toEqual([
      422,
      expect.stringContaining(
        'Der Zweig „cms/seiten/neu“ steht „cms/seiten/neu/x“ im Weg. Benenne ihn um,',
      ),
    ]);

    const path = `/git/${ref}`;
    const back = await client.call('PATCH', path, { sha: parent });
    expect([back.status, back.json.message]).toEqual([422, 'Update is not a fast forward']);
    expect((await client.call('PATCH', path, { sha: parent, force: true })).status).toBe(200);
    const nowhere = await client.call('PATCH', path, { sha: '0'.repeat(40), force: true });
    expect([nowhere.status, nowhere.json.message]).toEqual([422, 'Object does not exist']);
    const gone = await client.call('DELETE', '/git/refs/heads/cms%2Fnix');
    expect([gone.status, gone.json.message]).toEqual([422, 'Reference does not exist']);
  });

  test('leave room for drafts, and what takes it all the same is named with the way out', async () => {
    const { client, git } = await startTestForge();
    const sha = git('rev-parse', 'main');
    for (const name of ['cms', 'CMS', 'cms/seiten']) {
      const { status } = await client.call('POST', '/git/refs', { ref: `refs/heads/${name}`, sha });
      expect([name, status]).toEqual([name, 422]);
    }
    git('branch', 'cms', 'main');
    const told = await contribute(client, draft).catch(String);
    const command = /git -C '[^']*' (branch -m 'cms' 'alt-cms')/.exec(JSON.stringify(told))?.[1];
    git(...(command ?? '').replaceAll("'", '').split(' '));
    await contribute(client, draft);
  });

  test('of two who save at the same time one wins, and the other is told', async () => {
    const { client, git } = await startTestForge();
    const ref = 'refs/heads/cms/seiten/eins';
    const sha = git('rev-parse', 'main');
    const begin = () => client.call('POST', '/git/refs', { ref, sha });
    const begun = await Promise.all([begin(), begin()]);
    expect(begun.map(({ status }) => status).sort()).toEqual([201, 422]);

    const save = async (message: string) => {
      const body = { message, tree: git('rev-parse', 'main^{tree}'), parents: [sha] };
      const { json: commit } = await client.call('POST', '/git/commits', body);
      return client.call('PATCH', `/git/${ref}`, { sha: commit.sha });
    };
    const saved = await Promise.all([save('a'), save('b')]);
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 422]);
    const heads = saved.filter(({ status }) => status === 200).map(({ json }) => json.object.sha);
    expect(heads).toEqual([git('rev-parse', ref)]);
  });
});

describe('trees', () => {
  const forge = shareTestForge();

  test('refuse odd paths, links, submodules and blobs that are not there', async () => {
    const { client, git } = forge();
    const base_tree = git('rev-parse', 'main');
    const sha = git('rev-parse', 'main:README.md');
    const entries = [
      { path: 'a/.GIT/x', mode: '100644', type: 'blob', sha },
      { path: 'a', mode: '120000', type: 'blob', sha },
      { path: 'a', mode: '160000', type: 'commit', sha: base_tree },
      { path: 'a', mode: '100644', type: 'blob', sha: '1'.repeat(40) },
      { path: 'a', mode: '100644', type: 'blob', sha: base_tree },
      { path: 'nix', mode: '100644', type: 'blob', sha: null },
    ];
    for (const entry of entries) {
      const { status } = await client.call('POST', '/git/trees', { base_tree, tree: [entry] });
      expect([entry, status]).toEqual([entry, 422]);
    }
  });

  test('take a file out, put others in, and keep the rest', async () => {
    const { client, git } = forge();
    const base_tree = git('rev-parse', 'main');
    const { status, json } = await client.call('POST', '/git/trees', {
      base_tree,
      tree: [
        { path: 'README.md', mode: '100644', type: 'blob', sha: null },
        { path: 'src/content/seiten/ü.mdx', mode: '100644', type: 'blob', content: 'ü' },
      ],
    });
    expect(status).toBe(201);
    const changes = git('-c', 'core.quotePath=false', 'diff-tree', '-r', '--name-status', base_tree, json.sha);
    expect(changes.split('\n')).toEqual(['D\tREADME.md', 'A\tsrc/content/seiten/ü.mdx']);
  }); // prettier-ignore

  test('are listed by branch and folder, as Decap asks', async () => {
    const { client } = forge();
    await contribute(client, draft);
    for (const name of ['main:src/content/seiten', 'main:src%2Fcontent%2Fseiten', 'cms/seiten/neu:src/content/seiten']) {
      const { status, json } = await client.call('GET', `/git/trees/${name}`);
      expect([name, status]).toEqual([name, 200]);
      const names = json.tree.map(({ path }) => path);
      expect(names).toContain('probe.mdx');
      expect(names.includes('neu.mdx')).toBe(name.startsWith('cms'));
    }
    expect((await client.call('GET', '/git/trees/main:nix')).status).toBe(404);
    expect((await client.call('GET', '/git/trees/main:../x')).status).toBe(404);
    expect((await client.call('GET', '/git/trees/--help')).status).toBe(404);
  }); // prettier-ignore
});

describe('commits', () => {
  const forge = shareTestForge();

  test('are by who is logged in', async () => {
    const { client, git } = forge();
    const tree = git('rev-parse', 'main^{tree}');
    const body = { message: 'ü\n\nMehr', tree, parents: [git('rev-parse', 'main')] };
    const author = { name: 'Jemand', email: 'a@b' };
    const { json } = await client.call('POST', '/git/commits', { ...body, author });
    expect([json.author.name, json.message]).toEqual(['Projekt', 'ü\n\nMehr']);
    const noTree = await client.call('POST', '/git/commits', { ...body, tree: body.parents[0] });
    expect(noTree.status).toBe(422);
  });

  test('are none where something else is asked for as one', async () => {
    const { client, git } = forge();
    const blob = git('rev-parse', 'main:README.md');
    for (const path of [`/commits?sha=${blob}`, `/compare/main...${blob}`]) {
      expect([path, (await client.call('GET', path)).status]).toEqual([path, 404]);
    }
  });

  test('of a file say who wrote it last', async () => {
    const { client } = forge();
    const path = 'src/content/seiten/probe.mdx';
    const { list } = await client.call('GET', `/commits?path=${path}&sha=main`);
    expect(list.map(({ commit }) => commit.author.name)).toEqual(['Test']);
    expect((await client.call('GET', '/commits?path=nix&sha=main')).json).toEqual([]);
  });

  test('are compared with their files: text with a patch, pictures without', async () => {
    const { client, git } = forge();
    const picture = await client.call('POST', '/git/blobs', {
      content: Buffer.from([0x89, 0x50, 0, 1, 2, 255]).toString('base64'),
      encoding: 'base64',
    });
    const base = git('rev-parse', 'main');
    const { json: tree } = await client.call('POST', '/git/trees', {
      base_tree: base,
      tree: [
        { path: 'public/uploads/a.png', mode: '100644', type: 'blob', sha: picture.json.sha },
        { path: 'src/content/seiten/probe.mdx', content: toSeite('Probe', 'diff --git a b\n@@ x') },
        { path: 'README.md', sha: null },
        { path: 'LIESMICH.md', content: '# Probe\n' },
      ],
    });
    const body = { message: 'x', tree: tree.sha, parents: [base] };
    const { json: commit } = await client.call('POST', '/git/commits', body);
    const { json } = await client.call('GET', `/compare/main...${commit.sha}`);
    const files = json.files.map((file) => [file.filename, file.status, typeof file.patch]);
    expect(files).toEqual([
      ['LIESMICH.md', 'renamed', 'undefined'],
      ['public/uploads/a.png', 'added', 'undefined'],
      ['src/content/seiten/probe.mdx', 'modified', 'string'],
    ]);
    expect(json.files[2]?.patch).toMatch(/^@@ -\d+,\d+ \+\d+,\d+ @@/);
    expect(json.files[2]?.patch).toContain('+diff --git a b');
    expect(json.commits.map(({ sha }) => sha)).toEqual([commit.sha]);
    expect((await client.call('GET', '/compare/main...fremd:x')).status).toBe(404);
  });
});

describe('pull requests', () => {
  test('are one per branch, and need something new', async () => {
    const { client, git } = await startTestForge();
    const { branch } = await contribute(client, draft);
    const again = { title: 'x', head: `werkstatt:${branch}`, base: 'main' };
    const second = await client.call('POST', '/pulls', again);
    expect([second.status, second.json.errors[0]?.message]).toEqual([
      422,
      'A pull request already exists for werkstatt:cms/seiten/neu.',
    ]);
    await client.call('POST', '/git/refs', { ref: 'refs/heads/leer', sha: git('rev-parse', 'main') });
    const empty = await client.call('POST', '/pulls', { ...again, head: 'werkstatt:leer' });
    expect(empty.json.errors[0]?.message).toBe('No commits between main and leer');
    expect((await client.call('POST', '/pulls', { ...again, head: 'werkstatt:nix' })).status).toBe(422);
  }); // prettier-ignore

  test('follow their branch, and close with it', async () => {
    const { client, git } = await startTestForge();
    const { number, branch, commit } = await contribute(client, draft);
    const newer = await saveAgain(client, { ...draft, text: toSeite('Neuer') });
    expect((await findPull(client, number))?.head.sha).toBe(newer);
    expect(newer).not.toBe(commit);

    const path = `/git/refs/heads/${encodeURIComponent(branch)}`;
    expect((await client.call('DELETE', path)).status).toBe(204);
    const pull = await findPull(client, number);
    expect(pull).toMatchObject({ state: 'closed', merged_at: null, head: { sha: newer } });
    expect(git('rev-parse', `refs/pull/${number}/head`)).toBe(newer);
    const reopened = await client.call('PATCH', `/pulls/${number}`, { state: 'open' });
    expect(reopened.status).toBe(422);
  });

  test('are closed and opened again', async () => {
    const { client } = await startTestForge();
    const { number } = await contribute(client, draft);
    const closed = await client.call('PATCH', `/pulls/${number}`, { state: 'closed' });
    expect(closed.json.state).toBe('closed');
    const opened = await client.call('PATCH', `/pulls/${number}`, { state: 'open' });
    expect([opened.json.state, opened.json.closed_at]).toEqual(['open', null]);
  });

  test('are listed newest first, or for one branch', async () => {
    const { client } = await startTestForge();
    for (const slug of ['a', 'b']) await contribute(client, { ...draft, slug });
    const all = await client.call('GET', '/pulls?state=open&base=main&per_page=1');
    expect(all.list.map(({ number }) => number)).toEqual([2, 1]);
    const byHead = await client.call('GET', '/pulls?head=werkstatt:cms/seiten/a&state=open');
    expect(byHead.list.map(({ number }) => number)).toEqual([1]);
  });
});

test('an odd body is refused, not answered with a crash', async () => {
  const { client } = await startTestForge();
  for (const [method, path] of [
    ['POST', '/git/blobs'],
    ['POST', '/git/trees'],
    ['POST', '/git/commits'],
    ['POST', '/git/refs'],
    ['POST', '/pulls'],
    ['PUT', '/issues/1/labels'],
  ] as const) {
    for (const body of [null, [], 'x', { tree: 1, sha: {}, labels: [1], content: 7, title: [] }]) {
      expect([path, (await client.call(method, path, body)).status]).toEqual([path, 422]);
    }
  }
});
