import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Grant, Level, Role, Space } from '#domain/rights';
import { hashSecret } from '#domain/accounts';
import { newId } from '#kernel';
import { csrfToken } from '../../portal/frame/csrf.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import type { StartedPlatform } from '../started-platform.ts';

/** Somebody of the matrix: where they belong, as what, with which rights. Everything but `structure` is as it should reach the rights table. */
export interface Member {
  readonly structure: 'valmorin' | 'papeterie' | 'saint-elme';
  readonly role: Role;
  readonly spaces: Partial<Record<Space, Level>>;
  /** Only this service of the structure. */
  readonly service?: string;
  /** The membership ended yesterday. */
  readonly isOver?: true;
  /** Looks with the rights of this one. */
  readonly viewing?: string;
}

/** Every role on both sides of the matrix's papers, and people of another structure who hold everything there. */
export const cast: Readonly<Record<string, Member>> = {
  'recipient principal': {
    structure: 'valmorin',
    role: 'principal-manager',
    spaces: { 'invoices-received': 'write', 'invoices-issued': 'write' },
  },
  'recipient secondary without spaces': { structure: 'valmorin', role: 'secondary-manager', spaces: {} },
  'recipient who processes': { structure: 'valmorin', role: 'user', spaces: { 'invoices-received': 'write' } },
  'recipient who reads': { structure: 'valmorin', role: 'user', spaces: { 'invoices-received': 'read' } },
  'recipient of one service': { structure: 'valmorin', role: 'user', spaces: { 'invoices-received': 'write' }, service: 'TECHNIQUE' },
  'recipient of another service': { structure: 'valmorin', role: 'user', spaces: { 'invoices-received': 'write' }, service: 'ECOLES' },
  'keeper of the organisation': { structure: 'valmorin', role: 'user', spaces: { organisation: 'write' } },
  'reader of the organisation': { structure: 'valmorin', role: 'user', spaces: { organisation: 'read' } },
  'member without rights': { structure: 'valmorin', role: 'user', spaces: {} },
  'former member': { structure: 'valmorin', role: 'user', spaces: { 'invoices-received': 'write', organisation: 'write' }, isOver: true },
  'supplier principal': { structure: 'papeterie', role: 'principal-manager', spaces: { 'invoices-issued': 'write' } },
  'supplier who reads': { structure: 'papeterie', role: 'user', spaces: { 'invoices-issued': 'read' } },
  'supplier with a closed space': { structure: 'papeterie', role: 'user', spaces: { 'invoices-received': 'write' } },
  'stranger principal': {
    structure: 'saint-elme',
    role: 'principal-manager',
    spaces: { 'invoices-received': 'write', 'invoices-issued': 'write', organisation: 'write' },
  },
  'manager who looks as a reader': {
    structure: 'valmorin',
    role: 'secondary-manager',
    spaces: { 'invoices-received': 'write' },
    viewing: 'recipient who reads',
  },
  'manager who looks as a processor': {
    structure: 'valmorin',
    role: 'secondary-manager',
    spaces: { 'invoices-received': 'write' },
    viewing: 'recipient who processes',
  },
};

/** What of a membership counts, said anew here: an independent reading of what `grants_at` makes. */
export function heldBy(
  name: string,
): Pick<Grant, 'role' | 'spaces'> & { member: boolean; service: string | undefined; onlyLooks: boolean } {
  const self = cast[name];
  if (!self) throw new RangeError(name);
  if (self.viewing) return { ...heldBy(self.viewing), onlyLooks: true };
  const open: readonly string[] = self.structure === 'papeterie' ? ['invoices-issued'] : ['invoices-issued', 'invoices-received'];
  const spaces: Partial<Record<Space, Level>> = {};
  for (const [space, level] of Object.entries(self.spaces) as [Space, Level][])
    if (space === 'organisation' || open.includes(space)) spaces[space] = level;
  if (self.role !== 'user') spaces.organisation = 'write';
  return { role: self.role, spaces: self.isOver ? {} : spaces, member: !self.isOver, service: self.service, onlyLooks: false };
}

/** A person of the cast, stored. */
export interface Player {
  readonly name: string;
  readonly userId: string;
  readonly structureId: string;
  /** A fresh session: what a browser sends, and the token its forms carry. */
  enter(): Promise<{ cookie: string; csrf: string }>;
}

/** Stores the cast in a world of demo structures. The demo people who were principal managers there step back. */
export async function storeCast({ platform }: StartedPlatform): Promise<Readonly<Record<string, Player>>> {
  const { database } = platform.context;
  const now = new Date();
  const yesterday = new Date(now.getTime() - 86_400_000);
  const ids = new Map(Object.keys(cast).map((name) => [name, newId()]));
  const players: Record<string, Player> = {};
  for (const [name, member] of Object.entries(cast)) {
    const structure = demoStructure(member.structure);
    const userId = ids.get(name) ?? '';
    const login = `${name.replaceAll(' ', '.')}@matrix.example`;
    if (member.role === 'principal-manager')
      await sql`UPDATE memberships SET role = 'secondary-manager' WHERE structure_id = ${structure.id} AND role = 'principal-manager'`.execute(
        database,
      );
    const service = structure.services.find(({ code }) => code === member.service)?.id;
    await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, created_at) VALUES (${userId}, ${login}, ${login}, 'Matrix', ${name}, ${now})`.execute(
      database,
    );
    await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, service_ids, ends_at, created_at)
      VALUES (${userId}, ${structure.id}, ${member.role}, ${JSON.stringify(member.spaces)}, ${service ? [service] : null}::uuid[], ${member.isOver ? yesterday : null}, ${yesterday})`.execute(
      database,
    );
    // An absorption is worked on by those who manage both sides.
    if (member.role !== 'user')
      await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, created_at)
        SELECT ${userId}, absorbed_id, 'secondary-manager', '{}', ${yesterday} FROM absorptions WHERE absorbing_id = ${structure.id}`.execute(
        database,
      );
    players[name] = {
      name,
      userId,
      structureId: structure.id,
      async enter() {
        const token = randomBytes(32).toString('base64url');
        const secret = randomBytes(32).toString('base64url');
        const at = new Date();
        await sql`INSERT INTO sessions (token_hash, user_id, structure_id, csrf_secret, created_at, seen_at, expires_at, viewing_as)
          VALUES (${hashSecret(token)}, ${userId}, ${structure.id}, ${secret}, ${at}, ${at}, ${new Date(at.getTime() + 3_600_000)}, ${member.viewing ? ids.get(member.viewing) : null})`.execute(
          database,
        );
        return { cookie: `unisson_session=${token}`, csrf: csrfToken(secret) };
      },
    };
  }
  return players;
}
