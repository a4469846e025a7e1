/** The little of the package that we use; it comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Account {
    accountId: string;
    claims: () => Record<string, unknown>;
  }

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: readonly Record<string, unknown>[];
        claims: Record<string, readonly string[]>;
        conformIdTokenClaims: boolean;
        findAccount: (context: unknown, id: string) => Account;
        features: Record<string, { enabled: boolean }>;
        cookies: { keys: readonly string[] };
      },
    );
    /** Whether to believe the headers of a proxy. */
    proxy: boolean;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  }
}
