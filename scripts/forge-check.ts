/** `npm run task -- forge-check`: asks the forge whether main is protected and contributions can work. */
import { checkContent } from '#checks/check-content.ts';
import { isPublic } from '#domain/entry/visibility.ts';

import { createAsk, ForgeUnreachable } from '../forge/ask.ts';
import { checkForge } from '../forge/check-forge.ts';
import { readSettings, SettingsError } from '../forge/settings.ts';
import { formatSetup } from '../forge/setup-finding.ts';
import { logIn } from '../forge/werkstatt-login.ts';

try {
  const settings = await logIn(readSettings(process.env));
  console.log(`Einrichtung von ${settings.repo} (${settings.forge}, ${settings.site}):\n`);
  const { entries } = await checkContent(process.cwd());
  const internal = entries.filter(({ frontmatter }) => !isPublic(frontmatter.data)).length;
  const findings = await checkForge(settings, createAsk(settings), internal);
  console.log(formatSetup(findings));
  process.exitCode = findings.some(({ level }) => level === 'missing') ? 1 : 0;
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof ForgeUnreachable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
