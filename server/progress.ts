/** Long commands tell their stage: on a terminal in one line that moves, elsewhere in a line for each stage. */
const silence = 30_000;

export interface Progress {
  /** Begins a stage, and ends the one before. */
  at: (stage: string) => void;
  end: () => void;
}

interface Stream {
  isTTY?: boolean | undefined;
  write: (text: string) => boolean;
}

/** Elsewhere than on a terminal, a stage that takes long is said to go on every half minute. */
export function createProgress(stream: Stream = process.stdout): Progress {
  return stream.isTTY ? createMovingLine(stream) : createLines(stream);
}

function createLines(stream: Stream): Progress {
  let clock: NodeJS.Timeout | undefined;
  const end = () => {
    clearInterval(clock);
  };
  return {
    at: (stage) => {
      end();
      stream.write(`${stage} …\n`);
      const start = Date.now();
      clock = setInterval(() => {
        stream.write(`${stage} … still at work, ${toSeconds(start)}\n`);
      }, silence);
    },
    end,
  };
}

function createMovingLine(stream: Stream): Progress {
  const clearLine = '\r\u001B[K';
  const write = stream.write.bind(stream);
  let clock: NodeJS.Timeout | undefined;
  const end = () => {
    if (clock === undefined) return;
    clearInterval(clock);
    clock = undefined;
    write(clearLine);
    stream.write = write;
  };
  return {
    at: (stage) => {
      end();
      const start = Date.now();
      const draw = () => write(`${clearLine}${stage} … ${toSeconds(start)}`);
      // Other words get a line of their own, above.
      stream.write = (text) => {
        write(clearLine);
        const isWritten = write(text);
        draw();
        return isWritten;
      };
      draw();
      clock = setInterval(draw, 1000);
    },
    end,
  };
}

function toSeconds(start: number): string {
  return `${Math.round((Date.now() - start) / 1000)} s`;
}
