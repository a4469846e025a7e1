import { afterEach, expect, test, vi } from 'vitest';

import { ensureTool, type OutsideTool } from './outside-tools.ts';

const tool: OutsideTool = {
  candidates: ['thinka-no-such-command', process.execPath],
  probe: ['--version'],
  debianPackage: 'thinka-no-such-package',
  variable: 'THINKA_TEST_TOOL',
  missing: 'The pages are also read by nobody: install nothing.',
};
const absent = { ...tool, candidates: ['thinka-no-such-command'] };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('takes the first command that does what it should', () => {
  expect(ensureTool(tool)).toBe(process.execPath);
});

test('says what to install and goes on without it', () => {
  const said = asNobody();
  expect(ensureTool(absent)).toBeUndefined();
  expect(said).toHaveBeenCalledWith(`${absent.missing} Until then its tests are skipped.`);
});

test('stops where the tool has to be there, as in CI', () => {
  asNobody();
  vi.stubEnv('THINKA_TEST_TOOL', 'noetig');
  expect(() => ensureTool(absent)).toThrow(absent.missing);
});

/** A user who may not install anything. */
function asNobody() {
  vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(1000);
  return vi.spyOn(console, 'log').mockImplementation(() => undefined);
}
