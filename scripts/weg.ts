/**
 * `npm run task -- weg`: finds a name or a picture that was published and must go, and takes it out of everything
 * that this machine can reach (docs/removal.md). The words come from a file or a pipe: arguments can be read in the
 * list of processes and stay in the history of a shell.
 */
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { checkContent } from '#checks/check-content.ts';
import { formatFindings } from '#checks/report.ts';
import { given } from '#site/setting-problems.ts';
import { requiredSeiten } from '#site.config';

import { findSetup, searchPlaces } from '../tools/removal/places.ts';
import { Refusal, remove } from '../tools/removal/remove.ts';
import { countFound, countUnread, reportPlaces, toProtocol } from '../tools/removal/report.ts';
import { createWanted } from '../tools/removal/wanted.ts';

const usage = `npm run task -- weg [suchen|entfernen] --woerter DATEI …

  suchen           (ohne Angabe) sagt, wo es überall liegt, und ändert nichts
  entfernen        nimmt es heraus: Verlauf, Forge, Releases, Zwischenspeicher; veröffentlicht neu und sucht noch einmal
  --woerter DATEI  je Zeile ein Name, so wie man ihn schreibt; ohne sie von der Eingabe
  --datei BILD     ein Bild, auch mehrmals; gefunden wird es in jeder Größe
  --ganze-woerter  nur, wo kein Buchstabe daneben steht: für kurze Namen
  --auch PFAD      sucht auch hier, auch mehrmals (etwa /etc/caddy oder eine Sicherung)
  --auch-programm  ersetzt es auch in Dateien, die keine Texte sind
  --repository P   ein anderer Klon, oder das Repository einer eigenen Forge
  --protokoll D    wohin das Protokoll kommt; ohne sie in den eigenen Ordner
  --ja             fragt nicht nach`;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (!(error instanceof Refusal))
    console.error('\nAbgebrochen. Der Befehl kann wiederholt werden.');
  process.exitCode = 2;
}

/** @returns 0 if nothing is left, 1 if something is */
async function run(): Promise<number> {
  const { mode, options } = readArguments();
  const words = readWords(options.woerter, options.datei.length > 0);
  checkWords(words, options['ganze-woerter']);
  const pictures = options.datei.map((file) => readFileSync(file));
  const wanted = await createWanted(words, pictures, options['ganze-woerter']);

  const deployment = given(process.env, 'THINKA_HOME') ?? '/srv/thinka';
  const website = path.join(deployment, 'website');
  const folder = options.repository ?? (existsSync(website) ? website : process.cwd());
  const isDeployment = existsSync(website) && realpathSync(folder) === realpathSync(website);
  const setup = findSetup(folder, isDeployment ? deployment : undefined);
  const told = [...options.datei, ...(options.woerter ? [options.woerter] : [])];
  const excluded = new Set(told.map((file) => realpathSync(file)));
  const search = () => searchPlaces(setup, wanted, options.auch, excluded);

  if (mode === 'suchen') {
    const places = await search();
    console.log(reportPlaces(places));
    const count = countFound(places);
    console.log(
      count > 0
        ? `\nGefunden an ${count} Stellen. Geändert wurde nichts.`
        : `\nNichts gefunden${countUnread(places) > 0 ? ', wo nachzusehen war' : ''}.`,
    );
    tellUnread(wanted.unread);
    return count > 0 ? 1 : 0;
  }

  if (!options.ja) confirm(setup.folder);
  const check = async (root: string) => {
    const required = setup.isBare ? [] : requiredSeiten;
    const { findings } = await checkContent(root, { required });
    return findings.length > 0 ? formatFindings(findings) : undefined;
  };
  const say = (line: string) => console.log(line);
  const done = await remove({ setup, wanted, say, check, isForCode: options['auch-programm'] });
  console.log('\nSuche noch einmal …');
  const places = await search();
  console.log(reportPlaces(places));
  tellUnread(wanted.unread);
  for (const line of done.byHand) console.log(`VON HAND ${line}`);

  const now = new Date();
  const stamp = now.toISOString().slice(0, 16).replace(':', '');
  const file = options.protokoll ?? path.join(homedir(), `weg-protokoll-${stamp}.md`);
  const count = { words: words.length, pictures: pictures.length };
  writeFileSync(file, toProtocol(done, places, now, count), { mode: 0o600 });
  console.log(`\nProtokoll mit allem, was noch von Hand zu tun ist: ${file}`);
  if (done.commits.length > 0) {
    writeFileSync(`${file}.commits`, `${done.commits.join('\n')}\n`, { mode: 0o600 });
    console.log(`Alte und neue Nummern der Commits: ${file}.commits`);
  }
  const left = countFound(places);
  console.log(
    left > 0
      ? `NOCH DA an ${left} Stellen, siehe oben.`
      : countUnread(places) > 0
        ? 'Wo nachzusehen war, ist auf diesem Rechner nichts mehr davon. Ungelesenes steht oben.'
        : 'Auf diesem Rechner ist nichts mehr davon.',
  );
  return left > 0 ? 1 : 0;
}

