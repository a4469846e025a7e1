/** Who is logged in, what the repository is, and how its main is protected. */
import { json, notFound } from '../http.ts';
import { findAccount } from '../roles.ts';

import { onRepository, type Route } from './route.ts';
import { toLabel, toRepository, toUser } from './shapes.ts';

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
  onRepository('GET', '/collaborators/([\\w-]+)/permission', ({ caught }) => {
    const user = findUser(caught[0]);
    return json(200, {
      permission: user.permission,
      role_name: user.permission,
      user: toUser(user),
    });
  }),
  onRepository('GET', '/labels', () => json(200, stages.map(toLabel))),
  onRepository('GET', '/branches/([^/]+)/protection', ({ account, caught }) => {
    // As on GitHub, only who may change the protection may see all of it.
    if (account.permission !== 'admin') throw notFound();
    if (caught[0] !== 'main') return json(404, { message: 'Branch not protected' });
    return json(200, protection);
  }),
  onRepository('GET', '/rules/branches/(.+)', ({ caught }) =>
    json(
      200,
      caught[0] === 'main' ? rules.map((rule) => ({ ...rule, ruleset_id: ruleset.id })) : [],
    ),
  ),
  onRepository('GET', '/rulesets', () => json(200, [ruleset])),
  onRepository('GET', '/rulesets/1', () => json(200, { ...ruleset, rules })),
];

function findUser(login = '') {
  const account = findAccount(login);
  if (!account) throw notFound();
  return account;
}

const stages = ['decap-cms/draft', 'decap-cms/pending_review', 'decap-cms/pending_publish'];

const reviews = {
  dismiss_stale_reviews: true,
  require_code_owner_reviews: false,
  require_last_push_approval: false,
  required_approving_review_count: 1,
};

const protection = {
  required_pull_request_reviews: reviews,
  enforce_admins: { enabled: true },
  allow_force_pushes: { enabled: false },
  allow_deletions: { enabled: false },
};

const rules = [
  { type: 'deletion' },
  { type: 'non_fast_forward' },
  {
    type: 'pull_request',
    parameters: {
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: false,
      require_last_push_approval: false,
      required_approving_review_count: 1,
      required_review_thread_resolution: false,
    },
  },
];

const ruleset = {
  id: 1,
  name: 'main',
  target: 'branch',
  source_type: 'Repository',
  enforcement: 'active',
  bypass_actors: [],
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
};
