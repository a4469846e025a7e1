/** Finds a Python with icalendar, the second reader of our calendars, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Debian's packages belong to the first, whatever else is installed.
const candidates = ['/usr/bin/python3', 'python3'];

/**
 * @returns the command, or nothing if there is none and we may not install it
 * @throws if `THINKA_PYTHON` says that it has to be there, as in CI
 */
export function ensurePython(): string | undefined {
  const found = findPython();
  if (found) return found;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Python with icalendar found; trying to get one …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'python3-icalendar']);
  }
  const packaged = findPython();
  if (packaged) return packaged;

  if (process.env['THINKA_PYTHON'] === 'noetig') throw new Error(missing);
  console.log(`${missing} Until then its tests are skipped.`);
  return undefined;
}

export const missing =
  "The calendars are also read by Python's icalendar: install the package python3-icalendar (Debian, Ubuntu) or run `pip install icalendar python-dateutil`.";

function findPython(): string | undefined {
  return candidates.find(
    (command) => spawnSync(command, ['-c', 'import dateutil, icalendar, zoneinfo']).status === 0,
  );
}

function run(command: string, parameters: string[]): void {
  spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
}
