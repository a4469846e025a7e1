/**
 * `npm run task -- decap [VERSION]`: pins the parts of Decap to the set that this release of `decap-cms-app`
 * names, the newest if none is given, and brings the lockfile up to date.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { npmCommand } from '../tools/programs.ts';
import { pinParts, toRelease } from '../tools/supply-chain/decap.ts';

const [version = 'latest'] = process.argv.slice(2);
const asked = ['view', `decap-cms-app@${version}`, 'version', 'dependencies', '--json'];
const release = toRelease(JSON.parse(npm(...asked)) as Parameters<typeof toRelease>[0]);
write('tools/supply-chain/decap-release.json', release);

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};
manifest.devDependencies = pinParts(manifest.devDependencies, release);
write('package.json', manifest);
npm('install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
console.log(
  `Decap ${release.release} is pinned. Now: \`npm test\` (it installs the parts), then ` +
    '`npm run task -- licences` and `npm run task -- handbook-pictures`.',
);

function npm(...parameters: string[]): string {
  return execFileSync(...npmCommand(...parameters), { encoding: 'utf8' });
}

function write(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
