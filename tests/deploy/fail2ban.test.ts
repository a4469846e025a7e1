/** Whoever guesses is found by fail2ban as Debian sets it up, with our files, in the log that Caddy writes. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:http2';
import { networkInterfaces } from 'node:os';
import path from 'node:path';

import { describe, expect, inject, onTestFinished, test } from 'vitest';

import { openTmpdir } from '../open-folder.ts';
import { layOutCaddy, quickHash, toEnvironment } from './caddy.ts';
import { toBasic } from './login.ts';
import { findPorts } from './ports.ts';
import { startServer } from './process.ts';

const deployment = inject('deployment');
const { internHost } = deployment;

// We do not install it for this alone; CI has it.
const isThere = spawnSync('fail2ban-server', ['--version']).status === 0;
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

describe.skipIf(!deployment.isThere || !isThere)('whoever guesses', () => {
  test('is shut out after ten tries, and written down nowhere else', async () => {
    const home = await mkdtemp(path.join(openTmpdir(), 'thinka-fail2ban-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    const refusedLog = path.join(home, 'refused.log');
    const port = await startCaddy(home, refusedLog);
    const { config, banned, log } = await layOut(home, refusedLog);
    const paths = ['-c', config, '-s', `${home}/socket`, '-p', `${home}/pid`, '--logtarget', log];
    const server = spawn('fail2ban-server', [...paths, '-xf'], { stdio: 'ignore' });
    const ended = once(server, 'exit');
    onTestFinished(async () => {
      server.kill();
      await ended;
    });
    const status = () =>
      spawnSync('fail2ban-client', [...paths, 'status', 'thinka-intern'], { encoding: 'utf8' });
    await expect.poll(() => status().status, { timeout: 20_000 }).toBe(0);

    const addresses = hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'];
    for (const address of addresses) await guess(address, port, 9);
    await expect
      .poll(() => status().stdout, { timeout: 20_000 })
      .toMatch(new RegExp(`Total failed:\\s${9 * addresses.length}$`, 'm'));
    const read = () => readFile(banned, 'utf8').catch(() => '');
    expect(await read()).not.toContain('+');
    for (const address of addresses) await guess(address, port, 1);
    await expect.poll(read, { timeout: 20_000 }).toMatch(/^\+127\.0\.0\.1$/m);
    if (hasIpv6) await expect.poll(read, { timeout: 20_000 }).toMatch(/^\+::1$/m);
    expect(await readFile(log, 'utf8')).not.toMatch(/127\.0\.0\.1|::1/);
  });
});

/** One of its own, whose log has no guesses of other tests. */
async function startCaddy(home: string, refusedLog: string): Promise<number> {
  const [http = 0, https = 0] = await findPorts(2);
  const folder = await layOutCaddy(path.join(home, 'caddy'), {
    ports: { http, https },
    lines: `${deployment.users[0]} ${quickHash}\n`,
  });
  const env = {
    ...toEnvironment(deployment.home, home, https, 'password'),
    THINKA_REFUSED_LOG: refusedLog,
  };
  const { stop } = await startServer(path.join(folder, 'start.sh'), [], env, https);
  onTestFinished(stop);
  return https;
}

/** Debian's files and ours, which note on a sheet whom they would shut out. */
async function layOut(home: string, refusedLog: string) {
  const config = path.join(home, 'fail2ban');
  await cp('/etc/fail2ban', config, { recursive: true });
  const ours = 'deploy/fail2ban';
  await cp(`${ours}/thinka-intern.filter.conf`, `${config}/filter.d/thinka-intern.conf`);
  await cp(`${ours}/thinka.fail2ban.conf`, `${config}/fail2ban.d/thinka.conf`);
  const jail = await readFile(`${ours}/thinka-intern.jail.conf`, 'utf8');
  await writeFile(
    `${config}/jail.d/thinka-intern.conf`,
    jail.replace('/var/log/caddy/thinka-refused.log', refusedLog),
  );
  // The jail for sshd that Debian brings may not keep it from starting; here it shall shut out nobody.
  execFileSync('fail2ban-client', ['-c', config, '-t'], { stdio: 'pipe' });
  const banned = path.join(home, 'banned');
  // It would let this machine off, and open it again at the end.
  await writeFile(
    `${config}/jail.d/zz-test.conf`,
    `[thinka-intern]\nignoreself = false\naction = dummy[target="${banned}"]\n[sshd]\nenabled = false\n`,
  );
  await writeFile(`${config}/fail2ban.d/zz-test.conf`, '[DEFAULT]\ndbfile = None\n');
  return { config, banned, log: path.join(home, 'log') };
}

/** By HTTP/2, as browsers do. */
async function guess(address: string, port: number, times: number): Promise<void> {
  const at = address.includes(':') ? `[${address}]` : address;
  const session = connect(`https://${at}:${port}`, {
    servername: internHost,
    rejectUnauthorized: false,
  });
  for (let time = 0; time < times; time += 1) {
    const stream = session.request({
      ':path': '/',
      ':authority': `${internHost}:${port}`,
      authorization: toBasic(deployment.users[0], `falsch ${time}`).slice(
        'Authorization: '.length,
        -2,
      ),
    });
    const [headers] = (await once(stream.resume(), 'response')) as [{ ':status': number }];
    expect(headers[':status']).toBe(401);
  }
  session.close();
}
