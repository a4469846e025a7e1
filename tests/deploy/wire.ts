/**
 * Requests byte for byte as they are written, over TLS connections that stay open. Clients that understand
 * addresses would correct the requests that these tests want to send.
 */
import { connect, type TLSSocket } from 'node:tls';

export interface Answer {
  /** 0 where the server closes the connection without a word. */
  status: number;
  /** Headers by their names in small letters. */
  headers: Map<string, string>;
  body: Buffer;
}

export interface Wire {
  /** @param request with its empty line and everything behind it, one byte for each character */
  send: (request: string) => Promise<Answer>;
  close: () => void;
}

/** @param lines side by side; a request waits for a free one */
export function openWire(port: number, serverName: string, lines = 6): Wire {
  const free = Array.from({ length: lines }, () => createLine(port, serverName));
  const all = [...free];
  const waiting: ((line: Line) => void)[] = [];
  return {
    send: async (request) => {
      const line = free.pop() ?? (await new Promise<Line>((resolve) => waiting.push(resolve)));
      try {
        return await line.send(request);
      } finally {
        const next = waiting.shift();
        if (next) next(line);
        else free.push(line);
      }
    },
    close: () => {
      for (const line of all) line.close();
    },
  };
}

interface Line {
  send: (request: string) => Promise<Answer>;
  close: () => void;
}

function createLine(port: number, servername: string): Line {
  let socket: TLSSocket | undefined;

  const open = (): Promise<TLSSocket> =>
    new Promise((resolve, reject) => {
      const fresh: TLSSocket = connect(
        // The authority is Caddy's own, made for this run.
        { port, host: '127.0.0.1', servername, rejectUnauthorized: false },
        () => {
          fresh.off('error', reject).setNoDelay(true);
          resolve(fresh);
        },
      );
      fresh.once('error', reject);
    });

  const send = async (request: string): Promise<Answer> => {
    if (!socket || socket.destroyed || socket.readableEnded) socket = await open();
    const current = socket;
    return new Promise((resolve, reject) => {
      let received = Buffer.alloc(0);
      const patience = setTimeout(() => {
        current.destroy();
        reject(new Error(`No answer to ${JSON.stringify(request)}`));
      }, 60_000);
      const finish = (answer: Answer, isOver: boolean) => {
        clearTimeout(patience);
        current.off('data', onData).off('close', onEnd).off('error', onEnd).off('end', onEnd);
        if (isOver) current.destroy();
        resolve(answer);
      };
      const onData = (chunk: Buffer) => {
        received = Buffer.concat([received, chunk]);
        const read = readAnswer(received, request.startsWith('HEAD '), false);
        if (read) finish(read, read.headers.get('connection') === 'close');
      };
      const onEnd = () => {
        const read = readAnswer(received, request.startsWith('HEAD '), true);
        finish(read ?? { status: 0, headers: new Map(), body: received }, true);
      };
      current.on('data', onData).on('close', onEnd).on('error', onEnd).on('end', onEnd);
      current.write(Buffer.from(request, 'latin1'));
    });
  };

  return { send, close: () => socket?.destroy() };
}

/** @returns nothing as long as there is more to come */
function readAnswer(bytes: Buffer, isHead: boolean, isEnded: boolean): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1] ?? 0);
  const rest = bytes.subarray(end + 4);
  // This is not the answer yet, only leave to go on.
  if (status === 100) return readAnswer(rest, isHead, isEnded);

  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    const earlier = headers.get(key);
    headers.set(key, earlier === undefined ? value : `${earlier}\n${value}`);
  }
  if (isHead || status === 204 || status === 304) return { status, headers, body: rest };
  const length = headers.get('content-length');
  if (length !== undefined) {
    return rest.length < Number(length) ? undefined : { status, headers, body: rest };
  }
  if (headers.get('transfer-encoding') === 'chunked') {
    const body = joinChunks(rest);
    return body && { status, headers, body };
  }
  return isEnded ? { status, headers, body: rest } : undefined;
}

function joinChunks(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  let position = 0;
  for (;;) {
    const line = bytes.indexOf('\r\n', position);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', position, line), 16);
    const start = line + 2;
    if (bytes.length < start + size + 2) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(start, start + size));
    position = start + size + 2;
  }
}
