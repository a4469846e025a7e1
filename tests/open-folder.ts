/** A place for files that servers and other users of the machine have to reach. */
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @returns the folder for temporary files, or that of the system if only its owner gets into ours */
export function openTmpdir(): string {
  const folder = path.resolve(tmpdir());
  return letsOthersIn(folder) ? folder : '/tmp';
}

function letsOthersIn(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return path.dirname(folder) === folder || letsOthersIn(path.dirname(folder));
}
