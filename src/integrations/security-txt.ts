/** Writes `/.well-known/security.txt` if the operator has set a contact; none is invented. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { renderSecurityTxt } from '#site/security-txt.ts';
import { base, edition, securityContact, today, url } from '#site.config';

export default function securityTxt(): AstroIntegration {
  // Readers of the internal edition know whom to ask.
  if (securityContact === undefined || edition === 'intern') return { name, hooks: {} };
  const text = renderSecurityTxt(securityContact, url, today);
  return {
    name,
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (base !== '/') {
          logger.warn('security.txt belongs at the root of the host, and this site lies below it');
          return;
        }
        const folder = path.join(fileURLToPath(dir), '.well-known');
        await mkdir(folder, { recursive: true });
        await writeFile(path.join(folder, 'security.txt'), text);
      },
    },
  };
}

const name = 'thinka-security-txt';
