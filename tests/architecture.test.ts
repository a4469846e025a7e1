/** Holds the code to the table of layers in docs/architecture.md, and to a few rules beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { findTask } from '../tools/tasks.ts';
import { checkImports, findImports, type Layer } from './architecture/imports.ts';

// prettier-ignore
const layers: Record<string, Layer> = {
  // Data that is not written but made, by scripts/geo-data.ts.
  geo: { layers: [], packages: [] },
  schemas: { layers: [], packages: ['zod'] },
  domain: { layers: ['schemas'], packages: ['ical.js'] },
  // For the site as such, not for ThINKA alone: settings, headers, licences, offline reading.
  site: { layers: ['schemas', 'domain'], packages: [] },
  markdown: {
    layers: ['schemas', 'domain'],
    packages: ['unified', 'mdast', 'hast', 'vfile-message', 'remark-*', 'micromark-extension-*', 'mdast-util-*', 'hast-util-*', 'unist-util-*'],
  },
  // yaml and remark: the file of an entry is read and written here.
  cms: {
    layers: ['schemas', 'domain', 'markdown'],
    packages: ['zod', 'yaml', 'unified', 'mdast', 'remark-*', 'micromark-extension-*', 'unist-util-*'],
  },
  queries: { layers: ['geo', 'schemas', 'domain', 'site', 'site.config'], types: ['markdown'], packages: ['astro:content'] },
  exports: { layers: ['schemas', 'domain', 'markdown'], packages: ['hast', 'hast-util-*', 'ical.js', 'qr'] },
  // zod and yaml: findings on a field come from its schema, their place from the YAML. sharp: hidden data in
  // a picture.
  checks: { layers: ['schemas', 'domain', 'markdown'], packages: ['node:*', 'zod', 'yaml', 'sharp'] },
  // d3-scale: round numbers for the axes of charts.
  components: { layers: ['schemas', 'domain', 'site'], packages: ['astro/types', 'd3-scale'] },
  layouts: { layers: ['components', 'site.config', 'styles'], packages: ['astro/types'] },
  pages: { layers: ['queries', 'exports', 'domain', 'site', 'layouts', 'components', 'site.config'], packages: ['astro'] },
  integrations: {
    layers: ['checks', 'cms', 'markdown', 'exports', 'domain', 'schemas', 'site', 'site.config', 'admin'],
    packages: ['node:*', 'astro', 'astro/loaders', '@astrojs/sitemap', 'pagefind', 'sharp', 'sirv', 'vite'],
  },
  'site.config': { layers: ['domain', 'site'], packages: [] },
  // Programs beside the site. The editor draws drafts with the site's own pages.
  admin: {
    layers: ['schemas', 'domain', 'markdown', 'checks', 'cms', 'pages', 'layouts', 'site', 'site.config'],
    packages: ['node:*', 'react', 'react-toastify*', 'immutable', 'decap-cms-*', 'dayjs*', 'lodash/*', '@sindresorhus/transliterate', 'vite', 'astro/runtime/*', '@astrojs/compiler-rs', 'virtual:*', 'hast', 'hast-util-from-html', 'mdast', 'mdast-util-*', 'unist-util-*', 'zod'],
  },
  werkstatt: { layers: ['checks', 'schemas', 'domain', 'site.config'], packages: ['node:*', 'zod', 'vitest'] },
  forge: { layers: ['site'], packages: ['node:*', 'zod'] },
  deploy: { layers: [], packages: ['node:*'] },
  // Builds and serves the site; also with the Werkstatt behind it.
  server: {
    layers: ['checks', 'domain', 'site', 'site.config', 'werkstatt'],
    packages: ['node:*', 'astro', 'sirv'],
  },
  tools: {
    layers: ['domain', 'site', 'site.config', 'server', 'werkstatt'],
    packages: ['node:*', 'playwright-core', 'sharp', 'sirv', 'zod'],
  },
  // A command reads its arguments and calls the code that does the work.
  scripts: {
    layers: ['checks', 'cms', 'domain', 'exports', 'site', 'site.config', 'forge', 'werkstatt', 'admin', 'server', 'tools'],
    packages: ['node:*', 'astro', 'sirv', 'playwright-core', 'sharp', 'zod'],
  },
  'content.config': { layers: ['schemas', 'integrations'], packages: ['astro:content'] },
};

const root = path.resolve(import.meta.dirname, '..');
const programs = ['admin', 'werkstatt', 'forge', 'deploy', 'scripts', 'server', 'tools'];
const files = new Map(['src', ...programs].flatMap((folder) => [...readFiles(folder)]));
const code = pick(/\.(tsx?|astro|mdx|mjs)$/, /^src\/content\//);

describe('the code', () => {
  test('imports only what its layer may, and never in a circle', () => {
    expect(checkImports(code, layers).filter((problem) => !reasoned.has(problem))).toEqual([]);
  });

  test('has the rooms of domain that docs/architecture.md names', () => {
    const docs = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
    const [table = ''] = docs.split('| Room of `domain`').slice(1);
    const named = table.split('\n\n')[0]?.matchAll(/^\| `(\w+)`/gm) ?? [];

    expect([...named].map(([, room]) => room).sort()).toEqual(listFolders('src/domain').sort());
  });

  test('calls the rooms of queries as the pages they feed, but for the two that feed more', () => {
    const pages = listFolders('src/pages');

    expect(
      listFolders('src/queries')
        .filter((room) => !pages.includes(room))
        .sort(),
    ).toEqual(['leitfaden', 'site']);
  });

  test('has the files and commands that docs/architecture.md says to touch and run', () => {
    const docs = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
    const [advice = ''] = /## To change something\n[\s\S]*?(?=\n## )/.exec(docs) ?? [];
    const words = [...advice.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
    const paths = words.filter((word) => /^[\w.]+\/|\.md$/.test(word));
    const tasksNamed = words.flatMap((word) => /^npm run task -- ([\w-]+)/.exec(word)?.[1] ?? []);

    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    expect(tasksNamed.filter((name) => findTask(name) === undefined)).toEqual([]);
  });

  test('reads collections at one gate only', () => {
    expect(findReaders(pick(/^src\/.*\.(ts|astro|mdx|mjs)$/))).toEqual([
      // The pictures of the handbook.
      'src/components/handbuch/Bild.astro',
      'src/content.config.ts',
      'src/queries/visible.ts',
    ]);
  });

  test('has pages of at most 40 lines', () => {
    const pages = pick(/^src\/pages\/.*\.astro$/);
    const long = [...pages].map(([file, text]) => [file, text.trimEnd().split('\n').length]);

    const remedy =
      'Let a component hold what belongs together, or the query give the whole section';
    expect(
      long.filter(([, lines]) => Number(lines) > 40),
      remedy,
    ).toEqual([]);
  });

  test('has a domain that does not look at the clock', () => {
    expect(findLines(pick(/^src\/domain\//), /new Date\b(?!\(\s*[^\s)])|Date\.now\(/)).toEqual([]);
  });

  // Git for Windows ends on it („unable to access“), and takes '/dev/null'.
  test('gives Git no devNull of Node', () => {
    expect(findLines(pick(/^werkstatt\//), /import .*\bdevNull\b|os\.devNull/)).toEqual([]);
  });

  // By name they are scripts on Windows, which only a shell can run: tools/programs.ts.
  test('starts npm and the programs of packages by their files', () => {
    const commands = pick(/^(scripts|server|tools|forge|werkstatt)\/.*\.ts$/, /\.test\.ts$/);
    const byName =
      /\b(?:spawn|execFile)(?:Sync)?\(\s*['"](?:npm|npx|astro|eslint|prettier|tsc|vitest)['"]/;
    expect(findLines(commands, byName)).toEqual([]);
  });

  test('has no raw colours but those of the tokens', () => {
    const others = pick(/^src\/.*\.(css|astro|ts|mjs)$/, /tokens\.css$/);
    const found = [...others].flatMap(([file, text]) =>
      findColours(file, text).map((colour) => `${file}: ${colour}`),
    );

    expect(found).toEqual([]);
  });
});

test('the content imports nothing', () => {
  expect(findLines(pick(/^src\/content\//), /^\s*(import|export)\b.*(['"]|=)|\bimport\(/)).toEqual(
    [],
  );
});

describe('the check itself', () => {
  test.each([
    [
      'src/components/a.astro',
      "import { b } from '#queries/x.ts';",
      'components may not import #queries/x.ts',
    ],
    [
      'src/components/a.astro',
      "<script>\n  import '#queries/x.ts';\n</script>",
      'components may not import #queries/x.ts',
    ],
    [
      'src/components/a.astro',
      "const b = await import('#queries/x.ts');",
      'components may not import #queries/x.ts',
    ],
    [
      'src/components/a.astro',
      "import { getCollection } from 'astro:content';",
      'components may not import the package astro:content',
    ],
    [
      'src/schemas/a.ts',
      "export type { b } from '#domain/x.ts';",
      'schemas may not import #domain/x.ts',
    ],
    ['src/schemas/a.ts', "export * from '#domain/x.ts';", 'schemas may not import #domain/x.ts'],
    [
      'src/domain/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'domain may not import the package node:fs/promises',
    ],
    [
      'src/domain/a.ts',
      "import {\n  b,\n  c,\n} from '#markdown/x.ts';",
      'domain may not import #markdown/x.ts',
    ],
    [
      'src/markdown/a.ts',
      "import { defineConfig } from 'astro/config';",
      'markdown may not import the package astro/config',
    ],
    [
      'src/queries/a.ts',
      "import { render } from '#markdown/x.ts';",
      'queries may not import more than types of #markdown/x.ts',
    ],
    [
      'src/pages/a.mdx',
      "import { render } from '#markdown/x.ts';",
      'pages may not import #markdown/x.ts',
    ],
    [
      'src/exports/a.ts',
      "import { getCards } from '#queries/x.ts';",
      'exports may not import #queries/x.ts',
    ],
    [
      'src/domain/a.ts',
      "import { b } from '../schemas/x.ts';",
      'src/domain/a.ts leaves its folder with ../schemas/x.ts',
    ],
    [
      'src/domain/a.ts',
      'await import(`./${b}.ts`);',
      'src/domain/a.ts imports what nobody can tell by reading',
    ],
    ['src/utils/a.ts', "import { b } from './b.ts';", 'src/utils/a.ts belongs to no layer'],
  ])('finds in %s what is wrong with %j', (file, source, problem) => {
    const found = checkImports(new Map([[file, source]]), layers);

    expect(found.map((line) => line.replace(` (${file})`, ''))).toEqual([problem]);
  });

  test.each([
    ['src/queries/a.ts', "import type { Section } from '#markdown/x.ts';"],
    [
      'src/components/a.astro',
      "import B from './B.astro';\nimport C from '#components/ui/C.astro';",
    ],
    ['src/markdown/a.ts', "import { toHast } from 'mdast-util-to-hast';"],
    ['src/pages/a.astro', "import { site } from '#site.config';"],
    [
      'src/domain/a.ts',
      "/**\n * import b from '#queries/b.ts';\n */\nexport const a = 'from \"b\"';",
    ],
  ])('lets pass in %s what %j says', (file, source) => {
    expect(checkImports(new Map([[file, source]]), layers)).toEqual([]);
  });

  test.each([
    "import { getCollection } from 'astro:content';",
    'import { getEntry } from "astro:content";',
    'const { getCollection } = await import(`astro:content`);',
    "export * from 'astro:content';",
    "import type { CollectionEntry } from 'astro:content';",
    "import store from 'astro:data-layer-content';",
    "const files = import.meta.glob('../content/**/*.mdx');",
    "import text from '../content/seiten/impressum.mdx?raw';",
  ])('finds whoever reads collections past the gate by %j', (source) => {
    const file = 'src/queries/leitfaden/neuigkeiten.ts';
    expect(findReaders(new Map([[file, source]]))).toEqual([file]);
  });

  test('finds a cycle of files', () => {
    const sources = new Map([
      ['src/domain/a.ts', "import { b } from './b.ts';"],
      ['src/domain/b.ts', "import type { c } from '#domain/c.ts';"],
      ['src/domain/c.ts', "export { a } from './a.ts';"],
      ['src/domain/d.ts', "import { a } from './a.ts';"],
    ]);

    expect(checkImports(sources, layers)).toEqual([
      'a cycle: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts',
    ]);
  });

  test('finds a file that imports itself', () => {
    expect(checkImports(new Map([['src/domain/a.ts', "import './a.ts';"]]), layers)).toEqual([
      'a cycle: src/domain/a.ts → src/domain/a.ts',
    ]);
  });

  test('reads imports of every form', () => {
    const source = [
      "import 'a';",
      "import b from 'b';",
      "import * as c from 'c';",
      "import d, { type D } from 'd';",
      "import type { E } from 'e';",
      "import type from 'f';",
      'export * from "g";',
      "export { h } from 'h';",
      "export type { I } from 'i';",
      "import{j}from'j';",
      "const k = await import('k');",
      "type L = import('l').L;",
    ].join('\n');

    expect(
      findImports(source)
        .map(({ specifier }) => specifier)
        .join(''),
    ).toBe('abcdefghijkl');
    expect(findImports(source).filter(({ isType }) => isType)).toHaveLength(2);
  });

  test.each([
    ['a.css', 'p { color: #fff; }', ['#fff']],
    ['a.css', 'p { color: rgb(0 0 0 / 50%); background: oklch(1 0 0); }', ['rgb(', 'oklch(']],
    ['a.astro', '<a href="#abc">#EFA</a>', []],
    ['a.astro', '<style>\np { color: #ABCDEF; }\n</style>', ['#ABCDEF']],
    ['a.astro', '<path fill="#abc" style="stroke: hsl(0 0% 0%)" />', ['#abc', 'hsl(']],
    ['a.ts', "element.style.color = 'rgba(0, 0, 0, 1)'; const hashtag = '#EFA';", ['rgba(']],
    ['a.css', 'p { color: var(--text); }', []],
  ])('finds in %s the colours of %j', (file, text, colours) => {
    expect(findColours(file, text)).toEqual(colours);
  });

  test('reads all that there is', () => {
    expect(code.size).toBeGreaterThan(80);
    expect([...code.keys()]).toContain('src/queries/visible.ts');
  });
});

