/** Guards commands to Git: every text from outside passes here first. */

export function isSha(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** The rules of `git check-ref-format`, for the part after `refs/heads/`, and those of the disk. */
export function isBranchName(name: string): boolean {
  if (name.length === 0 || name.length > 250 || forbiddenInRefs.test(name)) return false;
  if (!name.isWellFormed()) return false;
  if (name.startsWith('-') || name.includes('..') || name.includes('@{') || name === '@') {
    return false;
  }
  return name
    .split('/')
    .every((part) => part !== '' && !/^\.|\.$|\.lock$/i.test(part) && isShort(`${part}.lock`));
}

/** Whether a name is main, also as file systems read it that know no case, or leave letters out. */
export function isMainBranch(name: string): boolean {
  return fold(name) === 'main';
}

/** Each draft is a branch `cms/<collection>/<slug>`: with a branch of that name, a folder cannot be. */
export function blocksDrafts(name: string): boolean {
  return /^cms(\/[^/]+)?$/.test(fold(name));
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
}

/** More bytes than these are no name of a file, on any system. */
function isShort(part: string): boolean {
  return Buffer.byteLength(part) <= 255;
}

const forbiddenInRefs = /[\x00-\x20\x7f~^:?*[\\]/;

/** A path inside a tree that means the same on every file system. */
export function isTreePath(path: string): boolean {
  if (path.length === 0 || path.length > 1000 || forbiddenInPaths.test(path)) return false;
  return path
    .split('/')
    .every((part) => !['', '.', '..'].includes(part) && !isGitFolder(part) && isShort(part));
}

const forbiddenInPaths = /[\x00-\x1f\x7f\\]/;

/** Also as Windows and macOS would read it: without case, trailing dots and blanks, invisible letters. */
function isGitFolder(name: string): boolean {
  const plain = name.replace(/\p{Cf}/gu, '').replace(/[. ]+$/, '');
  return /^(\.git|git~\d+)(:.*)?$/i.test(plain) || /^\.git$/i.test(plain.split(':')[0] ?? '');
}
