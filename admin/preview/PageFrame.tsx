/**
 * The page in a frame of its own, in which nothing can run: without `allow-scripts` the browser
 * refuses scripts, event handlers and `javascript:` addresses, even if one came through all the rest.
 */
import { useEffect, useRef, useState } from 'react';

import { base } from '#site.config';

import { readUpload } from '../repository.ts';
import { openLinks, parsePage, scrollTo, showPage } from './show-page.ts';

interface PageFrameProps {
  /** The whole page as the site writes it. */
  html: string;
  /** The id of the part to show first. */
  anchor: string | undefined;
  /** Addresses of the site's style sheets. */
  styles: readonly string[];
}

export function PageFrame({ html, anchor, styles }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  // When a frame is moved within the page, the browser loads it again and it is empty.
  const [page, setPage] = useState<Document>();
  const [shell] = useState(() => toShell(styles));

  useEffect(() => {
    if (!page) return undefined;
    let isCurrent = true;
    void parsePage(html, { base, readUpload }).then((main) => {
      if (!isCurrent) return;
      const isFirst = page.body.childElementCount === 0;
      showPage(page, main);
      if (isFirst && anchor !== undefined) scrollTo(page, anchor);
    });
    return () => {
      isCurrent = false;
    };
  }, [page, html, anchor]);

  useEffect(() => page && openLinks(page), [page]);

  return (
    <iframe
      ref={frame}
      className="vorschau__page"
      title="So wird die Seite aussehen"
      sandbox="allow-same-origin"
      srcDoc={shell}
      onLoad={() => setPage(frame.current?.contentDocument ?? undefined)}
    />
  );
}

function toShell(styles: readonly string[]): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${escape(href)}">`).join('');
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Vorschau</title>${links}</head><body></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
