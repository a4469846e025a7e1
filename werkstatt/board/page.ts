/** The frame of our pages: no inline styles, no inline scripts, nothing from elsewhere. */
import type { Answer } from '../http.ts';

import { html, type Html } from './html.ts';

export interface Place {
  /** Path of the Werkstatt, such as `/werkstatt/`. */
  board: string;
  /** Path of the site, such as `/`. */
  site: string;
}

export interface Page {
  title: string;
  content: Html;
  status?: number;
  /** Name of a script of ours. */
  script?: string;
}

export function toPage(
  { board, site }: Place,
  { title, content, status = 200, script }: Page,
): Answer {
  const page = html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Werkstatt</title>
        <link rel="icon" href="${site}favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${board}style.css" />
        ${script === undefined ? undefined : html`<script type="module" src="${board}${script}"></script>`}
      </head>
      <body>
        <header class="board-header">
          <a class="board-header__name" href="${board}">Werkstatt</a>
          <nav aria-label="Hauptmenü">
            <ul role="list">
              <li><a href="${board}">Beiträge</a></li>
              <li><a href="${site}admin/">Editor</a></li>
              <li><a href="${site}">Zur Website</a></li>
            </ul>
          </nav>
        </header>
        <main class="board stack">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'${script === undefined ? '' : "; script-src 'self'; connect-src 'self'"}`,
    },
    body: page.text,
  };
}
