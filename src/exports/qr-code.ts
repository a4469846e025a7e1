/** An address as a QR code: a picture of squares that phones read. */
import encodeQR from 'qr';

/** @returns an SVG, always dark on light, or phones could not read it */
export function renderQrCode(text: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = rows.length;
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="white" d="M0 0h${size}v${size}h-${size}z"/>`,
    `<path fill="black" d="${squares.join('')}"/>`,
    '</svg>',
  ].join('');
}
