/**
 * Fails a build in which a page does not say who pays for the programme.
 *
 * The tests look at this as well, but whoever publishes runs the build and not the tests, and a note
 * that is missing may cost the projects part of their money. A new layout is how it would get lost.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { funding } from '#site.config';

export default function fundingNote(): AstroIntegration {
  return {
    name: 'thinka-funding-note',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const names = await readdir(site, { recursive: true });
        const silent: string[] = [];
        for (const name of names.filter(isPage).sort()) {
          const html = await readFile(path.join(site, name), 'utf8');
          if (!hasFundingNote(html, funding)) silent.push(name);
        }
        if (silent.length === 0) return;
        throw new Error(
          `These pages do not say who pays for the programme. Give them the footer of the site, ` +
            `components/site/SiteFooter.astro:\n  ${silent.join('\n  ')}`,
        );
      },
    },
  };
}

/** @param funding the note, as plain text */
export function hasFundingNote(html: string, funding: string): boolean {
  return html.includes('class="eu-emblem"') && html.includes(escape(funding));
}

/** The editor is a program for those who write, and no page of the site. */
function isPage(name: string): boolean {
  return name.endsWith('.html') && !name.startsWith(`admin${path.sep}`);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
