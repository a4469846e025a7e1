import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { explainUnknown, findTask, listTasks, tasks } from './tasks.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('each task has its file, and each command of scripts/ its name', () => {
  const files = Object.keys(tasks).map((name) => findTask(name) ?? name);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);

  const commands = readdirSync('scripts').filter((name) => /(?<!\.test)\.ts$/.test(name));
  const started = [...files, ...Object.values(scripts)].join(' ');
  expect(commands.filter((name) => !started.includes(`scripts/${name}`))).toEqual([]);
});

test('whatever a text tells to run is there', () => {
  const texts = execFileSync('git', ['grep', '-hoE', 'npm run (task -- )?[a-z][a-z:-]*'], {
    encoding: 'utf8',
  });
  const told = new Set(texts.trim().split('\n'));
  const known = [
    ...Object.keys(scripts).map((name) => `npm run ${name}`),
    ...Object.keys(tasks).map((name) => `npm run task -- ${name}`),
  ];
  expect([...told].filter((command) => !known.includes(command))).toEqual([]);
  expect(told.size).toBeGreaterThan(10);
});

test('the list names each task with what it does', () => {
  expect(listTasks()).toContain('  sbom               lists all packages');
});

test('who mistypes a task is told the nearest', () => {
  expect(findTask('cms:config')).toBeUndefined();
  expect(explainUnknown('cms:config')).toBe(
    'There is no task cms:config. Is it cms-config? "npm run task" lists all.',
  );
  expect(explainUnknown('toString')).toBe('There is no task toString. "npm run task" lists all.');
});
