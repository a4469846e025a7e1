/** The Werkstatt gives a token for the name of a role; nobody has to look for one. */
import { z } from 'zod';

import { ForgeUnreachable } from './ask.ts';
import type { Settings } from './settings.ts';

/** @returns the settings with a token of the Koordination, which may see how main is protected */
export async function logIn(settings: Settings): Promise<Settings> {
  if (settings.forge !== 'werkstatt' || settings.token) return settings;
  try {
    const response = await fetch(`${settings.site}werkstatt/auth/token`, {
      method: 'POST',
      // It refuses requests without an origin.
      headers: { Origin: new URL(settings.site).origin },
      body: new URLSearchParams({ rolle: 'koordination' }),
      redirect: 'error',
    });
    const { token } = z.object({ token: z.string() }).parse(await response.json());
    return { ...settings, token };
  } catch (error) {
    throw new ForgeUnreachable(
      `Unter ${settings.site} antwortet keine Werkstatt. Starte sie in einem anderen Fenster mit „npm start“, oder setze THINKA_FORGE für einen anderen Server.`,
      { cause: error },
    );
  }
}
