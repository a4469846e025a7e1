/**
 * Every command of package.json: installs missing packages, then runs its program on the project's own
 * Node. Plain JavaScript, because the Node that a fresh clone starts with may not read TypeScript.
 *
 *   node scripts/run.mjs                        only installs
 *   node scripts/run.mjs scripts/build.ts …     runs a file
 *   node scripts/run.mjs astro dev …            runs a program of a package
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** That of Debian 12. npm takes `--import` by it. */
const oldestToStart = [18, 18];
/** It reads TypeScript as it is. */
const oldestToRun = [22, 18];
const stamp = 'node_modules/.thinka-installed';

if (!isAtLeast(process.versions.node, oldestToStart)) {
  fail(
    `ThINKA needs Node ${oldestToStart.join('.')} or newer to start; this is Node ${process.versions.node}. ` +
      'Debian 12, Ubuntu 24.04 and all that are newer have one: `apt install nodejs npm`.',
  );
}

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages: about 700 MB on the disk, one to three minutes …');
  const seconds = await installPackages();
  // Not before Node is there: an unsupported system is told each time.
  findNode();
  writeFileSync(stamp, wanted);
  console.log(`Packages installed in ${seconds} s, without running any script of theirs`);
}

const [program, ...parameters] = process.argv.slice(2);
if (program !== undefined) run(program.endsWith('.ts') ? program : findProgram(program));

function run(file) {
  const node = findNode();
  // Windows says `Path`, and would hand on two lists.
  const variable = Object.keys(process.env).find((name) => /^path$/i.test(name)) ?? 'PATH';
  const folders = [path.dirname(node), path.resolve('node_modules/.bin'), process.env[variable]];
  const child = spawn(node, [file, ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, [variable]: folders.join(path.delimiter) },
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Ctrl-C reaches the program by itself, and its end is waited for.
  process.on('SIGINT', () => undefined);
}

/** @returns how many seconds it took */
async function installPackages() {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // `npm ci` takes away the Node that runs this, if that is the project's own.
  const [command, first, options] =
    process.env.npm_execpath && existsSync(process.execPath)
      ? [process.execPath, [process.env.npm_execpath], {}]
      : // The npm of Windows is a batch file, which only a shell runs.
        ['npm', [], { shell: process.platform === 'win32' }];
  const child = spawn(command, [...first, ...parameters], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${asOurNode()}`.trim(),
    },
    ...options,
  });
  // On a terminal npm shows by itself that it is at work.
  const beat = process.stdout.isTTY
    ? undefined
    : setInterval(() => console.log(`… still installing, ${seconds()} s`), 15_000);
  const [status] = await once(child, 'close');
  clearInterval(beat);
  if (status !== 0) {
    fail(
      '`npm ci` failed, see above. Is the network there, and the disk not full? Then try again.',
    );
  }
  return seconds();
}

/**
 * npm leaves out optional packages, such as the compilers for this system, that its own Node is too old for.
 * They run on the one among the packages, so npm is told the version of that.
 */
function asOurNode() {
  const [ours] = Object.values(readManifest('.').optionalDependencies);
  if (isAtLeast(process.versions.node, ours.split('.').map(Number))) return '';
  return `--import=data:text/javascript,Object.defineProperty(process,'version',{value:'v${ours}'})`;
}

/**
 * The Node among the packages; npm installs the one for this system. Where there is none, or it does not run
 * (Alpine has another C library), the Node of the machine if it is new enough.
 */
function findNode() {
  const { optionalDependencies } = readManifest('.');
  const ours = Object.keys(optionalDependencies)
    .map((name) => path.resolve('node_modules', name))
    .filter((folder) => existsSync(folder))
    .map((folder) => path.join(folder, readManifest(folder).bin.node));
  let complaint = '';
  for (const file of [...ours, process.execPath]) {
    const { status, stdout, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    if (status === 0 && isAtLeast(stdout.slice(1), oldestToRun)) return file;
    complaint ||= (stderr ?? '').trim();
  }
  const [needed] = Object.values(optionalDependencies);
  return fail(
    (complaint
      ? `The Node among the packages does not run here: ${complaint}\n` +
        'Does it miss libatomic.so.1? `apt install libatomic1`. Otherwise '
      : `No Node comes with the packages for ${process.platform} on ${process.arch}: `) +
      `install Node ${needed} (at least ${oldestToRun.join('.')}) from nodejs.org and try again.`,
  );
}

/** Its own file, not the one in `.bin`: that is a script of a shell on Windows. */
function findProgram(name) {
  const folder = path.join('node_modules', name);
  const { bin } = readManifest(folder);
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function isAtLeast(version, [major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
