/** Tokens of a login: signed with a secret of this folder, so that a restart keeps them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { findAccount, type Account, type Role } from '../roles.ts';

export interface Tokens {
  issue(role: Role): string;
  /** @returns whose token it is; nothing if it is none of ours */
  verify(token: string): Account | undefined;
}

export async function openTokens(folder: string): Promise<Tokens> {
  const secret = await readSecret(path.join(folder, 'secret'));
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  return {
    issue: (role) => {
      const text = `werkstatt_${role}_${randomBytes(9).toString('hex')}`;
      return `${text}_${sign(text)}`;
    },
    verify: (token) => {
      const [, text, role, signature] = pattern.exec(token) ?? [];
      if (!text || !role || !signature) return undefined;
      const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(sign(text)));
      return isOurs ? findAccount(role) : undefined;
    },
  };
}

const pattern = /^(werkstatt_([a-z]+)_[0-9a-f]{18})_([\w-]{43})$/;

/** Written aside and linked into place: never half a secret, never two. */
async function readSecret(file: string): Promise<Buffer> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, randomBytes(32).toString('hex'), { mode: 0o600 });
  await link(aside, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(aside);
  return Buffer.from(await readFile(file, 'utf8'), 'hex');
}
