/** The address of a profile as a QR code, for the Steckbrief on paper. */
import type { APIContext } from 'astro';

import { renderQrCode } from '#exports/qr-code.ts';
import { getStandortCards } from '#queries/standorte/standorte.ts';
import { absolute } from '#site.config';

export async function getStaticPaths() {
  const standorte = await getStandortCards();
  return standorte.map(({ id, href }) => ({ params: { id }, props: { url: absolute(href) } }));
}

export function GET({ props }: APIContext<{ url: string }>): Response {
  return new Response(renderQrCode(props.url), { headers: { 'Content-Type': 'image/svg+xml' } });
}
