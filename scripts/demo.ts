/** `npm run task -- demo`: builds the site with invented examples and serves it until Ctrl-C. */
import { setClock } from '../server/demo-clock.ts';
import { buildDemo, demoDay, demoMoment } from '../server/demo-site.ts';
import { takePort } from '../server/port.ts';
import { serve } from '../server/serve.ts';

try {
  await show();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function show(): Promise<void> {
  const server = await takePort('npm run task -- demo', (port) => serve({ base: '/', port }));
  try {
    const demo = await buildDemo(process.cwd(), server.url);
    await setClock(demo.folder, demoMoment);
    server.show(demo.folder);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => void server.stop().then(demo.remove));
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  console.log(`\nThe demo is served at ${server.url} (Ctrl-C ends it)`);
  console.log(`  Its examples are invented, and its day is ${demoDay}.`);
}
