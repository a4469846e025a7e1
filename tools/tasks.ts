/** The tasks of `npm run task`: each is a command of `scripts/`. */
import { findNearest } from '#domain/text/suggest.ts';

// prettier-ignore
export const tasks: Readonly<Record<string, string>> = {
  'fix': 'makes anew what can be made: editor configuration, headers, snapshots, format',
  'fundstellen': 'pins numbers so that cited points keep their address, and records new points; --accept takes other words',
  'photos': 'takes what cameras have written out of the pictures in public/uploads',
  'demo': 'serves the site with invented examples, in a folder of its own',
  'pictures': 'shows what has changed in the looks of every kind of page; --accept keeps it',
  'handbook-pictures': "takes the handbook's pictures of the editor anew",
  'record-access': 'tests access on the built site and records the results for /barrierefreiheit/',
  'nightly': 'runs all tests with every input that `npm test` only takes samples of (hours)',
  'hostile': 'lets hostile inputs loose on the checks (docs/hostile-content.md)',
  'lighthouse': 'asks Lighthouse about the built site and the demo',
  'cms-config': "writes the editor's configuration anew from the schemas",
  'headers': 'writes the headers for all servers anew (docs/security-headers.md)',
  'geo-data': 'makes the data of the map anew (src/geo/README.md)',
  'font': 'makes the typeface anew (src/styles/fonts/README.md)',
  'licences': 'brings the packages on the page /lizenzen/ up to date',
  'sbom': 'lists all packages in sbom.cdx.json, as each build does',
  'links': 'asks once whether links to other sites still lead somewhere; --strict fails for dead ones',
  'audit': 'asks which packages have known weaknesses (SECURITY.md); --strict fails without an answer',
  'update': 'takes newer packages of a group, records anew what depends on them, and tests; without a group it lists them',
  'decap': "pins Decap's parts to what one release names: `npm run task -- decap 3.16.3`, the newest without a number",
  'betrieb': 'says what a site in operation has, lacks and contradicts, and what is due (docs/operation.md)',
  'weg': 'finds a name or picture that must go, everywhere, and takes it out (docs/removal.md)',
  'forge-check': 'checks that the forge protects `main` (docs/forge.md)',
};

/** @returns nothing if there is no task of this name */
export function findTask(name: string): string | undefined {
  return Object.hasOwn(tasks, name) ? `scripts/${name}.ts` : undefined;
}

export function listTasks(): string {
  const width = Math.max(...Object.keys(tasks).map((name) => name.length));
  const lines = Object.entries(tasks).map(([name, does]) => `  ${name.padEnd(width)}  ${does}`);
  return ['npm run task -- NAME …', '', ...lines].join('\n');
}

export function explainUnknown(name: string): string {
  const nearest = findNearest(name, Object.keys(tasks));
  const guess = nearest ? ` Is it ${nearest}?` : '';
  return `There is no task ${name}.${guess} "npm run task" lists all.`;
}
