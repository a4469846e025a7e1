/** Old addresses on real servers: Caddy as we run it, and a web space on Apache. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { buildVariant } from '../../server/demo-site.ts';
import { apache, apacheModules, caddy, ensureTool } from '../../tools/outside-tools.ts';
import { openTmpdir } from '../open-folder.ts';
import { setGlobally } from './caddy.ts';
import { letOthersRead } from './layout.ts';
import { launchTrustingBrowser } from './login.ts';
import { findPorts } from './ports.ts';
import { startServer } from './process.ts';

const deployment = inject('deployment');

/** As if these had once had another name. */
const renamed = {
  'protokolle/2013-07-17-weimar': '2013-07-17-schoendorf',
  'standorte/weimar': 'schoendorf',
  'themen/netzwerkarbeit': 'netze',
};

const moved = [
  ['/protokolle/2013-07-17-schoendorf/', '/protokolle/2013-07-17-weimar/'],
  ['/standorte/schoendorf/', '/standorte/weimar/'],
  ['/standorte/schoendorf/termine.ics', '/standorte/weimar/termine.ics'],
  ['/standorte/schoendorf/steckbrief/', '/standorte/weimar/steckbrief/'],
  ['/standorte/vergleich/erfurt-und-schoendorf/', '/standorte/vergleich/erfurt-und-weimar/'],
  ['/best-practice/nach/standort/schoendorf/', '/best-practice/nach/standort/weimar/'],
  ['/themen/netze/feed.xml', '/themen/netzwerkarbeit/feed.xml'],
  ['/entwicklung/netze/', '/entwicklung/netzwerkarbeit/'],
] as const;

describe.skipIf(!deployment.isThere)('an old address', () => {
  let home = '';
  let ports: Record<'caddy' | 'plain' | 'apache', number>;
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    home = await mkdtemp(path.join(openTmpdir(), 'thinka-moved-'));
    const [plain = 0, ruled = 0, web = 0] = await findPorts(3);
    ports = { caddy: ruled, plain, apache: web };
    const site = await buildVariant(process.cwd(), { change: rename });
    await cp(site.folder, path.join(home, 'dist'), { recursive: true });
    await site.remove();
    const rules = path.join(home, 'dist/.redirects');

    await cp('deploy/caddy', path.join(home, 'caddy'), { recursive: true });
    const command = ensureTool(caddy) ?? '';
    const env = { THINKA_HOME: home, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
    const config = path.join(home, 'caddy/Caddyfile');
    await setGlobally(path.join(home, 'caddy'), ['admin off']);
    await writeFile(
      config,
      ['global', 'headers', 'public'].map((name) => `import ${name}.caddy\n`).join(''),
    );
    for (const port of [plain, ruled]) {
      // The first goes without the rules.
      if (port === ruled) {
        await cp(`${rules}.caddy`, path.join(home, 'caddy/redirects.caddy'));
      }
      const args = ['run', '--adapter', 'caddyfile', '--config', config];
      const place = { ...env, THINKA_HOST: `http://127.0.0.1:${port}` };
      stops.push((await startServer(command, args, place, port)).stop);
    }

    await cp(path.join(home, 'dist'), path.join(home, 'web'), { recursive: true });
    const htaccess = await Promise.all(
      ['deploy/headers/.htaccess', `${rules}.htaccess`].map((file) => readFile(file)),
    );
    await writeFile(path.join(home, 'web/.htaccess'), Buffer.concat(htaccess));
    await mkdir(path.join(home, 'apache'));
    const file = path.join(home, 'apache/apache2.conf');
    await writeFile(file, toWebSpace(home, web));
    letOthersRead(home);
    const args = ['-f', file, '-D', 'FOREGROUND'];
    stops.push((await startServer(ensureTool(apache) ?? '', args, {}, web)).stop);
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
    await rm(home, { recursive: true, force: true });
  });

  test.each(['caddy', 'apache'] as const)('leads on for good: %s', async (server) => {
    for (const [from, to] of moved) {
      const { status, location } = await ask(ports[server], from);
      expect([status, new URL(location ?? '', 'http://127.0.0.1').pathname]).toEqual([301, to]);
      expect((await ask(ports[server], to)).status, to).toBe(200);
    }
    const longer = '/protokolle/2013-07-17-schoendorf/nichts/';
    expect((await ask(ports[server], longer)).status).toBe(404);
    expect((await ask(ports[server], '/.redirects.caddy')).status).not.toBe(200);
  });

  test('has something without any rule as well', async () => {
    for (const [from] of moved) expect((await ask(ports.plain, from)).status, from).toBe(200);
    expect((await ask(ports.plain, '/_redirects')).status).toBe(404);
  });

  test('of a point leads to the point, with rules and without', async () => {
    const browser = await launchTrustingBrowser();
    try {
      for (const port of [ports.plain, ports.caddy, ports.apache]) {
        const page = await browser.newPage();
        const troubles: string[] = [];
        page.on('console', (message) => troubles.push(message.text()));
        await page.goto(`http://127.0.0.1:${port}/protokolle/2013-07-17-schoendorf/#t1-g3`);
        await page.waitForURL(/\/protokolle\/2013-07-17-weimar\/#t1-g3$/);
        expect(await page.locator(':target').count()).toBe(1);
        expect(troubles.filter((words) => words.includes('Policy'))).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
});

async function rename(copy: string): Promise<void> {
  for (const [entry, name] of Object.entries(renamed)) {
    const file = path.join(copy, `src/content/${entry}.mdx`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^sichtbarkeit:/m, `frueher: [${name}]\nsichtbarkeit:`));
  }
}

function toWebSpace(home: string, port: number): string {
  const modules = [...debianDefaults, 'headers'];
  return `${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
User www-data
Group www-data
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
PidFile ${home}/apache/apache2.pid
DefaultRuntimeDir ${home}/apache
Mutex file:${home}/apache default
ErrorLog ${home}/apache/error.log
TypesConfig /dev/null
DocumentRoot "${home}/web"
<Directory "${home}/web">
  AllowOverride All
  Require all granted
</Directory>
`;
}

function ask(port: number, url: string): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: url }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    })
      .once('error', reject)
      .end();
  });
}

/** The modules Debian switches on with Apache, as far as they could change an answer. */
const debianDefaults = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_host',
  'authz_user',
  'access_compat',
  'alias',
  'autoindex',
  'deflate',
  'dir',
  'env',
  'filter',
  'mime',
  'negotiation',
  'reqtimeout',
  'setenvif',
  'status',
];
