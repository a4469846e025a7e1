/** The address of a calendar as a QR code. */
import type { APIContext } from 'astro';

import { renderQrCode } from '#exports/qr-code.ts';
import { getKalenderCodes } from '#queries/termine/kalender.ts';

export async function getStaticPaths() {
  const links = await getKalenderCodes();
  return links.map(({ code, webcal }) => ({ params: { name: code.name }, props: { webcal } }));
}

export function GET({ props }: APIContext<{ webcal: string }>): Response {
  return new Response(renderQrCode(props.webcal), { headers: { 'Content-Type': 'image/svg+xml' } });
}