/** Files that break a rule for a reason that stands here. */
const reasoned = new Set([
  // Pagefind writes its own script into the built site, so there is no file to name before that.
  'src/components/suche/search-page.ts imports what nobody can tell by reading',
  // A test that can be run by itself, as a command that reports on every input.
  'scripts/hostile.ts leaves its folder with ../tests/hostile/run.ts',
  // The table of tasks names the files.
  'scripts/task.ts imports what nobody can tell by reading',
  // A tool that is fetched for the occasion.
  'scripts/font.ts imports what nobody can tell by reading',
]);

/** Files that could get at an entry which their edition does not show. */
function findReaders(sources: ReadonlyMap<string, string>): string[] {
  const ways = /["'`]astro:(content|data-layer)|import\.meta\.glob|["'`][./]*\/content\//;
  return [...new Set(findLines(sources, ways).map((line) => line.split(':')[0] ?? ''))].sort();
}

/** A hash is a colour in style sheets and in attributes for colours; elsewhere it may be a hashtag. */
function findColours(file: string, text: string): string[] {
  const styles = file.endsWith('.css')
    ? [text]
    : [
        ...text.matchAll(/<style[\s\S]*?<\/style>|\b(?:style|fill|stroke|color|content)="[^"]*"/g),
      ].map(([match]) => match);
  const hashes = styles.flatMap(
    (style) => style.match(/#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b/gi) ?? [],
  );
  return [...hashes, ...(text.match(/\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi) ?? [])];
}

function findLines(sources: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...sources].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? `${file}:${index + 1}` : [])),
  );
}

function pick(pattern: RegExp, except?: RegExp): Map<string, string> {
  return new Map([...files].filter(([file]) => pattern.test(file) && !except?.test(file)));
}

function listFolders(folder: string): string[] {
  const found = readdirSync(path.join(root, folder), { withFileTypes: true });
  return found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function readFiles(folder: string): Map<string, string> {
  const found = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    found.map((file) => [
      path.relative(root, file).split(path.sep).join('/'),
      readFileSync(file, 'utf8'),
    ]),
  );
}
