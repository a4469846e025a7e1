/** The headers of the site in the words of each server: values in, text of its configuration out. */
import {
  areas,
  caching,
  commonHeaders,
  contentTypes,
  editorPolicy,
  hashedFolders,
  renderPolicy,
  type Area,
} from './security-headers.ts';

import { renderCaddySnippets } from './headers-caddy.ts';

/** The text of each file, by its path in the project. */
export function renderHeaderFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['deploy/caddy/headers.caddy', `${note('#')}\n\n${renderCaddySnippets()}`],
    ['deploy/apache/types.conf', `${note('#')}\n${renderApacheTypes()}`],
    ['deploy/headers/nginx.conf', renderNginx()],
    ['deploy/headers/.htaccess', renderHtaccess()],
    ['deploy/headers/_headers', renderStaticHost()],
  ]);
}

const note = (mark: string) =>
  `${mark} Made by \`npm run task -- headers\` from src/site/security-headers.ts: change it there.`;

const special = areas.filter(({ paths }) => paths.length > 0);
const specialPaths = special.flatMap(({ paths }) => paths);
const areaHeaders = [...new Set(areas.flatMap(({ headers }) => Object.keys(headers)))];

/** `{ pattern: value }` for the addresses below the folders, as regular expressions. */
function toPattern(paths: readonly string[]): string {
  const names = paths.map((path) => path.replace(/^\/|\/$/g, ''));
  return `^/(?:${names.join('|')})/`;
}

/** Goes into the http block. nginx inherits add_header only where a location has none of its own. */
function renderNginx(): string {
  const variable = (header: string) => `$thinka_${header.toLowerCase().replaceAll('-', '_')}`;
  const map = (header: string) => [
    `map $uri ${variable(header)} {`,
    ...areas.flatMap(({ paths, headers }) => {
      const value = headers[header];
      if (value === undefined) return [];
      return [`    ${paths.length > 0 ? `"~${toPattern(paths)}"` : 'default'} "${value}";`];
    }),
    '}',
  ];
  const add = (name: string, value: string) => `    add_header ${name} ${value} always;`;
  // Nginx knows the types of images by itself, and a type may stand only once.
  const types = Object.entries(contentTypes).filter(([, type]) => !type.startsWith('image/'));
  const byType = Map.groupBy(types, ([, type]) => type.split(';')[0] ?? type);

  return [
    note('#'),
    '# Goes into the http block. The names, the certificate and the folder are yours to set.',
    ...areaHeaders.flatMap(map),
    '# An error must not be kept.',
    'map "$status$uri" $thinka_cache {',
    `    default "${caching.fresh}";`,
    `    "~^[23]\\d\\d${toPattern(hashedFolders).slice(1)}" "${caching.hashed}";`,
    '}',
    '',
    'server {',
    '    listen 443 ssl http2;',
    '    server_name thinka.example;',
    '    # ssl_certificate and ssl_certificate_key go here.',
    '',
    '    root /srv/thinka/dist;',
    '    index index.html;',
    '    error_page 404 /404.html;',
    '    server_tokens off;',
    '    disable_symlinks if_not_owner from=$document_root;',
    '',
    '    types {',
    ...[...byType].map(
      ([type, endings]) => `        ${type} ${endings.map(([end]) => end).join(' ')};`,
    ),
    '        image/svg+xml svg;',
    '        image/png png;',
    '        image/jpeg jpg;',
    '        image/webp webp;',
    '        image/avif avif;',
    '        image/gif gif;',
    '        image/x-icon ico;',
    '    }',
    '    charset utf-8;',
    '    charset_types text/css text/javascript text/plain text/csv text/markdown text/calendar application/json application/manifest+json application/atom+xml;',
    '    # The variants made by the build. With the module ngx_brotli also: brotli_static on;',
    '    gzip_static on;',
    '',
    ...Object.entries(commonHeaders).map(([name, value]) => add(name, `"${value}"`)),
    ...areaHeaders.map((header) => add(header, variable(header))),
    add('Cache-Control', '$thinka_cache'),
    '',
    '    # Old addresses of renamed entries, as the build lists them.',
    '    include /etc/nginx/thinka/redirects*.nginx;',
    '    location / {',
    '        try_files $uri $uri/ =404;',
    '    }',
    '    location ~ /\\.(?!well-known/) {',
    '        return 404;',
    '    }',
    '}',
    '',
  ].join('\n');
}

function renderApacheTypes(): string {
  const lines = Object.entries(contentTypes).map(([ending, type]) => {
    const [name = type, charset] = type.split('; charset=');
    return [`AddType ${name} .${ending}`, ...(charset ? [`AddCharset ${charset} .${ending}`] : [])];
  });
  return `${lines.flat().join('\n')}\n`;
}

/** For the root of a web space on Apache; needs mod_headers, and AllowOverride for FileInfo and Options. */
function renderHtaccess(): string {
  const set = (headers: Readonly<Record<string, string>>, indent = '') =>
    Object.entries(headers).map(
      ([name, value]) => `${indent}Header always set ${name} "${value.replaceAll('"', '\\"')}"`,
    );
  const area = ({ paths, headers }: Area) => [
    `<If "%{REQUEST_URI} ${paths.length > 0 ? '=~' : '!~'} m#${toPattern(paths.length > 0 ? paths : specialPaths)}#">`,
    ...set(headers, '  '),
    '</If>',
  ];
  return [
    note('#'),
    'Options -Indexes -MultiViews +SymLinksIfOwnerMatch',
    'DirectoryIndex index.html',
    'ErrorDocument 404 /404.html',
    '<FilesMatch "^\\.">',
    '  Require all denied',
    '</FilesMatch>',
    '',
    renderApacheTypes(),
    ...set(commonHeaders),
    ...areas.flatMap(area),
    '# Without "always": an error must not be kept.',
    `Header set Cache-Control "${caching.fresh}"`,
    `<If "%{REQUEST_URI} =~ m#${toPattern(hashedFolders)}#">`,
    `  Header set Cache-Control "${caching.hashed}"`,
    '</If>',
    '',
  ].join('\n');
}

/**
 * Netlify, Cloudflare Pages and others join the headers of several lines for one address, and with two
 * policies a page may do only what both allow. So one policy has to do for all pages: as wide as editor and
 * search need. Each page of the editor narrows it by its own.
 */
function renderStaticHost(): string {
  const policy = {
    ...editorPolicy(['https:']),
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'upgrade-insecure-requests': [],
  };
  const rule = (path: string, headers: Readonly<Record<string, string>>) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  return [
    note('#'),
    ...rule('/*', { ...commonHeaders, 'Content-Security-Policy': renderPolicy(policy) }),
    ...rule('/admin/*', { 'X-Robots-Tag': 'noindex' }),
    ...hashedFolders.flatMap((folder) => rule(`${folder}*`, { 'Cache-Control': caching.hashed })),
    ...rule('/*.ics', { 'Content-Type': contentTypes['ics'] ?? '' }),
    ...rule('/*.xml', { 'Content-Type': contentTypes['xml'] ?? '' }),
    ...rule('/*.webmanifest', { 'Content-Type': contentTypes['webmanifest'] ?? '' }),
    '',
  ].join('\n');
}
