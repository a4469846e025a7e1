/**
 * `npm run task -- licences`: writes `src/site/editor-parts.json`, which the page `/lizenzen/` shows.
 *
 * To be run when a test says that the page is out of date, which is after a package has joined or left
 * the bundle of the editor.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { buildEditor } from '#admin/bundle.ts';
import { toEditorParts, type ListedPackage } from '#site/licences.ts';

const folder = await buildEditor(process.cwd());
const listed = JSON.parse(
  readFileSync(path.join(folder, 'licences.json'), 'utf8'),
) as ListedPackage[];
const parts = toEditorParts(listed);
const file = path.resolve('src/site/editor-parts.json');
writeFileSync(file, `${JSON.stringify(parts, null, 2)}\n`);
console.log(`${parts.reduce((sum, { pakete }) => sum + pakete.length, 0)} packages`);
