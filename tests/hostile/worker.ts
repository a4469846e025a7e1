/**
 * Checks the corpus in a thread of its own, with the modules that a build loads: under test, Vite
 * asks for the parser's development version, which is slower and stops where the other one goes on.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

import type { FileFinding } from '#domain/entry/finding.ts';

import { findUnsafe, htmlOf } from '../../src/markdown/unsafe-html-for-tests.ts';
import { corpus } from './corpus/index.ts';
import { checkCorpus, type Verdict } from './project.ts';

export interface Answer {
  verdicts: Verdict[];
  /** About entries that are as they should be. */
  others: FileFinding[];
  /** Unsafe elements in the inputs that have passed, by file. */
  unsafe: string[];
}

/** @param root folder of the real project */
export function checkInThread(root: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Drops the conditions that this process was started with.
    const thread = new Worker(new URL(import.meta.url), { workerData: root, execArgv: [] });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

async function check(root: string): Promise<Answer> {
  const { verdicts, report } = await checkCorpus(root, corpus);
  const about = new Set(verdicts.flatMap(({ findings }) => findings));
  const unsafe = report.entries.flatMap(({ file, rendered }) =>
    findUnsafe(htmlOf(rendered)).map((element) => `${file}: ${element}`),
  );
  return { verdicts, others: report.findings.filter((one) => !about.has(one)), unsafe };
}

if (!isMainThread && typeof workerData === 'string') {
  parentPort?.postMessage(await check(workerData));
}
