/**
 * Programs that some tests need and npm does not bring: Python reads our calendars a second time, the Nu HTML
 * checker runs on Java, and the deployment is tried on its real servers. Without a program its tests are
 * skipped; in CI they fail.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface OutsideTool {
  /** Commands that may be it, the best first. */
  candidates: readonly string[];
  probe: readonly string[];
  /** Its name in Debian; several with blanks. */
  debianPackage: string;
  /** With the value `noetig`, the tool has to be there. */
  variable: string;
  /** The message if it is missing, and how to get it. */
  missing: string;
}

export const python: OutsideTool = {
  // Debian's packages belong to the first, even if another one is installed.
  candidates: ['/usr/bin/python3', 'python3'],
  probe: ['-c', 'import dateutil, icalendar, zoneinfo'],
  debianPackage: 'python3-icalendar',
  variable: 'THINKA_PYTHON',
  missing:
    "The calendars are also read by Python's icalendar: install the package python3-icalendar (Debian, Ubuntu) or run `pip install icalendar python-dateutil`.",
};

export const java: OutsideTool = {
  candidates: ['java'],
  // A Mac without Java has a command of this name that only says so.
  probe: ['-version'],
  debianPackage: 'default-jre-headless',
  variable: 'THINKA_JAVA',
  missing:
    'The pages are also read by the Nu HTML checker, which runs on Java 11 or newer: install the package default-jre-headless (Debian, Ubuntu) or a JRE from adoptium.net.',
};

export const caddy: OutsideTool = {
  candidates: ['caddy'],
  probe: ['version'],
  debianPackage: 'caddy',
  variable: 'THINKA_CADDY',
  missing:
    'The deployment is tried on Caddy: install the package caddy (Debian, Ubuntu) or a binary from caddyserver.com.',
};

/** The folder in which Debian keeps the modules of Apache. */
export const apacheModules = '/usr/lib/apache2/modules';

export const apache: OutsideTool = {
  candidates: ['/usr/sbin/apache2'],
  // The module in question is not part of the server, and what Debian sets up is in a package of its own.
  probe: [
    ...['mpm_event', 'authz_core', 'auth_openidc'].flatMap((module) => [
      '-C',
      `LoadModule ${module}_module ${apacheModules}/mod_${module}.so`,
    ]),
    ...['-C', 'Include /etc/apache2/ports.conf'],
    ...['-C', 'ServerName localhost', '-C', 'ErrorLog /dev/null', '-t', '-f', '/dev/null'],
  ],
  debianPackage: 'apache2 libapache2-mod-auth-openidc',
  variable: 'THINKA_APACHE',
  missing:
    'The login is tried on Apache: install the packages apache2 and libapache2-mod-auth-openidc (Debian, Ubuntu).',
};

/**
 * @returns the command, or undefined if there is none and we may not install it
 * @throws if the variable of the tool says that it has to be there, as in CI
 */
export function ensureTool(tool: OutsideTool): string | undefined {
  const found = findTool(tool);
  if (found) return found;

  installPackage(tool.debianPackage);
  const packaged = findTool(tool);
  if (packaged) return packaged;

  if (process.env[tool.variable] === 'noetig') throw new Error(tool.missing);
  console.log(`${tool.missing} Until then its tests are skipped.`);
  return undefined;
}

function findTool({ candidates, probe }: OutsideTool): string | undefined {
  return candidates.find((command) => spawnSync(command, probe).status === 0);
}

/** Installs it on a Debian whose root we are; says so before. */
export function installPackage(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${name} of Debian, as root, since it is missing …`);
  for (const parameters of [['update'], ['install', '-y', ...name.split(' ')]]) {
    spawnSync('apt-get', ['-qq', ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
