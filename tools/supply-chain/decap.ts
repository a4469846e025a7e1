/**
 * Decap publishes its parts one by one; only the set that a release of `decap-cms-app` names was tried together
 * by its makers. `decap-release.json` keeps that set.
 */
export interface DecapRelease {
  /** The version of `decap-cms-app`. */
  release: string;
  /** Versions by name. */
  parts: Readonly<Record<string, string>>;
}

/** @param app the answer of `npm view decap-cms-app@… version dependencies --json` */
export function toRelease(app: {
  version: string;
  dependencies: Record<string, string>;
}): DecapRelease {
  const parts = Object.entries(app.dependencies).filter(([name]) => isPart(name));
  return { release: app.version, parts: Object.fromEntries(parts.sort()) };
}

/** @returns the wanted packages with our parts of Decap at the versions of the release */
export function pinParts(
  wanted: Readonly<Record<string, string>>,
  { parts }: DecapRelease,
): Record<string, string> {
  const pinned = Object.entries(wanted).map(([name, range]) => [name, parts[name] ?? range]);
  return Object.fromEntries(pinned) as Record<string, string>;
}

/** @returns parts of other versions than the release has, as `name version (release: version)` */
export function findStrays(
  installed: readonly { name: string; version: string | undefined }[],
  { parts }: DecapRelease,
): string[] {
  return installed
    .filter(({ name, version }) => isPart(name) && parts[name] !== version)
    .map(({ name, version }) => `${name} ${version} (release: ${parts[name]})`);
}

function isPart(name: string): boolean {
  return name.startsWith('decap-cms-');
}
