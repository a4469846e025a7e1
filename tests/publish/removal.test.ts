/** „Etwas muss weg“: before, it is everywhere; after one command no byte of the machine and no answer has it. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, onTestFinished, test } from 'vitest';

import { serve } from '../../server/serve.ts';
import { findSetup, type Setup } from '../../tools/removal/places.ts';
import { remove } from '../../tools/removal/remove.ts';
import { createWanted } from '../../tools/removal/wanted.ts';
import { gitEnvironment } from '../../werkstatt/git/git.ts';
import { amount } from '../amount.ts';
import {
  createRemovalSite,
  findLeft,
  isSpelled,
  plant,
  plantText,
  toEntry,
  word,
  type RemovalSite,
} from './removal-site.ts';

const script = path.resolve('scripts/weg.ts');

/** Calls the command with the words by the pipe. */
function call({ environment, top }: RemovalSite, ...args: string[]) {
  const options = {
    env: environment,
    input: `${word}\n`,
    encoding: 'utf8',
    maxBuffer: 1e8,
  } as const;
  const protocol = ['--protokoll', path.join(top, 'protokoll.md')];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...args, ...protocol],
    options,
  );
  return { status, output: stdout + stderr };
}

async function ask(home: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const edition of ['dist', 'dist-intern']) {
    const server = await serve({ folder: path.join(home, edition), base: '/', port: 0 });
    for (const name of names) {
      const answer = await fetch(new URL(name, server.url));
      if (isSpelled(Buffer.from(await answer.arrayBuffer()))) found.push(`${edition}/${name}`);
    }
    await server.stop();
  }
  return found;
}

const listFiles = (home: string) =>
  readdirSync(path.join(home, 'dist/'), { recursive: true, encoding: 'utf8' }).map((name) =>
    encodeURI(name),
  );

test('it is found in all places, and after the command in none', async () => {
  const site = createRemovalSite();
  plant(site);
  const { home, forge, top } = site;
  const before = listFiles(home);
  expect((await ask(home, before)).length).toBeGreaterThan(4);

  const searched = call(site, 'suchen');
  expect(searched.status).toBe(1);
  expect(searched.output).not.toContain('sauber   Verlauf');
  for (const place of ['Verlauf in', 'Forge in', 'Werkstatt in', 'Dateien in', 'Release']) {
    expect(searched.output).toContain(`GEFUNDEN ${place}`);
  }
  // It was changed by nothing, and tells no word.
  expect(findLeft(forge)).not.toEqual([]);
  expect(isSpelled(Buffer.from(searched.output))).toBe(false);

  const first = execFileSync('git', ['rev-list', '--reverse', 'main'], {
    cwd: forge,
    encoding: 'utf8',
  }).split('\n')[0];
  const removed = call(site, 'entfernen', '--ja');
  expect([removed.status, removed.output]).toEqual([
    0,
    expect.stringContaining('nichts mehr davon'),
  ]);
  expect(findLeft(top)).toEqual([]);
  expect(await ask(home, [...before, ...listFiles(home)])).toEqual([]);
  expect(isSpelled(Buffer.from(removed.output))).toBe(false);

  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: forge, encoding: 'utf8', env: gitEnvironment({}) });
  expect(git('fsck', '--full', '--strict')).toBe('');
  expect(git('rev-list', '--reverse', 'main').split('\n')[0]).toBe(first);
  expect(git('show', 'main:src/content/glossar/volkslauf.mdx')).toContain(
    'Ein Lauf, sagt [entfernt].',
  );
  expect(git('for-each-ref', '--format=%(refname)').trim().split('\n')).toEqual([
    'refs/heads/cms/glossar/entfernt',
    'refs/heads/main',
    'refs/pull/7/head',
    'refs/tags/v1',
  ]);
  // By this, devices drop what they have kept.
  expect(readFileSync(path.join(home, 'dist/aufbewahrt-ab.txt'), 'utf8')).toMatch(
    /^\d{4}-\d\d-\d\dT/,
  );
  const protocol = readFileSync(path.join(top, 'protokoll.md'), 'utf8');
  expect(protocol).toMatch(/Verlauf umgeschrieben: \d von \d Commits/);
  expect(protocol).toContain('- [ ] Pull oder Merge Requests, die es noch enthalten: #7');

  const commits = readFileSync(path.join(top, 'protokoll.md.commits'), 'utf8').trim().split('\n');
  expect(commits.at(-1)).toMatch(/^[\da-f]{40} [\da-f]{40}$/);

  // Once more there is nothing to do.
  const again = call(site, 'entfernen', '--ja');
  expect([again.status, again.output]).toEqual([0, expect.stringContaining('stand nichts mehr')]);
}, 300_000);

describe('with a place left out', () => {
  test.each<[string, (setup: Setup) => Setup]>([
    ['the forge', (setup) => ({ ...setup, origin: undefined })],
    ['the Werkstatt', (setup) => ({ ...setup, werkstatt: undefined })],
    ['the releases', (setup) => ({ ...setup, home: undefined })],
  ])(
    '(%s) it is still found',
    async (_, leaveOut) => {
      const site = createRemovalSite();
      plant(site);
      const { home, top, environment } = site;
      for (const [name, value] of Object.entries(environment)) process.env[name] = value;
      onTestFinished(() => void Object.assign(process.env, original));
      const setup = leaveOut(findSetup(path.join(home, 'website'), home));
      const wanted = await createWanted([word], []);
      await remove({
        setup,
        wanted,
        say: () => undefined,
        check: () => Promise.resolve(undefined),
        isForCode: false,
      });
      expect(findLeft(top)).not.toEqual([]);
    },
    300_000,
  );
  const original = { ...process.env };
});

