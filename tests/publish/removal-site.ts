/**
 * A machine on which something was published that must go: a forge, the clone that publishes, releases of both
 * editions, a Werkstatt, drafts, and a build of our own making that writes the texts as the real one does.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { onTestFinished } from 'vitest';

import { gitEnvironment } from '../../werkstatt/git/git.ts';
import { openTmpdir } from '../open-folder.ts';

/** Each spelling is planted, and looked for with the plainest means there are. */
export const spellings = [
  'Quäckerling',
  'Quäckerling'.normalize('NFD'),
  'QUÄCKERLING',
  'quaeckerling',
  'Qu&auml;ckerling',
  'Qu&#228;ckerling',
  'Qu%C3%A4ckerling',
  'Qu\\u00e4ckerling',
  'Quäcker\u00adling',
  'Quäcker\r\n ling',
];
export const word = 'Quäckerling';

export interface RemovalSite {
  /** Holds all of it. */
  top: string;
  home: string;
  forge: string;
  environment: NodeJS.ProcessEnv;
  /** In the clone of somebody who writes. */
  git: (...args: string[]) => string;
  /** Adds an unpublished commit to main of the forge. */
  write: (file: string, text: string) => void;
  publish: () => void;
}

export function createRemovalSite(): RemovalSite {
  const top = mkdtempSync(path.join(openTmpdir(), 'thinka-weg-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const [home, forge, own] = ['srv', 'forge.git', 'own'].map((name) => path.join(top, name)) as [
    string,
    string,
    string,
  ];
  const run = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@t.invalid', ...args], {
      cwd,
      env: gitEnvironment({}),
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const git = (...args: string[]) => run(own, ...args);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(own, file)), { recursive: true });
    writeFileSync(path.join(own, file), text);
    git('add', '--all');
    git('commit', '--quiet', '--message', `Schreibe ${path.basename(file)}`);
    git('push', '--quiet', 'origin', 'HEAD:main');
  };
  mkdirSync(home);
  run(top, 'init', '--quiet', '--bare', '--initial-branch=main', forge);
  run(top, 'clone', '--quiet', forge, 'own');
  git('checkout', '--quiet', '-b', 'main');
  for (const part of ['src/content', 'src/pages', 'src/fundstellen', 'public', 'deploy/nightly']) {
    cpSync(part, path.join(own, part), { recursive: true });
  }
  writeFileSync(path.join(own, '.gitignore'), 'node_modules/\ndist/\ndist-intern/\n.werkstatt/\n');
  write('first.txt', 'Anfang');

  const bin = path.join(top, 'bin');
  mkdirSync(bin);
  writeFileSync(
    path.join(bin, 'npm'),
    `#!/bin/sh\nexec '${process.execPath}' '${import.meta.dirname}/removal-build.ts' "$@"\n`,
    { mode: 0o755 },
  );
  writeFileSync(path.join(bin, 'sync'), '#!/bin/sh\n', { mode: 0o755 });
  const environment = {
    ...gitEnvironment({}),
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    THINKA_HOME: home,
    THINKA_INTERN: 'ja',
    THINKA_LEAST: '5',
  };
  run(home, 'clone', '--quiet', forge, 'website');
  const publish = () => {
    const script = path.join(home, 'website/deploy/nightly/publish.sh');
    execFileSync('/bin/sh', [script], { env: environment, stdio: 'pipe' });
  };
  return { top, home, forge, environment, git, write, publish };
}

/** Publishes it in a text. */
export function plantText({ write, publish }: RemovalSite): void {
  write(
    'src/content/glossar/volkslauf.mdx',
    toEntry(`Ein Lauf, sagt ${word}. ${spellings.slice(0, 4).join(', ')}`),
  );
  publish();
}

/** Plants it everywhere. The last release no longer has it in its pages, as if somebody had only corrected the text. */
export function plant(site: RemovalSite): void {
  const { top, home, forge, git, write, publish } = site;
  publish();
  plantText(site);
  write(`docs/${spellings.at(3)}.txt`, spellings.join('\n'));
  publish();
  git('rm', '--quiet', '-r', 'docs');
  write('first.txt', 'Weiter');
  git('tag', '--annotate', '--message', `Für ${word}`, 'v1');
  git('push', '--quiet', 'origin', 'v1');
  git('checkout', '--quiet', '-b', 'cms/glossar/quaeckerling');
  git('commit', '--quiet', '--allow-empty', '--message', `Entwurf über ${word}`);
  git('push', '--quiet', 'origin', 'HEAD', 'HEAD:refs/pull/7/head');
  git('checkout', '--quiet', 'main');
  publish();
  // What nothing points at any more.
  execFileSync('git', ['hash-object', '-w', '--stdin'], {
    cwd: forge,
    input: `lose ${word}`,
    env: gitEnvironment({}),
    stdio: 'pipe',
  });
  const werkstatt = path.join(home, 'website/.werkstatt/repo.git');
  execFileSync('git', ['clone', '--quiet', '--mirror', forge, werkstatt], {
    env: gitEnvironment({}),
    stdio: 'pipe',
  });
  rmSync(path.join(top, 'own'), { recursive: true });
}

/** @param explained in YAML */
export function toEntry(explained: string): string {
  return `---\nbegriff: Volkslauf\nerklaerung: ${explained}\nsichtbarkeit: oeffentlich\n---\n`;
}

/** @returns where any spelling stands, by means that share nothing with the command */
export function findLeft(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (isSpelled(Buffer.from(entry.name))) found.push(file);
    if (!entry.isFile()) continue;
    const bytes = readFileSync(file);
    const unpack = /\.(?:br|gz|pf_fragment)$/.exec(file)?.[0];
    if (isSpelled(bytes)) found.push(file);
    if (unpack && isSpelled(unpack === '.br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)))
      found.push(file);
    if (
      path.basename(file) === 'HEAD' &&
      path.basename(path.dirname(file)) !== 'logs' &&
      !file.includes('/refs/')
    ) {
      const options = {
        cwd: path.dirname(file),
        env: gitEnvironment({ GIT_DIR: path.dirname(file) }),
        maxBuffer: 1e9,
      };
      const objects = execFileSync('git', ['cat-file', '--batch', '--batch-all-objects'], options);
      if (isSpelled(objects)) found.push(`${file}: objects`);
    }
  }
  return found;
}

export function isSpelled(bytes: Buffer): boolean {
  return spellings.some((spelling) => bytes.includes(spelling));
}
