/** Tokens of a login: signed with a secret of this folder, so that a restart keeps them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { findAccount, type Account, type Role } from '../roles.ts';

export interface Tokens {
  issue(role: Role): string;
  /** @returns the account of the token; undefined if the token is not ours */
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

/** Written aside and moved into place: never half a secret. */
async function readSecret(file: string): Promise<Buffer> {
  if (!existsSync(file)) {
    await writeFile(`${file}.new`, randomBytes(32).toString('hex'), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return Buffer.from(await readFile(file, 'utf8'), 'hex');
}
