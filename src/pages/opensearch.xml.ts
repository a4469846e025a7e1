import { renderOpenSearch } from '#exports/open-search.ts';
import { absolute, href, site } from '#site.config';

export function GET() {
  const text = renderOpenSearch(
    site.name,
    absolute(href('/suche/')),
    absolute(href('/favicon.ico')),
  );
  const type = 'application/opensearchdescription+xml; charset=utf-8';
  return new Response(text, { headers: { 'Content-Type': type } });
}
