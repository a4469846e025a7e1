/**
 * The list of all packages in the form of CycloneDX 1.6, for programs that look for weak ones.
 *
 * Not by `npm sbom`: it gives up (ESBOMPROBLEMS) because parts of Decap name an older React as their
 * peer, writes another number and time in each run, and is not in the npm of Debian.
 * Nor by `@cyclonedx/cyclonedx-npm` 6.0.1, which names the same packages: it brings 149 more to install,
 * and no digests, since our lockfile holds no addresses.
 */
import { createHash } from 'node:crypto';

import { findFolder, nameOf, type Lock, type LockedPackage } from './lock.ts';

/**
 * @param lock all packages that are installed, on any system
 * @returns the same for the same lock: no time, no chance, no path of a machine
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function toBom(lock: Lock): object {
  const folders = Object.keys(lock.packages).filter((folder) => folder !== '');
  const byRef = new Map<string, { name: string; locked: LockedPackage; needs: Set<string> }>();
  for (const folder of folders) {
    const locked = lock.packages[folder] ?? {};
    const ref = refOf(lock, folder);
    const component = byRef.get(ref) ?? { name: nameOf(folder), locked, needs: new Set() };
    byRef.set(ref, component);
    for (const needed of needsOf(lock, folder)) component.needs.add(needed);
  }
  const root = `pkg:npm/${lock.name}@${lock.version}`;
  const sorted = [...byRef].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: toSerialNumber(sorted.map(([ref]) => ref)),
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'pre-build' }],
      component: { type: 'application', 'bom-ref': root, name: lock.name, version: lock.version },
    },
    components: sorted.map(([ref, { name, locked }]) => toComponent(ref, name, locked)),
    dependencies: [
      { ref: root, dependsOn: [...needsOf(lock, '')].sort() },
      ...sorted.map(([ref, { needs }]) => ({ ref, dependsOn: [...needs].sort() })),
    ],
  };
}

/** https://github.com/package-url/purl-spec: the `@` of a scope is encoded. */
function refOf(lock: Lock, folder: string): string {
  const name = nameOf(folder).replace('@', '%40');
  return `pkg:npm/${name}@${lock.packages[folder]?.version ?? ''}`;
}

/** A missing package was optional, for another system, or is the peer of nobody. */
function needsOf(lock: Lock, folder: string): Set<string> {
  const locked = lock.packages[folder] ?? {};
  const names = Object.keys({
    ...locked.dependencies,
    ...locked.devDependencies,
    ...locked.optionalDependencies,
    ...locked.peerDependencies,
  });
  const found = names.flatMap((name) => findFolder(lock, folder, name) ?? []);
  return new Set(found.map((one) => refOf(lock, one)));
}

function toComponent(ref: string, name: string, locked: LockedPackage): object {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const { version, license, integrity, optional } = locked;
  return {
    type: 'library',
    'bom-ref': ref,
    ...(scope ? { group: scope } : {}),
    name: bare,
    version,
    ...(optional ? { scope: 'optional' } : {}),
    ...(integrity?.startsWith('sha512-') ? { hashes: [toHash(integrity)] } : {}),
    ...(license ? { licenses: [toLicence(license)] } : {}),
    purl: ref,
  };
}

function toHash(integrity: string): object {
  const content = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return { alg: 'SHA-512', content };
}

function toLicence(license: string): object {
  return / (AND|OR|WITH) /.test(license) ? { expression: license } : { license: { id: license } };
}

/** A UUID of version 8 (RFC 9562), made from the list. */
function toSerialNumber(refs: readonly string[]): string {
  const hex = createHash('sha256').update(refs.join('\n')).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}
