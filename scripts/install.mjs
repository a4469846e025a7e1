/**
 * Runs before the commands of package.json: installs what is missing, and does nothing if all is
 * there. Plain JavaScript, because the Node that a fresh clone starts with may not read TypeScript.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const oldestNode = 20;
const stamp = 'node_modules/.thinka-installed';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < oldestNode) {
  fail(`ThINKA needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`);
}

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages …');
  // npm 10 knows no `allowScripts`, and npm 11 only warns of what is not allowed there.
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
  console.log(`Running the install scripts of ${allowed.join(' and ')}, and no others …`);
  // Said here, it holds also for somebody whose npm runs no scripts otherwise.
  npm('rebuild', ...allowed, '--ignore-scripts=false', '--foreground-scripts', '--loglevel=error');
  // Astro needs a newer Node than many machines have. It comes as a package, by its install script.
  if (!runsOurNode()) fail('The Node that comes with the packages does not run; see above.');
  writeFileSync(stamp, wanted);
}

function npm(...parameters) {
  const [command, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  const { status } = spawnSync(command, [...first, ...parameters], { stdio: 'inherit' });
  if (status !== 0) fail(`\`npm ${parameters[0]}\` failed; see above.`);
}

function runsOurNode() {
  try {
    const version = execFileSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8' });
    return Number(version.slice(1).split('.')[0]) >= 22;
  } catch {
    return false;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
