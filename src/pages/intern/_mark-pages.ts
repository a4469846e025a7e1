/** Runs for every page of the internal edition, see `src/integrations/internal-edition.ts`. */
import type { MiddlewareHandler } from 'astro';

import { markInternal } from '#exports/internal-marks.ts';
import { internStyles } from '#layouts/intern-styles.ts';
import { getInternalHrefs, getPublicAddress } from '#queries/intern/intern-marks.ts';

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;

  const html = markInternal(await response.text(), {
    here: url.pathname,
    styles: internStyles,
    internal: await getInternalHrefs(),
    publicAddress: await getPublicAddress(url.pathname),
  });
  return new Response(html, response);
};
