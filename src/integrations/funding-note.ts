/**
 * Fails a build in which a page does not say who pays for the programme.
 *
 * The tests look at this as well, but to publish one runs the build and not the tests, and a missing note may
 * cost the projects part of their money. A new layout is how it would get lost.
 */
import { funding } from '#site.config';

import type { PageVisitor } from './finished-pages.ts';

export function fundingNote(): PageVisitor {
  const silent: string[] = [];
  return {
    visit: ({ name, html }) => {
      if (!hasFundingNote(html, funding)) silent.push(name);
      return undefined;
    },
    end: () => {
      if (silent.length === 0) return;
      throw new Error(
        `These pages do not say who pays for the programme. Give them the footer of the site, ` +
          `components/site/SiteFooter.astro:\n  ${silent.join('\n  ')}`,
      );
    },
  };
}

/** @param funding the note, as plain text */
export function hasFundingNote(html: string, funding: string): boolean {
  return html.includes('class="eu-emblem"') && html.includes(escape(funding));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
