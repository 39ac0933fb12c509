/** Every kind of act the journal keeps: `room.what-was-done`. Each has its sentence in words, under `acts`. */
export const actKinds = [
  'structures.created',
  'structures.changed',
  'structures.parameters-changed',
  'structures.updated-from-register',
  'structures.spaces-changed',
  'structures.file-added',
  'structures.file-removed',
  'structures.siret-changed',
  'structures.absorption-started',
  'structures.absorption-abandoned',
  'structures.absorbed',
  'structures.ceased',
  'structures.reopened',
  'services.created',
  'services.changed',
  'services.imported',
  'bank-accounts.proposed',
  'bank-accounts.confirmed',
  'bank-accounts.refused',
  'bank-accounts.closed',
  'bank-accounts.chosen',
  'mandates.signed',
  'mandates.revoked',
  'memberships.requested',
  'memberships.request-withdrawn',
  'memberships.request-approved',
  'memberships.request-refused',
  'memberships.created',
  'memberships.changed',
  'memberships.ended',
  'memberships.duplicated',
  'memberships.principal-transferred',
  'memberships.principal-taken-over',
  'memberships.invited',
  'memberships.invitation-cancelled',
  'memberships.viewed-as',
  'delegations.given',
  'delegations.changed',
  'delegations.ended',
  'delegations.assigned',
  'delegations.unassigned',
  'accounts.created',
  'accounts.signed-in',
  'accounts.name-changed',
  'accounts.password-changed',
  'accounts.password-reset',
  'accounts.login-changed',
  'accounts.contact-changed',
  'accounts.second-factor-added',
  'accounts.second-factor-removed',
  'accounts.recovery-code-used',
  'accounts.recovery-codes-renewed',
  'accounts.passkey-added',
  'accounts.passkey-removed',
  'accounts.provider-linked',
  'accounts.provider-unlinked',
  'accounts.sessions-ended',
  'accounts.closed',
  'accounts.reopened',
  'accounts.erased',
] as const;
export type ActKind = (typeof actKinds)[number];

/** Something that was done, for the history of a structure, of a person, or of both. */
export interface Act {
  readonly kind: ActKind;
  /** Whose history it stands in; absent: only the person's. */
  readonly structureId?: string;
  /** The person it is about. */
  readonly user?: { readonly id: string; readonly name: string };
  /** What the act's sentence names, and what changed (`before`, `after`). Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An act as it was kept. */
export interface KeptAct extends Act {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: 'person' | 'client' | 'system';
  readonly actorId: string | null;
  readonly actorName: string | null;
}
