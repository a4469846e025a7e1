/** The editions that the canaries are looked for in, each built from a copy of the project. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildVariant, examples, type BuiltSite, type Variant } from '../../server/demo-site.ts';
import { createCanaries, type Canaries } from './canaries.ts';
import { plantEntries } from './entries.ts';
import { canaryDay } from './fixed-values.ts';

export interface Editions {
  canaries: Canaries;
  /** The public one of a project that has no internal entries. */
  bare: BuiltSite;
  /** The same with them. */
  public: BuiltSite;
  intern: BuiltSite;
  /** Public, but one query reads collections past the gate. */
  leaky: BuiltSite;
  remove: () => Promise<void>;
}

export async function buildEditions(root: string): Promise<Editions> {
  const canaries = createCanaries();
  const planted = await mkdtemp(path.join(tmpdir(), 'thinka-canaries-'));
  for (const { path: file, content } of await plantEntries(canaries)) {
    await mkdir(path.dirname(path.join(planted, file)), { recursive: true });
    await writeFile(path.join(planted, file), content);
  }
  const shown = [path.join(root, examples)];
  const all = [...shown, planted];
  // Two at a time, more cores there are not; the second pair finds the editor built. It has no part in
  // the others.
  const [bare, intern] = await Promise.all([
    build(root, { additions: shown }),
    build(root, { additions: all, edition: 'intern', purpose: 'vorfuehrung' }),
  ]);
  const [open, leaky] = await Promise.all([
    build(root, { additions: all }),
    build(root, { additions: all, change: forgetGate, purpose: 'vorfuehrung' }),
  ]);
  const sites = [bare, open, intern, leaky];
  return {
    canaries,
    bare,
    public: open,
    intern,
    leaky,
    remove: async () => {
      await Promise.all(sites.map((site) => site.remove()));
      await rm(planted, { recursive: true, force: true });
    },
  };
}

function build(root: string, variant: Variant): Promise<BuiltSite> {
  const settings = {
    THINKA_HEUTE: canaryDay,
    THINKA_URL: 'https://thinka.example/',
    THINKA_URL_INTERN: 'https://intern.thinka.example/',
  };
  return buildVariant(root, { ...variant, settings });
}

/** Takes the gate out of the query of the news, from which feeds and Ausgaben are made. */
async function forgetGate(copy: string): Promise<void> {
  const file = path.join(copy, 'src/queries/leitfaden/neuigkeiten.ts');
  const text = await readFile(file, 'utf8');
  const changed = text.replace(
    "import { getVisible, type Visible } from '#queries/visible.ts';",
    "import { getCollection as getVisible } from 'astro:content';\nimport type { Visible } from '#queries/visible.ts';",
  );
  if (changed === text) throw new Error('This query has changed; forget the gate in another way.');
  await writeFile(file, changed);
}
