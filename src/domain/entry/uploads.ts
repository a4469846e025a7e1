/** Pictures and documents under public/uploads: which there may be, and how they are called. */
import { toSlug } from '#domain/text/slug.ts';

export const uploadFolder = 'public/uploads';

/** Pictures that hold no script, and documents. SVG and HTML could run something. */
export const uploadEndings = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'pdf'] as const;

/** Some systems put more before and behind a name; with that it still fits on any disk. */
export const longestName = 120;

const pattern = new RegExp(`^[a-z0-9][a-z0-9._-]*\\.(${uploadEndings.join('|')})$`);

export function isUploadName(name: string): boolean {
  return name.length <= longestName && pattern.test(name) && !program.test(name);
}

/**
 * @param taken the names of other files
 * @returns the name that a file may have instead: `Foto Öffentlichkeit.JPG` → `foto-oeffentlichkeit.jpg`;
 * undefined if we do not take files with its ending
 */
export function toPlainName(name: string, taken: ReadonlySet<string>): string | undefined {
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/s.exec(name.toLowerCase()) ?? [];
  if (!uploadEndings.some((one) => one === ending)) return undefined;
  const plain = toSlug(stem).slice(0, longestStem).replace(/-$/, '') || 'datei';
  for (let count = 1; ; count++) {
    const proposal = `${plain}${count > 1 ? `-${count}` : ''}.${ending}`;
    if (!taken.has(proposal)) return proposal;
  }
}

/** Some servers go by any ending in a name, so that `foto.php.png` runs. */
const program = /\.(?:php\d?|phtml|phar|cgi|pl|py|rb|sh|asp|aspx|jsp|shtml?|html?|js|svg)\./;

/** The kinds that the editor takes in; a picture is drawn anew, which leaves its metadata behind. */
export const pictureTypes: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

const megabyte = 1_000_000;
export const largestPicture = 25 * megabyte;
export const largestDocument = 10 * megabyte;

/** All pixels of a picture, or of all pictures of a film: a browser needs four bytes of memory for each. */
export const largestArea = 50_000_000;

/** How a picture is addressed in a text. */
export function toUploadPath(name: string): string {
  return `/uploads/${name}`;
}

/** @returns the name of the file that an address in a text means; nothing if it means another thing */
export function findUploadName(url: string): string | undefined {
  return /^\/uploads\/([^?#]*)/.exec(url)?.[1];
}

/**
 * @param name of the file before the upload: `Foto Öffentlichkeit (2).JPG`
 * @param digest of the content, as hexadecimal digits; two drafts may both have an `image.jpg`
 * @returns `foto-oeffentlichkeit-2-1f3a09bc.jpg`
 */
export function toUploadName(name: string, digest: string, ending: string): string {
  const stem = toSlug(name.replace(/\.[^.]*$/, '')).slice(0, longestStem);
  return `${stem.replace(/-$/, '') || 'datei'}-${digest.slice(0, 8)}.${ending}`;
}

const longestStem = 60;

interface Candidate {
  name: string;
  type: string;
  size: number;
}

/**
 * @param wanted whether only a picture will do, or a document as well
 * @returns why the file cannot be taken, for the person who chose it
 */
export function findUploadProblem(
  { name, type, size }: Candidate,
  wanted: 'bild' | 'anlage',
): string | undefined {
  if (/^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)) return heic;
  const isPicture = Object.hasOwn(pictureTypes, type);
  const isDocument = type === 'application/pdf' && wanted === 'anlage';
  if (!isPicture && !isDocument) return wanted === 'bild' ? noPicture(type) : noDocument;
  if (size === 0) return 'Die Datei ist leer.';

  const largest = isPicture ? largestPicture : largestDocument;
  if (size <= largest) return undefined;
  const advice = isPicture ? 'Nimm eine kleinere Fassung.' : 'Verkleinere die PDF-Datei.';
  return `Die Datei hat ${toMegabytes(size)}, erlaubt sind ${toMegabytes(largest)}. ${advice}`;
}

/** `1,4 MB`, or `320 KB` for smaller sizes */
export function toMegabytes(size: number): string {
  if (size < megabyte) return `${Math.ceil(size / 1000)} KB`;
  return `${(size / megabyte).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}

export const heic =
  'Das Bild hat das Format HEIC, das viele Browser nicht zeigen. Schick es dir vom Telefon per E-Mail (dabei wird es meist zu JPEG), oder stelle in der Kamera „Maximale Kompatibilität“ ein.';

const noDocument = 'Erlaubt sind PDF-Dateien und Bilder (JPEG, PNG, WebP).';

function noPicture(type: string): string {
  if (type !== 'application/pdf') return 'Erlaubt sind Bilder im Format JPEG, PNG oder WebP.';
  return 'Das ist eine PDF-Datei. Erlaubt sind hier Bilder im Format JPEG, PNG oder WebP.';
}
