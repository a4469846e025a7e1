/** What people send to one another, by how search files it: these pages offer to share them. */
export const sharedKinds: ReadonlySet<string> = new Set([
  'praxis',
  'protokoll',
  'standort',
  'termin',
]);