function readArguments() {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const;
  try {
    const { values, positionals } = parseArgs({
      options: {
        woerter: { type: 'string' },
        datei: many,
        auch: many,
        repository: { type: 'string' },
        protokoll: { type: 'string' },
        'ganze-woerter': { type: 'boolean', default: false },
        'auch-programm': { type: 'boolean', default: false },
        ja: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [mode = 'suchen', ...others] = positionals;
    if ((mode === 'suchen' || mode === 'entfernen') && others.length === 0) {
      return { mode, options: values } as const;
    }
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : ''}\n\n${usage}`);
  }
  throw new Refusal(
    `Wörter gehören in eine Datei und nicht in die Befehlszeile: Dort sehen sie andere, und sie bleiben in der Geschichte der Shell (\`history -d\` nimmt sie heraus).\n\n${usage}`,
  );
}

/** @param isOptional without words, pictures alone are looked for */
function readWords(file: string | undefined, isOptional: boolean): string[] {
  if (file === undefined && isOptional) return [];
  if (file === undefined && process.stdin.isTTY) {
    console.log('Je Zeile ein Name, so wie man ihn schreibt. Am Ende Strg-D:');
  }
  const lines = readFileSync(file ?? 0, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter(Boolean);
}

function checkWords(words: readonly string[], isWhole: boolean): void {
  const least = isWhole ? 2 : 4;
  const isShort = words.some((word) => word.replaceAll(/[^\p{L}\d]/gu, '').length < least);
  if (isShort) {
    throw new Refusal(
      isWhole
        ? 'Ein Wort hat nur einen Buchstaben. Es stünde überall.'
        : 'Ein Wort hat weniger als vier Buchstaben und steht auch in anderen Wörtern. Mit --ganze-woerter zählt es nur allein.',
    );
  }
}

/** From the terminal itself: the words may come by the pipe. */
function confirm(folder: string): void {
  console.log(
    `Der Verlauf von ${folder} und seiner Forge wird umgeschrieben, alte Releases werden gelöscht. Das ist nicht rückgängig zu machen, und gesichert wird nichts. Wo es steht, sagt vorher \`npm run task -- weg suchen\`.`,
  );
  const word = 'ENTFERNEN';
  process.stdout.write(`Zum Bestätigen ${word} eintippen: `);
  let answer = '';
  try {
    const terminal = openSync('/dev/tty', 'r');
    const bytes = Buffer.alloc(100);
    answer = bytes.toString('utf8', 0, readSync(terminal, bytes)).trim();
    closeSync(terminal);
  } catch {
    throw new Refusal(
      '\nHier gibt es keine Tastatur. Mit --ja wird nicht gefragt. Geändert wurde nichts.',
    );
  }
  if (answer !== word) throw new Refusal('Geändert wurde nichts.');
}

function tellUnread(unread: ReadonlySet<string>): void {
  if (unread.size === 0) return;
  console.log(`\nNicht auszupacken, also nur von außen durchsucht: ${[...unread].join(', ')}`);
}
