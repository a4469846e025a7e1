/** The findings of two readers of HTML on built pages: the Nu HTML checker of the W3C, and html-validate. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

import { HtmlValidate } from 'html-validate';

import type { BuiltPage } from './dist.ts';
import { htmlRules } from './html-rules.ts';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** `html-rules.ts` says why the role is needed. */
const accepted = 'The “list” role is unnecessary';

/**
 * @param java a command, see `tools/outside-tools.ts`
 * @param folder of the built site
 * @returns errors and warnings, each with page, line and the piece of HTML it is about
 */
export function checkByNu(java: string, folder: string, pages: readonly BuiltPage[]): string[] {
  const files = pages.map(({ file }) => path.join(folder, file));
  // A deep stack for its patterns. All pages in one run, since it takes seconds to start; and it has ended
  // before a better compiler pays.
  const options = [
    '-Xss4m',
    '-XX:TieredStopAtLevel=1',
    '-jar',
    jar,
    '--format',
    'json',
    '--exit-zero-always',
    '--stdout',
  ];
  const maxBuffer = 64 * 1024 * 1024;
  const output = execFileSync(java, [...options, ...files], { encoding: 'utf8', maxBuffer });
  const { messages } = JSON.parse(output) as { messages: NuMessage[] };
  return messages
    .filter(({ message }) => !message.startsWith(accepted))
    .map(({ url, lastLine = 0, message, extract = '' }) => {
      const file = path.relative(folder, decodeURIComponent(new URL(url).pathname));
      return `${file}:${lastLine} ${message} ${extract}`;
    });
}

/** @returns errors and warnings with page, line and rule */
export async function checkByHtmlValidate(pages: readonly BuiltPage[]): Promise<string[]> {
  const htmlValidate = new HtmlValidate(htmlRules);
  const reports = await Promise.all(
    pages.map(({ html, file }) => htmlValidate.validateString(html, file)),
  );
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${message} (${ruleId})`),
    ),
  );
}

interface NuMessage {
  url: string;
  message: string;
  lastLine?: number;
  extract?: string;
}
