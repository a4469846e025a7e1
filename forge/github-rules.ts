/** The two kinds of protection that GitHub has, as guards. */
import { z } from 'zod';

import type { Answer } from './ask.ts';
import type { Exception, Guard } from './branch-rule.ts';

const enabled = z.object({ enabled: z.boolean().default(false) }).default({ enabled: false });
const named = z.array(z.object({ login: z.string().optional(), slug: z.string().optional() }));

const protectionSchema = z.object({
  required_status_checks: z
    .object({
      contexts: z.array(z.string()).default([]),
      checks: z.array(z.object({ context: z.string() })).default([]),
    })
    .nullish(),
  enforce_admins: enabled,
  required_pull_request_reviews: z
    .object({
      required_approving_review_count: z.number().default(0),
      bypass_pull_request_allowances: z
        .object({ users: named.default([]), teams: named.default([]), apps: named.default([]) })
        .optional(),
    })
    .nullish(),
  allow_force_pushes: enabled,
  allow_deletions: enabled,
});

/** @returns no guard if there is no protection, nothing if we may not know */
export function readClassicProtection({ status, body }: Answer): Guard[] | undefined {
  if (status === 404 && isUnprotected(body)) return [];
  const parsed = protectionSchema.safeParse(body);
  if (status !== 200 || !parsed.success) return undefined;

  const { data } = parsed;
  const reviews = data.required_pull_request_reviews;
  const checks = data.required_status_checks;
  return [
    {
      source: 'Branch-Schutz',
      needsPullRequest: Boolean(reviews),
      approvals: reviews?.required_approving_review_count ?? 0,
      checks: [...(checks?.contexts ?? []), ...(checks?.checks ?? []).map((one) => one.context)],
      forbidsForcePush: !data.allow_force_pushes.enabled,
      forbidsDeletion: !data.allow_deletions.enabled,
      exceptions: [
        ...(data.enforce_admins.enabled
          ? []
          : [{ who: 'alle mit Admin-Recht', from: 'everything' } as const]),
        ...toPushers(reviews?.bypass_pull_request_allowances),
      ],
    },
  ];
}

/** The same status says that there is no protection, and that one may not ask. */
function isUnprotected(body: unknown): boolean {
  const { message } = z.object({ message: z.string() }).catch({ message: '' }).parse(body);
  return message === 'Branch not protected';
}

type Allowances = NonNullable<
  z.infer<typeof protectionSchema>['required_pull_request_reviews']
>['bypass_pull_request_allowances'];

function toPushers(allowances: Allowances): Exception[] {
  if (!allowances) return [];
  const { users, teams, apps } = allowances;
  return [...users, ...teams, ...apps].map(({ login, slug }) => ({
    who: login ?? slug ?? 'unbenannt',
    from: 'push',
  }));
}

const ruleSchema = z.object({
  type: z.string(),
  ruleset_id: z.number(),
  parameters: z
    .object({
      required_approving_review_count: z.number().default(0),
      required_status_checks: z.array(z.object({ context: z.string() })).default([]),
    })
    .optional(),
});
type Rule = z.infer<typeof ruleSchema>;

/** The rules that apply to the branch, each with the ruleset it comes from. */
export function readRules({ status, body }: Answer): Rule[] {
  return status === 200 ? z.array(ruleSchema).catch([]).parse(body) : [];
}

export function readRulesets(rules: Answer, rulesets: Map<number, Answer>): Guard[] {
  const groups = Map.groupBy(readRules(rules), (rule) => rule.ruleset_id);
  return [...groups].map(([id, group]) => toGuard(group, id, rulesets.get(id)));
}

const rulesetSchema = z.object({
  name: z.string(),
  bypass_actors: z
    .array(
      z.object({
        actor_type: z.string(),
        actor_id: z.number().nullish(),
        bypass_mode: z.string().default('always'),
      }),
    )
    .optional(),
});
type Ruleset = z.infer<typeof rulesetSchema>;

function toGuard(rules: Rule[], id: number, answer: Answer | undefined): Guard {
  const find = (type: string) => rules.filter((rule) => rule.type === type);
  const ruleset = rulesetSchema.safeParse(answer?.body);
  const review = find('pull_request');
  return {
    source: ruleset.success ? `Regelsatz „${ruleset.data.name}“` : `Regelsatz ${id}`,
    needsPullRequest: review.length > 0,
    approvals: Math.max(
      0,
      ...review.map((rule) => rule.parameters?.required_approving_review_count ?? 0),
    ),
    checks: find('required_status_checks').flatMap((rule) =>
      (rule.parameters?.required_status_checks ?? []).map(({ context }) => context),
    ),
    forbidsForcePush: find('non_fast_forward').length > 0,
    forbidsDeletion: find('deletion').length > 0,
    exceptions: toExceptions(ruleset.success ? ruleset.data.bypass_actors : undefined),
  };
}

/** GitHub shows the list only to those who may change it. */
function toExceptions(actors: Ruleset['bypass_actors']): Exception[] {
  if (!actors) {
    return [{ who: 'unbekannt, das Token darf die Ausnahmen nicht lesen', from: 'everything' }];
  }
  return actors.map(({ actor_type, actor_id, bypass_mode }) => ({
    who: nameActor(actor_type, actor_id ?? undefined),
    from: bypass_mode === 'pull_request' ? 'merge' : 'everything',
  }));
}

function nameActor(type: string, id: number | undefined): string {
  const adminRole = 5;
  if (type === 'RepositoryRole' && id === adminRole) return 'alle mit Admin-Recht';
  const names: Record<string, string> = {
    OrganizationAdmin: 'Verwaltung der Organisation',
    RepositoryRole: 'Rolle',
    Team: 'Team',
    Integration: 'App',
    DeployKey: 'Deploy-Schlüssel',
    User: 'Person',
  };
  const name = names[type] ?? type;
  return id && type !== 'OrganizationAdmin' ? `${name} Nr. ${id}` : name;
}
