/** The output of a step while others speak as well: each line with its name and time. */
const silence = 30_000;

export interface Voice {
  hear: (line: string) => void;
  end: () => void;
}

/** A step that says nothing for half a minute is said to be still at work. */
export function createVoice(name: string, print: (line: string) => void): Voice {
  const start = Date.now();
  let last = start;
  const say = (words: string) => {
    print(`${name.padEnd(9)} ${toClock(Date.now() - start)} │ ${words}`);
  };
  const beat = setInterval(() => {
    const quiet = Date.now() - last;
    if (quiet >= silence) say(`… still at work, silent for ${Math.round(quiet / 1000)} s`);
  }, silence);
  return {
    hear: (line) => {
      last = Date.now();
      beat.refresh();
      if (line.trim() !== '') say(line);
    },
    end: () => {
      clearInterval(beat);
    },
  };
}

function toClock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(5);
}
