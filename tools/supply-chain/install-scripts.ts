/** Packages that ask to run a program of theirs when they are installed, with what we lose by refusing it. */
export const refusedScripts: Readonly<Record<string, string>> = {
  esbuild: 'would replace the wrapper of its program by the program itself, which starts sooner',
  'vnu-jar': 'would look for Java; the tests look for it themselves (tools/outside-tools.ts)',
};
