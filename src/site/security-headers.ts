/**
 * The headers of every answer of the site: what may run, who may frame it, how long it may be kept, of what
 * type it is. The one source for all servers; `npm run task -- headers` writes their files.
 */

/** Directives of a Content-Security-Policy with their sources; those without stand alone. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** A part of the site; addresses below a folder end on a slash. */
export interface Area {
  name: 'site' | 'offline' | 'suche' | 'editor';
  /** Empty for the area of everything that belongs to no other one. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
}

const self = ["'self'"];
const none = ["'none'"];

/** All that a page of the site needs is on the site. */
const readingPolicy: Policy = {
  'default-src': none,
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'font-src': self,
  'connect-src': self,
  'manifest-src': self,
  'form-action': self,
  'base-uri': none,
  'frame-ancestors': none,
  'upgrade-insecure-requests': [],
};

/** No script of ours makes HTML or code of text, so none may: also not one that somebody smuggles in. */
const trustedTypes: Policy = {
  'require-trusted-types-for': ["'script'"],
  'trusted-types': none,
};

/** Registering a worker takes an address as text, which trusted types would refuse. */
const offlinePolicy: Policy = { ...readingPolicy, 'worker-src': self };

/** Pagefind is WebAssembly and starts a worker, which takes its policy from the headers of its own file. */
const suchePolicy: Policy = {
  ...offlinePolicy,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
};

/**
 * The editor is a program of others. It runs only our own files, sends no form, and asks only the interface
 * of the forge for anything from elsewhere.
 *
 * @param origins of the forge
 */
export function editorPolicy(origins: readonly string[]): Policy {
  return {
    'default-src': none,
    'script-src': self,
    'style-src': ["'self'", ...knownStyles],
    // Pictures that have just been chosen, and those of drafts, are held in memory.
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': self,
    // Decap fetches pictures it holds in memory when it keeps a copy of an unsaved text.
    'connect-src': ["'self'", 'blob:', ...origins],
    'frame-src': self,
    'form-action': none,
    'base-uri': none,
  };
}

const knownStyles = [
  // Empty `<style>` elements, into which emotion puts its rules by script.
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  // Inside of the sign of Forgejo on Decap's login page, which is a black blot without it.
  "'sha256-sWXCVsYO132Y9iWC8zFfGTko77qhq/tnjZCPE9ynFWk='",
];

export function renderPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** Each address belongs to one area, so that no header is ever said twice. */
export const areas: readonly Area[] = [
  {
    name: 'site',
    paths: [],
    headers: {
      'Content-Security-Policy': renderPolicy({ ...readingPolicy, ...trustedTypes }),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  {
    name: 'offline',
    paths: ['/offline/'],
    headers: {
      'Content-Security-Policy': renderPolicy(offlinePolicy),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  {
    name: 'suche',
    paths: ['/suche/', '/pagefind/'],
    headers: {
      'Content-Security-Policy': renderPolicy(suchePolicy),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  {
    name: 'editor',
    paths: ['/admin/'],
    headers: {
      // Only the build knows the address of the forge. The page narrows this by a <meta> of its own: where
      // there are two policies, both hold.
      'Content-Security-Policy': renderPolicy({
        ...editorPolicy(['https:']),
        'frame-ancestors': none,
        'upgrade-insecure-requests': [],
      }),
      // `same-origin` would keep the window of the login from answering.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      'X-Robots-Tag': 'noindex',
    },
  },
];

/** Features of browsers that no page of ours asks for. Sharing and copying stay allowed. */
const deniedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Headers of every answer. */
export const commonHeaders: Readonly<Record<string, string>> = {
  // Two years, for this host alone: an association may have others without a certificate, and nobody
  // can take back an entry in the list that comes with browsers.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  // People may come from the page on advice on debts: the next site must not learn that.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
};

/** Folders whose files have a hash of their content in the name. */
export const hashedFolders = [
  '/_astro/',
  '/admin/assets/',
  '/pagefind/fragment/',
  '/pagefind/index/',
  '/pagefind/filter/',
] as const;

export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  // Asked for again each time, which costs little with an ETag.
  fresh: 'no-cache',
  // Nothing internal stays on a device, nor in its history after the login has ended.
  intern: 'private, no-store',
} as const;

/** The internal edition, in addition. */
export const internHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': caching.intern,
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

/** Types by the end of the name. Not every machine knows all of them, or the encoding. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  // Nearly all our XML is feeds; the sitemap and the search for browsers are read whatever type they have.
  xml: 'application/atom+xml; charset=utf-8',
  // A telephone would save them as a file of no use.
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // Pagefind unpacks its files itself, the WebAssembly among them.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
};
