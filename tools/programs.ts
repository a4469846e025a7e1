/** Starts npm and the programs of packages by their files: on Windows their names are scripts of a shell. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Command = [file: string, parameters: string[]];

/** Takes the npm that has called us, if one has. */
export function npmCommand(...parameters: string[]): Command {
  const npm = process.env['npm_execpath'];
  return npm ? [process.execPath, [npm, ...parameters]] : ['npm', parameters];
}

/** @param name of a package that has a program of the same name */
export function programCommand(name: string, ...parameters: string[]): Command {
  const folder = path.join('node_modules', name);
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { bin } = JSON.parse(text) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : (bin[name] ?? '');
  return [process.execPath, [path.join(folder, file), ...parameters]];
}
