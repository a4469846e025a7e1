/** A forge to log in at: its accounts, some of them members, as an OpenID provider on the loopback. */
import { createServer } from 'node:http';

import Provider from 'oidc-provider';

export const clientId = 'thinka-intern';
export const clientSecret = 'a-secret-for-tests-alone';
/** The name of a team in the form of Forgejo. */
export const memberGroup = 'verbund:redaktion';

/** The groups of each account. The provider accepts any password. */
const accounts: Readonly<Record<string, readonly string[]>> = {
  mitglied: ['verbund', memberGroup],
  fremd: ['verbund', 'verbund:leser'],
  // Names that begin, end or differ like the right one.
  aehnlich: [`${memberGroup}-alt`, `x${memberGroup}`, memberGroup.toUpperCase(), 'redaktion'],
  ohne: [],
};

/**
 * @param issuer where it will be reached from outside
 * @param port of the loopback on which it listens
 */
export async function startForge(issuer: string, port: number, redirectUri: string) {
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], profile: ['preferred_username'], groups: ['groups'] },
    // GitLab gives the groups only when asked for them. Forgejo gives them at once as well.
    conformIdTokenClaims: true,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, groups: accounts[id] ?? [] }),
    }),
    // Forgejo has no such thing.
    features: { rpInitiatedLogout: { enabled: false } },
    cookies: { keys: ['for-tests-alone'] },
  });
  // It stands behind Caddy, which brings TLS.
  provider.proxy = true;
  const answer = provider.callback();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
