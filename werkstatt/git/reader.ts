/** Reads refs and objects through one long-running `git cat-file`, instead of a process for each. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

export interface ObjectInfo {
  sha: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  size: number;
}

export interface StoredObject extends ObjectInfo {
  content: Buffer;
}

export interface ObjectReader {
  /** @param name a checked name such as `refs/heads/main`, a sha, or `<sha>:<path>` */
  info(name: string): Promise<ObjectInfo | undefined>;
  read(name: string): Promise<StoredObject | undefined>;
  close(): void;
}

interface Question {
  withContent: boolean;
  resolve: (object: StoredObject | undefined) => void;
  reject: (error: Error) => void;
}

export function openReader(env: Record<string, string>): ObjectReader {
  let child: ChildProcessWithoutNullStreams | undefined;

  const ask = (command: 'info' | 'contents', name: string): Promise<StoredObject | undefined> => {
    // A line break would be a second command.
    if (/[\n\r\0]/.test(name)) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      child ??= start();
      questions.get(child)?.push({ withContent: command === 'contents', resolve, reject });
      child.stdin.write(`${command} ${name}\n`);
    });
  };

  const questions = new WeakMap<ChildProcessWithoutNullStreams, Question[]>();

  function start(): ChildProcessWithoutNullStreams {
    const started = spawn('git', ['cat-file', '--batch-command'], { env, windowsHide: true });
    const pending: Question[] = [];
    questions.set(started, pending);
    const end = (error: Error) => {
      if (child === started) child = undefined;
      for (const question of pending.splice(0)) question.reject(error);
    };
    started.stdout.on('data', toAnswers(pending));
    started.stderr.resume();
    started.stdin.on('error', () => undefined);
    started.on('error', end);
    started.on('close', () => end(new Error('git cat-file ended')));
    return started;
  }

  return {
    info: (name) => ask('info', name),
    read: (name) => ask('contents', name),
    close: () => child?.stdin.end(),
  };
}

/** Cuts the stream into answers: a line, and after it as many bytes as the line says. */
function toAnswers(pending: Question[]): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = 0;

  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < needed) return;

    let rest = Buffer.concat(chunks);
    for (;;) {
      const question = pending[0];
      const lineEnd = rest.indexOf(10);
      needed = lineEnd + 1;
      if (!question || lineEnd < 0) break;

      const info = toInfo(rest.subarray(0, lineEnd).toString('utf8'));
      const size = info && question.withContent ? info.size + 1 : 0;
      needed += size;
      if (rest.length < needed) break;

      const content = rest.subarray(lineEnd + 1, lineEnd + Math.max(size, 1));
      pending.shift();
      question.resolve(info && { ...info, content: Buffer.from(content) });
      rest = rest.subarray(needed);
      needed = 0;
    }
    chunks = [rest];
    length = rest.length;
  };
}

function toInfo(line: string): ObjectInfo | undefined {
  const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(line);
  const [, sha = '', type, size] = found ?? [];
  return found ? { sha, type: type as ObjectInfo['type'], size: Number(size) } : undefined;
}
