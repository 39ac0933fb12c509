import { type Level, managers, type Role, type Space } from './actor.ts';

/** What an actor must be to the thing. `member`: belongs to the structure the action is about, no paper involved. `party`: either side of the paper. */
export type Relation = 'supplier' | 'recipient' | 'party' | 'member' | 'anyone';

/** One row of the rights table. */
export interface Right {
  /** The space through which it is done; for a paper, `party` means each side through its own. */
  readonly space?: Space;
  /** `write` changes something. */
  readonly level: Level;
  /** Only these roles, whatever the spaces. */
  readonly roles?: readonly Role[];
  readonly relation: Relation;
}

const principal: readonly Role[] = ['principal-manager'];

/**
 * Who may do what: the one table that API, portal and documentation read. A route names its action; nothing is reachable without a row here.
 * `party` is either side of the paper, each through its own space.
 */
export const rights = {
  'invoices.deposit': { space: 'invoices-issued', level: 'write', relation: 'member' },
  'invoices.draft': { space: 'invoices-issued', level: 'write', relation: 'member' },
  'invoices.list-issued': { space: 'invoices-issued', level: 'read', relation: 'member' },
  'invoices.list-received': { space: 'invoices-received', level: 'read', relation: 'member' },
  'invoices.read': { level: 'read', relation: 'party' },
  'invoices.process': { space: 'invoices-received', level: 'write', relation: 'recipient' },
  'invoices.complete': { space: 'invoices-issued', level: 'write', relation: 'supplier' },
  'invoices.recycle': { space: 'invoices-issued', level: 'write', relation: 'supplier' },
  'invoices.mark-handled': { space: 'invoices-issued', level: 'write', relation: 'supplier' },

  // The structure itself: its sheet, what it asks of papers, its services, its money.
  'structures.find-recipient': { level: 'read', relation: 'anyone' },
  'structures.read': { space: 'organisation', level: 'read', relation: 'member' },
  'structures.change': { space: 'organisation', level: 'write', relation: 'member' },
  'services.change': { space: 'organisation', level: 'write', relation: 'member' },
  'bank-accounts.propose': { space: 'organisation', level: 'write', relation: 'member' },
  'bank-accounts.decide': { level: 'write', roles: managers, relation: 'member' },
  'mandates.sign': { level: 'write', roles: managers, relation: 'member' },
  'structures.open-spaces': { level: 'write', roles: managers, relation: 'member' },
  // Its life: only the principal manager, because it cannot be taken back by a click.
  'structures.change-siret': { level: 'write', roles: principal, relation: 'member' },
  'structures.absorb': { level: 'write', roles: managers, relation: 'member' },
  'structures.cease': { level: 'write', roles: principal, relation: 'member' },

  // Its people.
  'people.read': { space: 'organisation', level: 'read', relation: 'member' },
  'people.change': { level: 'write', roles: managers, relation: 'member' },
  'people.view-as': { level: 'read', roles: managers, relation: 'member' },
  'requests.read': { space: 'organisation', level: 'read', relation: 'member' },
  'requests.decide': { level: 'write', roles: managers, relation: 'member' },
  'delegations.give': { level: 'write', roles: managers, relation: 'member' },
  'delegations.assign': { level: 'write', roles: managers, relation: 'member' },
  'people.transfer-principal': { level: 'write', roles: principal, relation: 'member' },
  'journal.read': { space: 'organisation', level: 'read', relation: 'member' },

  // One's own account, and asking for rights.
  'account.self': { level: 'read', relation: 'anyone' },
} as const satisfies Record<string, Right>;

export type RightName = keyof typeof rights;
