/**
 * Asks for every file of the internal edition: without login, with a wrong one, with one that was tampered
 * with, and in every form that we know. Only a few words of refusal may come back.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { amount } from '../amount.ts';
import type { Variant } from './caddy.ts';
import { readFiles, sample, toDigest, type EditionFile } from './edition-files.ts';
import { plainForms, simpleForms, toForms, type Form } from './forms.ts';
import { fetchSession, sessionCookie, toBasic } from './login.ts';
import { isRefusal } from './refusals.ts';
import { openWire, type Answer, type Wire } from './wire.ts';

const deployment = inject('deployment');
const { internHost, publicHost, password } = deployment;
const [user] = deployment.users;

describe.skipIf(!deployment.isThere).each<Variant>(['password', 'oidc'])('by %s', (variant) => {
  const port = deployment.ports[variant].https;
  const hosts = { intern: internHost, public: publicHost, port };
  let wire: Wire;
  let credentials: Record<'right' | 'none' | 'wrong' | 'tampered', string>;
  let others: string[];
  let files: EditionFile[];
  let publicDigests: Set<string>;
  let sent = 0;

  const send = (form: Form, lines: string): Promise<Answer> => {
    sent += 1;
    return wire.send(form.write(lines));
  };

  beforeAll(async () => {
    files = readFiles(deployment.internFolder);
    publicDigests = new Set(readFiles(deployment.publicFolder).map(({ digest }) => digest));
    wire = openWire(port, internHost);
    if (variant === 'password') {
      credentials = {
        right: toBasic(user, password),
        none: '',
        wrong: toBasic(user, `${password}x`),
        tampered: toBasic(user, password).replace(/.\r\n$/, '!\r\n'),
      };
      others = wrongPasswords;
    } else {
      const address = `https://${internHost}:${port}/`;
      const right = await fetchSession(address, 'mitglied');
      credentials = {
        right,
        none: '',
        wrong: await fetchSession(address, 'fremd'),
        tampered: right.replace(/(.)\r\n$/, (_, last) => `${last === 'A' ? 'B' : 'A'}\r\n`),
      };
      others = wrongCookies(right);
    }
  });
  afterAll(() => {
    wire.close();
    console.log(`by ${variant}: ${files.length} files, ${sent} requests`);
  });

  /** @returns in words the part that should not have come back, if there is one */
  const judge = (form: Form, file: EditionFile, answer: Answer): string | undefined => {
    if (isRefusal(answer)) return undefined;
    // The public host may of course show the public edition, and nothing else.
    const isPublic = answer.body.length === 0 || publicDigests.has(toDigest(answer.body));
    if (form.host === 'public' && isPublic) return undefined;
    return `${file.url}, ${form.name}: ${answer.status} ${answer.body.toString('utf8', 0, 200)}`;
  };

  /** The ETag of each file, as the server told it to somebody who was let in. */
  const etags = new Map<string, string>();

  const crawl = async (
    some: readonly EditionFile[],
    lines: readonly string[],
    isMeant: (form: Form) => boolean,
  ): Promise<string[]> => {
    const problems: string[] = [];
    const ask = async (file: EditionFile) => {
      const etag = etags.get(file.url) ?? '"x"';
      const forms = toForms(file.url, etag, hosts).filter(isMeant);
      for (const form of forms) {
        for (const line of lines) {
          const problem = judge(form, file, await send(form, line));
          // More would not be read.
          if (problem !== undefined && problems.length < 20) problems.push(problem);
        }
      }
    };
    const left = some.toReversed();
    const work = async () => {
      for (let file = left.pop(); file; file = left.pop()) await ask(file);
    };
    await Promise.all(Array.from({ length: 8 }, work));
    return problems;
  };

  test('with the login every file comes byte for byte', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const [form] = toForms(file.url, '"x"', hosts);
      const answer = form && (await send(form, credentials.right));
      if (answer?.status !== 200 || !answer.body.equals(file.bytes)) {
        wrong.push(`${file.url}: ${answer?.status}`);
      }
      etags.set(file.url, answer?.headers.get('etag') ?? '"x"');
      expect(answer?.headers.get('cache-control')).toBe('private, no-store');
      expect(answer?.headers.get('x-robots-tag')).toContain('noindex');
    }
    expect(files.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  test('without it no file comes in any of the plain forms', async () => {
    expect(await crawl(files, [credentials.none], ({ name }) => plainForms.has(name))).toEqual([]);
  });

  test('nor with a wrong or a forged one', async () => {
    const bad = [credentials.wrong, credentials.tampered];
    expect(await crawl(files, bad, ({ name }) => simpleForms.has(name))).toEqual([]);
  });

  test('nor does one of each kind in any form that there is', async () => {
    const bad = [credentials.none, credentials.wrong, credentials.tampered];
    expect(await crawl(sample(files), bad, () => true)).toEqual([]);
  });

  test('nor for anything that looks like a login', async () => {
    const few = sample(files).slice(0, amount(1, 4));
    expect(await crawl(few, others, ({ name }) => plainForms.has(name))).toEqual([]);
  });

  test('most of these forms do lead to the file once somebody is let in', async () => {
    const file = files.find(({ url }) => url === '/protokolle/index.html');
    let led = 0;
    for (const form of file ? toForms(file.url, '"x"', hosts) : []) {
      const answer = await send(form, credentials.right);
      if (file && answer.status === 200 && answer.body.equals(file.bytes)) led += 1;
    }
    expect(led).toBeGreaterThan(40);
  });
});

const wrongPasswords = [
  toBasic(user, ''),
  toBasic(user, password.toLowerCase()),
  toBasic('niemand', password),
  toBasic(user, `${password}\0`),
  'Authorization: Basic\r\n',
  'Authorization: Basic %%%\r\n',
  'Authorization: Basic dGhpbmth\r\n',
  `Authorization: Bearer ${password.replace(/[^ -~]/g, '')}\r\n`,
  toBasic(user, password).replace('Authorization', 'Proxy-Authorization'),
  toBasic(user, password).replace('Authorization', 'X-Authorization'),
  `Cookie: ${sessionCookie}=x\r\n`,
];

function wrongCookies(right: string): string[] {
  const value = right.trim().split('=')[1] ?? '';
  const cookie = (name: string, text: string) => `Cookie: ${name}=${text}\r\n`;
  return [
    ...['', 'x', value.slice(1), value.slice(0, -1), `${value}x`, value.toLowerCase()],
    ...[Array.from(value).reverse().join(''), `${value}%00`, '../../x', 'A'.repeat(4000)],
  ]
    .map((text) => cookie(sessionCookie, text))
    .concat([
      cookie('mod_auth_openidc_session', value),
      cookie(sessionCookie.toUpperCase(), value),
      cookie(`${sessionCookie}_0`, value),
      cookie(`${sessionCookie}-anmeldung-x`, value),
      `Authorization: Bearer ${value}\r\n`,
      toBasic(user, password),
    ]);
}
