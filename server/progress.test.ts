import { beforeEach, expect, test, vi } from 'vitest';

import { createProgress } from './progress.ts';

let written = '';
beforeEach(() => {
  written = '';
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function open(isTTY: boolean) {
  return {
    isTTY,
    write: (text: string) => {
      written += text;
      return true;
    },
  };
}

test('elsewhere than on a terminal, each stage has a line, and a long one is said to go on', () => {
  const progress = createProgress(open(false));
  progress.at('Reading');
  vi.advanceTimersByTime(29_000);
  progress.at('Building pages');
  vi.advanceTimersByTime(61_000);
  progress.end();
  vi.advanceTimersByTime(61_000);
  expect(written.split('\n')).toEqual([
    'Reading …',
    'Building pages …',
    'Building pages … still at work, 30 s',
    'Building pages … still at work, 60 s',
    '',
  ]);
});

test('on a terminal one line moves, other words stand above it, and nothing of it is left', () => {
  const stream = open(true);
  const progress = createProgress(stream);
  progress.at('Building pages');
  vi.advanceTimersByTime(2000);
  stream.write('A warning\n');
  progress.end();
  stream.write('Built\n');
  vi.advanceTimersByTime(5000);
  expect(toScreen(written)).toEqual(['A warning', 'Built', '']);
  expect(written).toContain('Building pages … 2 s');
});

/** A terminal goes back to the start of the line at `\r`, and clears the line at `ESC [K`. */
function toScreen(output: string): string[] {
  return output
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\u001B[K') + 1).replace('[K', ''));
}
