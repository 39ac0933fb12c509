import type { Language } from '#kernel';

/** The spaces (espaces) this platform has so far. `organisation` is the structure itself: sheet, services, accounts, people. */
export const spaces = ['invoices-issued', 'invoices-received', 'organisation'] as const;
export type Space = (typeof spaces)[number];

/** What someone may do in a space: `read` consultation, `write` modification (which includes reading). */
export type Level = 'read' | 'write';

/** Roles of a person in a structure: gestionnaire principal, gestionnaire secondaire, utilisateur simple. */
export const roles = ['principal-manager', 'secondary-manager', 'user'] as const;
export type Role = (typeof roles)[number];

/** Roles that manage people and the structure. */
export const managers: readonly Role[] = ['principal-manager', 'secondary-manager'];

/** Rights in one structure, of a person or of an API client, as they are at this moment: closed spaces and ended memberships are already left out. */
export interface Grant {
  readonly structureId: string;
  readonly structureName: string;
  readonly structureIsPublic: boolean;
  readonly role: Role | 'client';
  readonly spaces: Readonly<Partial<Record<Space, Level>>>;
  /** Undefined: papers of every service; otherwise only of these. */
  readonly serviceIds?: readonly string[];
  /** The structure that gave these rights to the person's own one (accountant, media agency, operator), for a time. */
  readonly delegationId?: string;
}

/** Who acts. Names are carried so that histories keep them as they were that day. */
export type Actor = PersonActor | ClientActor | SystemActor;

export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** The grant the person acts under now (the structure chosen in the account menu). */
  readonly grant: Grant;
  /** A manager who looks at the portal with somebody else's rights: `grant` is that person's, and nothing may be done. */
  readonly viewingAs?: { readonly userId: string; readonly name: string };
}

export interface ClientActor {
  readonly kind: 'client';
  readonly id: string;
  readonly name: string;
  readonly grant: Grant;
}

/** The platform itself: routing, demo, migration. */
export interface SystemActor {
  readonly kind: 'system';
}

export const system: SystemActor = { kind: 'system' };
