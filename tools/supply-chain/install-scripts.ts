/**
 * Packages that ask to run a program of theirs when they are installed. Those we allow stand under
 * `allowScripts` in package.json; all others must be listed here, with what we lose by it.
 */
export const refusedScripts: Readonly<Record<string, string>> = {
  'vnu-jar': 'would look for Java; the tests look for it themselves (tools/outside-tools.ts)',
};
