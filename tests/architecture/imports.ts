/** Reads the import lines of source files and holds them to a table of layers. */
import path from 'node:path';

/** The imports allowed to the files of one layer, besides each other. */
export interface Layer {
  layers: readonly string[];
  /** Names of packages; `node:*` stands for all that begin like that. */
  packages: readonly string[];
  /** Layers that it may import types from, and nothing else. */
  types?: readonly string[];
}

export interface Import {
  /** The specifier as written; empty where only a running program knows it. */
  specifier: string;
  isType: boolean;
}

/**
 * @param sources text by path from the root of the project (`src/domain/time/dates.ts`)
 * @param layers by folder of `src`, or by name of a file in it (`site.config`)
 * @returns the forbidden imports, one sentence each
 */
export function checkImports(
  sources: ReadonlyMap<string, string>,
  layers: Readonly<Record<string, Layer>>,
): string[] {
  const problems: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, source] of sources) {
    const imports = findImports(source);
    graph.set(file, imports.map(({ specifier }) => resolve(file, specifier)).filter(isOurs));
    problems.push(...imports.flatMap((one) => findProblems(file, one, layers)));
  }
  return [...problems, ...findCycles(graph)];
}

/** Static imports, `export … from` and `import()`; also those in scripts of Astro files. */
export function findImports(source: string): Import[] {
  const fixed = source.matchAll(
    /^[ \t]*(?:import|export)\b\s*(type\s(?!\s*from\b))?(?:[\w$*{][\w$*{},\s]*?\bfrom\b\s*|\}\s*from\s*)?(?:["'])([^"'\n]+)["']/gm,
  );
  const dynamic = source.matchAll(
    /(?<![.\w`])import\(\s*(?:\/\*[\s\S]*?\*\/\s*)?(?:(["'])([^"'\n]+)\1)?/g,
  );
  return [
    ...[...fixed].map((match) => ({ specifier: match[2] ?? '', isType: match[1] !== undefined })),
    ...[...dynamic].map((match) => ({ specifier: match[2] ?? '', isType: false })),
  ];
}

function findProblems(
  file: string,
  { specifier, isType }: Import,
  layers: Readonly<Record<string, Layer>>,
): string[] {
  const from = toLayer(file);
  const layer = Object.hasOwn(layers, from) ? layers[from] : undefined;
  if (!layer) return [`${file} belongs to no layer`];
  if (specifier === '') return [`${file} imports what nobody can tell by reading`];
  const target = resolve(file, specifier);
  // The layers of `src` have names to be imported by; programs beside it have folders of their own.
  if (specifier.startsWith('../') && (file.startsWith('src/') || !isOurs(target))) {
    return [`${file} leaves its folder with ${specifier}`];
  }
  if (!isOurs(target)) {
    return layer.packages.some((name) => matches(name, specifier))
      ? []
      : [`${from} may not import the package ${specifier} (${file})`];
  }
  const to = toLayer(target);
  if (to === from || layer.layers.includes(to)) return [];
  if (isType && layer.types?.includes(to)) return [];
  const what = layer.types?.includes(to) ? 'more than types of' : '';
  return [`${from} may not import ${[what, specifier].filter(Boolean).join(' ')} (${file})`];
}

/** `src/queries/protokolle/fundstellen.ts` → `queries`; `src/site.config.ts` → `site.config`; `admin/x.ts` → `admin` */
function toLayer(file: string): string {
  const [folder = '', name = ''] = file.split('/');
  if (folder !== 'src') return folder;
  return file.split('/').length > 2 ? name : name.replace(/\.\w+$/, '');
}

/** The file that an import means, or the name of a package. */
function resolve(file: string, specifier: string): string {
  if (specifier === '#site.config') return 'src/site.config.ts';
  if (specifier.startsWith('#admin/')) return specifier.slice(1);
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}

function isOurs(target: string): boolean {
  return /^(src|admin|werkstatt|forge|deploy|scripts|server|tools)\//.test(target);
}

function matches(name: string, specifier: string): boolean {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}

/** Each cycle once, from the file at which it was met. */
function findCycles(graph: ReadonlyMap<string, string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): void => {
    if (trail.includes(file)) {
      cycles.push(`a cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
