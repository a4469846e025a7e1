/** `npm test`: every check, one after the other; `npm test -- lint unit` runs only those. */
import { spawnSync } from 'node:child_process';

const steps: Record<string, string> = {
  format: 'prettier --check --log-level warn .',
  // The types of the content come from Astro; without them the linter sees only unknowns.
  lint: 'astro sync --silent && eslint --max-warnings 0 .',
  types: 'astro check --minimumFailingSeverity hint',
  content: 'node scripts/check.ts',
  unit: 'vitest run --project unit',
  build: 'node scripts/build.ts --entwurf',
  site: 'vitest run --project site',
  demo: 'vitest run --project demo',
  redaktion: 'vitest run --project redaktion',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Known: ${Object.keys(steps).join(', ')}`);
  process.exit(1);
}

const results = Object.entries(steps)
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .map(([name, command]) => {
    console.log(`\n── ${name}: ${command}`);
    const start = performance.now();
    const { status } = spawnSync(command, {
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    return { name, isPassed: status === 0, seconds: (performance.now() - start) / 1000 };
  });

console.log('');
for (const { name, isPassed, seconds } of results) {
  console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
}
const failed = results.filter(({ isPassed }) => !isPassed).length;
console.log(`steps: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
