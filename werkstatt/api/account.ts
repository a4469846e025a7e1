/** The account, the repository, and the protection of its main. */
import { json, notFound } from '../http.ts';
import { findAccount } from '../roles.ts';

import { onRepository, type Route } from './route.ts';
import { toRepository, toUser } from './shapes.ts';

export const accountRoutes: Route[] = [
  { method: 'GET', pattern: /^\/user$/, answer: ({ account }) => json(200, toUser(account)) },
  {
    method: 'GET',
    pattern: /^\/users\/([\w-]+)$/,
    answer: ({ caught }) => json(200, toUser(findUser(caught[0]))),
  },
  // There are no issues here; Decap asks for some when a draft is deleted.
  {
    method: 'GET',
    pattern: /^\/search\/issues$/,
    answer: () => json(200, { total_count: 0, incomplete_results: false, items: [] }),
  },
  onRepository('GET', '', (call) => json(200, toRepository(call))),
  onRepository('GET', '/branches/([^/]+)/protection', ({ account, caught }) => {
    // As on GitHub, only accounts that may change the protection see all of it.
    if (account.permission !== 'admin') throw notFound();
    if (caught[0] !== 'main') return json(404, { message: 'Branch not protected' });
    return json(200, protection);
  }),
  // GitHub's second way to protect a branch; the first says all there is.
  onRepository('GET', '/rules/branches/(.+)', () => json(200, [])),
];

function findUser(login = '') {
  const account = findAccount(login);
  if (!account) throw notFound();
  return account;
}

const protection = {
  required_pull_request_reviews: { required_approving_review_count: 1 },
  enforce_admins: { enabled: true },
  allow_force_pushes: { enabled: false },
  allow_deletions: { enabled: false },
};