test('killed at any moment, it is followed by a run that brings it to an end', async () => {
  const site = createRemovalSite();
  plant(site);
  const started = performance.now();
  expect(call(site, 'suchen').status).toBe(1);
  const duration = (performance.now() - started) * 4;
  const kills = amount(3, 40);
  for (let kill = 1; kill <= kills; kill += 1) {
    const child = spawn(
      process.execPath,
      [script, 'entfernen', '--ja', '--protokoll', path.join(site.top, 'p.md')],
      {
        env: site.environment,
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
      },
    );
    child.stdin.end(`${word}\n`);
    await sleep((duration * kill) / kills);
    if (child.exitCode === null && child.pid) {
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      // Its number stands for a process until then, and it holds the lock.
      await ended;
    }
    const { output } = spawnSync('git', ['fsck', '--connectivity-only'], {
      cwd: site.forge,
      encoding: 'utf8',
    });
    expect(output.join('')).not.toMatch(/missing|broken|error/);
  }
  const { status, output } = call(site, 'entfernen', '--ja');
  expect([status, output]).toEqual([0, expect.stringContaining('nichts mehr davon')]);
  expect(findLeft(site.top)).toEqual([]);
}, 600_000);

test('a machine that may only read from the forge follows one that may write', () => {
  const site = createRemovalSite();
  plantText(site);
  const { forge, home, top } = site;
  const clone = path.join(top, 'own');
  expect(call(site, 'entfernen', '--ja', '--repository', clone).status).toBe(0);
  const told = execFileSync('git', ['show', 'main:public/aufbewahrt-ab.txt'], { cwd: forge });
  expect(findLeft(home)).not.toEqual([]);

  refusePushes(forge);
  const { status, output } = call(site, 'entfernen', '--ja');
  expect([status, output]).toEqual([0, expect.stringContaining('nichts mehr davon')]);
  expect(findLeft(top)).toEqual([]);
  expect(readFileSync(path.join(home, 'dist/aufbewahrt-ab.txt'))).toEqual(told);
}, 300_000);

function refusePushes(forge: string): void {
  const hook = '#!/bin/sh\necho geschützt >&2\nexit 1\n';
  writeFileSync(path.join(forge, 'hooks/pre-receive'), hook, { mode: 0o755 });
}

test('where it cannot be published anew, that is said, and once it can, the same command ends it', () => {
  const site = createRemovalSite();
  plantText(site);
  const failing = { ...site, environment: { ...site.environment, THINKA_LEAST: '1000' } };
  const { status, output } = call(failing, 'entfernen', '--ja');
  expect([status, output]).toEqual([1, expect.stringContaining('NOCH ÖFFENTLICH')]);
  rmSync(path.join(site.top, 'own'), { recursive: true });
  expect(findLeft(site.top)).not.toEqual([]);
  expect(call(site, 'entfernen', '--ja').status).toBe(0);
  expect(findLeft(site.top)).toEqual([]);
}, 300_000);

describe('it refuses and changes nothing', () => {
  const refuse = (site: RemovalSite, sentence: string) => {
    const main = readFileSync(path.join(site.home, 'website/.git/refs/heads/main'), 'utf8');
    const { status, output } = call(site, 'entfernen', '--ja');
    expect([status, output]).toEqual([2, expect.stringContaining(sentence)]);
    expect(readFileSync(path.join(site.home, 'website/.git/refs/heads/main'), 'utf8')).toBe(main);
    expect(isSpelled(Buffer.from(output))).toBe(false);
  };
  const inClone = ({ home }: RemovalSite, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@t.invalid', ...args], {
      cwd: path.join(home, 'website'),
      stdio: 'pipe',
    });

  test('where something is not committed, put aside, or not pushed', () => {
    const site = createRemovalSite();
    plantText(site);
    writeFileSync(path.join(site.home, 'website/first.txt'), word);
    refuse(site, 'git status');
    inClone(site, 'stash');
    refuse(site, 'git stash list');
    inClone(site, 'stash', 'pop');
    inClone(site, 'commit', '--quiet', '--all', '--message', 'Nur hier');
    refuse(site, 'die der Forge fehlen');
  }, 300_000);

  test('where the texts would not pass the checks, and says where', () => {
    const site = createRemovalSite();
    site.write('src/content/glossar/volkslauf.mdx', toEntry(`[${word}]`));
    site.publish();
    refuse(site, 'src/content/glossar/volkslauf.mdx:3');
  }, 300_000);

  test('where it stands in the program, which may mean somebody else', () => {
    const site = createRemovalSite();
    site.write('LICENSE', `By ${word}`);
    site.publish();
    refuse(site, 'auch im Programm selbst: LICENSE');
  }, 300_000);

  test('where the forge does not take it', () => {
    const site = createRemovalSite();
    plantText(site);
    refusePushes(site.forge);
    refuse(site, 'Die Forge nimmt den neuen Verlauf nicht an');
  }, 300_000);
});

test('words are not taken as arguments', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, 'suchen', 'Jemand'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('nicht in die Befehlszeile')]);
});
