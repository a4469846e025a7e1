/** `npm run forge:check`: asks the forge whether main is protected and contributions can work. */
import { createAsk, ForgeUnreachable } from '../forge/ask.ts';
import { checkForge } from '../forge/check-forge.ts';
import { readSettings, SettingsError } from '../forge/settings.ts';
import { formatSetup } from '../forge/setup-finding.ts';
import { logIn } from '../forge/werkstatt-login.ts';

try {
  const settings = await logIn(readSettings(process.env));
  console.log(`Einrichtung von ${settings.repo} (${settings.forge}, ${settings.site}):\n`);
  const findings = await checkForge(settings, createAsk(settings));
  console.log(formatSetup(findings));
  process.exitCode = findings.some(({ level }) => level === 'missing') ? 1 : 0;
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof ForgeUnreachable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
