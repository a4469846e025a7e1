/**
 * Every command of package.json: installs missing packages, then runs its program on the project's own
 * Node. Plain JavaScript, because the Node that a fresh clone starts with may not read TypeScript.
 *
 *   node scripts/run.mjs                        only installs
 *   node scripts/run.mjs scripts/build.ts …     runs a file
 *   node scripts/run.mjs astro dev …            runs a program of node_modules/.bin
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const oldestNode = 20;
const stamp = 'node_modules/.thinka-installed';
const programs = path.resolve('node_modules/.bin');

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < oldestNode) {
  fail(`ThINKA needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`);
}

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages …');
  // Npm 10 knows no `allowScripts`, and npm 11 only warns of scripts that are not allowed there.
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
  console.log(`Running the install scripts of ${allowed.join(' and ')}, and no others …`);
  // The flag makes it work also for people whose npm runs no scripts otherwise.
  npm('rebuild', ...allowed, '--ignore-scripts=false', '--foreground-scripts', '--loglevel=error');
  // Astro needs a newer Node than many machines have. It comes as a package, by its install script.
  if (!runsOurNode()) fail('The Node that comes with the packages does not run; see above.');
  writeFileSync(stamp, wanted);
}

const [program, ...parameters] = process.argv.slice(2);
if (program !== undefined) run(program.endsWith('.ts') ? program : path.join(programs, program));

function run(file) {
  const child = spawn(path.join(programs, 'node'), [file, ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${programs}${path.delimiter}${process.env.PATH}` },
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Ctrl-C reaches the program by itself, and its end is waited for.
  process.on('SIGINT', () => undefined);
}

function npm(...parameters) {
  // `npm ci` takes away the Node that runs this, if that is the project's own.
  const [command, first] =
    process.env.npm_execpath && existsSync(process.execPath)
      ? [process.execPath, [process.env.npm_execpath]]
      : ['npm', []];
  const { status } = spawnSync(command, [...first, ...parameters], { stdio: 'inherit' });
  if (status !== 0) fail(`\`npm ${parameters[0]}\` failed; see above.`);
}

function runsOurNode() {
  try {
    const version = execFileSync(path.join(programs, 'node'), ['--version'], { encoding: 'utf8' });
    return Number(version.slice(1).split('.')[0]) >= 22;
  } catch {
    return false;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
