/**
 * The Werkstatt as a process: `node werkstatt/main.ts --folder .werkstatt --seed-from . --port 4322`.
 * Started by `npm start` it reports through IPC, and ends when its parent does.
 */
import { parseArgs } from 'node:util';

import type { Standing } from './store/seed.ts';
import { startWerkstatt } from './werkstatt.ts';

/** The messages to the parent. */
export type Report =
  | { kind: 'ready'; port: number; repository: string; standing: Standing }
  | { kind: 'merged'; sha: string }
  | { kind: 'failed'; reason: string };

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.werkstatt' },
    'seed-from': { type: 'string' },
    port: { type: 'string', default: '0' },
    prefix: { type: 'string', default: '/werkstatt/' },
  },
});

const isChild = process.send !== undefined;

try {
  const werkstatt = await startWerkstatt({
    folder: values.folder,
    seedFrom: values['seed-from'],
    port: Number(values.port),
    prefix: values.prefix,
    onMerged: (sha) => report({ kind: 'merged', sha }),
  });
  const { port, repository, standing } = werkstatt;
  report({ kind: 'ready', port, repository, standing });
  if (!isChild) console.log(`http://127.0.0.1:${port}${values.prefix}  ${repository}`);

  const end = () => void werkstatt.stop().finally(() => process.exit(0));
  process.on('SIGTERM', end);
  process.on('disconnect', end);
  for (const signal of ['SIGINT', 'SIGHUP'] as const) {
    // Ctrl-C goes to the whole group; a parent ends us itself when it is done.
    process.on(signal, () => (isChild ? undefined : end()));
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (!isChild) console.error(reason);
  report({ kind: 'failed', reason });
  process.exitCode = 1;
  if (isChild) process.disconnect?.();
}

function report(message: Report): void {
  if (process.connected) process.send?.(message);
}
