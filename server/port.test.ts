import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import { takePort } from './port.ts';
import { serve } from './serve.ts';

const listen = (port: number) => serve({ base: '/', port });

afterEach(() => vi.unstubAllEnvs());

test('who comes second is told at once, before anything is built', async () => {
  vi.stubEnv('PORT', '0');
  const first = await takePort('npm start', listen);
  onTestFinished(() => first.stop());
  const { port } = new URL(first.url);
  vi.stubEnv('PORT', port);
  await expect(takePort('npm start', listen)).rejects.toThrow(
    `PORT ${port} ist schon belegt. Beende, was dort läuft, oder nimm einen anderen, zum Beispiel PORT=4322 npm start`,
  );
});

test.each(['x', '70000', '-1', '1.5'])('PORT=%s is refused', async (port) => {
  vi.stubEnv('PORT', port);
  await expect(takePort('npm start', listen)).rejects.toThrow('keine Zahl von 0 bis 65535');
});
