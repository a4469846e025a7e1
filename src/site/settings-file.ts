/**
 * The file with the settings of a machine. systemd, sh (cron, Apache) and we read it, each in its own way: so it
 * has one plain form that all read alike, `NAME=Wert`, and a German sentence for each line that has another.
 */
import { findNearest } from '#domain/text/suggest.ts';

import { findOperationProblems } from './operation-rules.ts';
import { given, type Environment } from './setting-problems.ts';
import { knownNames, settingOf } from './settings.ts';

export const settingsFile = '/etc/thinka.env';

/**
 * @param text of the file
 * @returns a German sentence for each line that is wrong, and for what is missing
 */
export function judgeFile(text: string): string[] {
  const { env, lineOf, problems } = readSettingsFile(text);
  const others = findOperationProblems(env, 'publishing').flatMap((problem) => {
    const line = lineOf.get(/\bTHINKA_\w+/i.exec(problem)?.[0] ?? '');
    if (line === undefined) return [problem];
    // A sentence about its form is enough of a line.
    const start = `Zeile ${line}: `;
    return problems.some((one) => one.startsWith(start)) ? [] : [start + problem];
  });
  return [...problems, ...others];
}

/**
 * @param env of a program that was started with the file
 * @param text of the file, where there is one
 * @returns the same, and what has not arrived
 */
export function judgeRun(env: Environment, text = ''): string[] {
  const file = readSettingsFile(text);
  const lost = Object.keys(file.env).filter((name) => given(env, name) === undefined);
  return [
    ...file.problems,
    ...findOperationProblems(env, 'publishing'),
    ...lost.map(
      (name) =>
        `${name} steht in ${settingsFile} und kommt hier nicht an. publish.sh liest die Datei selbst, wenn THINKA_URL nicht schon gesetzt ist`,
    ),
  ];
}

/** @returns the settings as they are meant, and the lines that not everybody reads like that */
export function readSettingsFile(text: string): {
  env: Environment;
  lineOf: ReadonlyMap<string, number>;
  problems: string[];
} {
  const problems: string[] = [];
  const env: Record<string, string> = {};
  const lineOf = new Map<string, number>();
  if (text.startsWith('\uFEFF')) {
    problems.push(
      'Zeile 1 beginnt mit einem unsichtbaren Zeichen (BOM), das zum Namen gerechnet wird. Speichere die Datei als UTF-8 ohne BOM',
    );
  }
  if (text.includes('\r')) {
    problems.push(
      'Die Zeilen enden wie unter Windows, und das Zeichen am Ende gälte als Teil des Werts. Abhilfe: sed -i "s/\\r$//" DATEI',
    );
  }
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n|\r/)
    .entries()) {
    if (/^\s*#.*\\$/.test(line)) {
      problems.push(
        `Zeile ${index + 1}: Die Anmerkung endet mit „\\“, und systemd rechnet die nächste Zeile dazu. Nimm das Zeichen weg`,
      );
    }
    if (/^\s*(#|$)/.test(line)) continue;
    const found = readLine(line);
    const problem =
      found.problem ??
      (lineOf.has(found.name)
        ? `${found.name} steht schon in Zeile ${lineOf.get(found.name) ?? ''}. Lass eine der beiden weg`
        : undefined);
    if (problem !== undefined) problems.push(`Zeile ${index + 1}: ${problem}`);
    if (found.name === '') continue;
    lineOf.set(found.name, index + 1);
    env[found.name] = found.value;
  }
  return { env, lineOf, problems };
}

interface Line {
  /** Empty where the line has no setting. */
  name: string;
  value: string;
  problem?: string;
}

function readLine(line: string): Line {
  const bare = line.trim().replace(/^export\s+/, '');
  const [, name = '', gap = '', text = ''] = /^([^\s=]+)(\s*=\s*)(.*)$/.exec(bare) ?? [];
  if (name === '') {
    const [, meant, value] = /^(THINKA_\w+)[\s:]+(.+)$/.exec(bare) ?? [];
    const better = meant ? `${meant}=${value ?? ''}` : `THINKA_URL=${settingOf.THINKA_URL.example}`;
    return {
      name,
      value: '',
      problem: `Hier fehlt „=“, also bewirkt sie nichts. Richtig ist zum Beispiel ${better}; eine Anmerkung beginnt mit „#“`,
    };
  }
  const value = text
    .replace(/\s+#.*$/, '')
    .trim()
    .replace(/^["'„“]|["'“”]$/g, '');
  const wrong = (words: string) => ({
    name,
    value,
    problem: `${words}. Richtig ist ${name}=${value}`,
  });

  if (!/^THINKA_/i.test(name)) {
    const nearest = findNearest(name, knownNames);
    const guess = nearest
      ? `. Ist ${nearest} gemeint?`
      : ', sie gilt sonst auch für Caddy und Apache. Lass sie weg';
    return { name: '', value, problem: `${name} ist keine Einstellung von ThINKA${guess}` };
  }
  if (text === '') {
    return {
      name,
      value,
      problem: `${name} steht leer da. Schreib den Wert dahinter oder lass die Zeile weg`,
    };
  }
  if (/^\s*export\s/.test(line))
    return wrong('„export“ gehört nicht davor, systemd übergeht die Zeile');
  if (gap !== '=')
    return wrong(
      'Um das „=“ herum steht kein Leerzeichen, sh hält den Namen sonst für ein Programm',
    );
  if (/^\s/.test(line)) return wrong('Vor dem Namen steht kein Leerzeichen');
  if (/^["'„“]|["'“”]$/.test(text))
    return wrong('Ohne Anführungszeichen, denn nicht alle nehmen sie weg');
  if (/\s#/.test(text))
    return wrong('Eine Anmerkung steht in einer eigenen Zeile, denn systemd rechnet sie zum Wert');
  if (/\s$/.test(line))
    return wrong('Am Ende steht ein Leerzeichen, das systemd und sh verschieden lesen');
  const [sign] = /[\s"'`$\\;&|<>()*]/.exec(text) ?? [];
  if (sign !== undefined) {
    const problem = `Ein Wert ist ein Wort, „${sign}“ lesen systemd und sh verschieden. Je Zeile steht eine Einstellung, ohne solche Zeichen`;
    return { name, value, problem };
  }
  return { name, value };
}
