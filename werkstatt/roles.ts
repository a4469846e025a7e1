/** The accounts: two functions, no persons. */
import type { Person } from './git/objects.ts';

export const roles = ['projekt', 'koordination'] as const;
export type Role = (typeof roles)[number];

export interface Account {
  id: number;
  login: Role;
  name: string;
  email: string;
  permission: 'write' | 'admin';
}

export const accounts: Record<Role, Account> = {
  projekt: {
    id: 1,
    login: 'projekt',
    name: 'Projekt',
    email: 'projekt@werkstatt.invalid',
    permission: 'write',
  },
  koordination: {
    id: 2,
    login: 'koordination',
    name: 'Koordination',
    email: 'koordination@werkstatt.invalid',
    permission: 'admin',
  },
};

/** The committer of merges on the board. */
export const werkstatt: Person = { name: 'Werkstatt', email: 'werkstatt@werkstatt.invalid' };

export function findAccount(login: string): Account | undefined {
  return roles.includes(login as Role) ? accounts[login as Role] : undefined;
}
