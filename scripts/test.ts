/**
 * `npm test`: every check; `npm test -- lint unit` runs only those.
 *
 * The build comes first. Then two rows of steps go side by side, since one alone leaves a core at rest
 * while a browser and its test wait for each other.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const first = { build: 'node scripts/build.ts --draft' };

const rows = [
  {
    format: 'prettier --check --log-level warn .',
    // The types of the content come from Astro; without them the linter sees only unknowns.
    lint: 'astro sync --silent && eslint --max-warnings 0 .',
    types: 'astro check --minimumFailingSeverity hint',
    content: 'node scripts/check.ts',
    unit: 'vitest run --project unit',
    hostile: 'vitest run --project hostile',
    robust: 'vitest run --project robust',
    canary: 'vitest run --project canary',
    demo: 'vitest run --project demo',
    deploy: 'vitest run --project deploy',
  },
  {
    site: 'vitest run --project site',
    redaktion: 'vitest run --project redaktion',
  },
];

interface Result {
  name: string;
  isPassed: boolean;
  seconds: number;
}

const known = [first, ...rows].flatMap((row) => Object.keys(row));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Known: ${known.join(', ')}`);
  process.exit(1);
}

const results = await runRow(first);
results.push(...(await Promise.all(rows.map(runRow))).flat());

console.log('');
for (const { name, isPassed, seconds } of results) {
  console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
}
const failed = results.filter(({ isPassed }) => !isPassed).length;
console.log(`steps: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runRow(row: Record<string, string>): Promise<Result[]> {
  const done: Result[] = [];
  for (const [name, command] of Object.entries(row)) {
    if (asked.length === 0 || asked.includes(name)) done.push(await run(name, command));
  }
  return done;
}

/** What a step says is printed when it has ended, so that two never speak at once. */
async function run(name: string, command: string): Promise<Result> {
  console.log(`   ${name} …`);
  const start = performance.now();
  const child = spawn(`(${command}) 2>&1`, {
    shell: true,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
    },
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [output, [status]] = await Promise.all([text(child.stdout), exit]);
  console.log(`\n── ${name}: ${command}\n${output.trimEnd()}`);
  return { name, isPassed: status === 0, seconds: (performance.now() - start) / 1000 };
}
