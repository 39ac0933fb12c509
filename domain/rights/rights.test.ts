import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#kernel';
import fc from 'fast-check';
import type { Actor, Grant, Level, Space } from './actor.ts';
import { spaces, system } from './actor.ts';
import { authorise, check, whatLacks } from './check.ts';
import type { Right, RightName } from './rights.ts';
import { rights } from './rights.ts';

const names = Object.keys(rights) as RightName[];
const levels: readonly (Level | undefined)[] = [undefined, 'read', 'write'];
const roles: readonly Grant['role'][] = ['principal-manager', 'secondary-manager', 'user', 'client'];
const sides = {
  supplier: { supplierId: 'me', recipientId: 'x' },
  recipient: { supplierId: 'x', recipientId: 'me' },
  both: { supplierId: 'me', recipientId: 'me' },
  stranger: { supplierId: 'x', recipientId: 'y' },
} as const;
type Side = keyof typeof sides;
const restrictions = [undefined, ['s1'], ['s2'], [], Array.from({ length: 40 }, (_, index) => `s${index + 1}`)] as const;

function actorWith(held: Grant['spaces'], role: Grant['role'], serviceIds: readonly string[] | undefined, viewing: boolean): Actor {
  const grant: Grant = {
    structureId: 'me',
    structureName: 'Me',
    structureIsPublic: true,
    role,
    spaces: held,
    ...(serviceIds && { serviceIds }),
  };
  if (role === 'client') return { kind: 'client', id: 'c', name: 'C', grant };
  return { kind: 'person', id: 'p', name: 'P', language: 'fr', grant, ...(viewing && { viewingAs: { userId: 'q', name: 'Q' } }) };
}

/** What the table means, said once more in other words: the set of spaces any of which would do, then whether one of them is held high enough. */
function expected(right: Right, held: Grant['spaces'], role: Grant['role'], side: Side, reachesService: boolean, viewing: boolean): string {
  const enough = (space: Space) => (right.level === 'read' ? held[space] !== undefined : held[space] === 'write');
  let ways: boolean[];
  if (right.relation === 'anyone') return 'yes';
  if (right.relation === 'member') {
    const byRole = right.roles === undefined || right.roles.some((one) => one === role);
    ways = [byRole && (right.space === undefined || enough(right.space))];
  } else {
    const onSupplierSide = ['supplier', 'both'].includes(side) && ['supplier', 'party'].includes(right.relation);
    const onRecipientSide = ['recipient', 'both'].includes(side) && ['recipient', 'party'].includes(right.relation) && reachesService;
    ways = [...(onSupplierSide ? [enough('invoices-issued')] : []), ...(onRecipientSide ? [enough('invoices-received')] : [])];
  }
  if (ways.length === 0) return 'unrelated';
  if (!ways.includes(true)) return 'missing';
  return viewing && role !== 'client' && right.level === 'write' ? 'viewing' : 'yes';
}

test('each right, for each role, spaces and levels, side, service restriction, looking or acting', () => {
  let tried = 0;
  for (const name of names)
    for (const role of roles)
      for (const issued of levels)
        for (const received of levels)
          for (const organisation of levels)
            for (const side of Object.keys(sides) as Side[])
              for (const serviceIds of restrictions)
                for (const viewing of [false, true]) {
                  const held = {
                    ...(issued && { 'invoices-issued': issued }),
                    ...(received && { 'invoices-received': received }),
                    ...(organisation && { organisation }),
                  };
                  const reaches = serviceIds === undefined || serviceIds.some((id) => id === 's1');
                  assert.equal(
                    check(actorWith(held, role, serviceIds, viewing), name, { ...sides[side], serviceId: 's1' }),
                    expected(rights[name], held, role, side, reaches, viewing),
                    JSON.stringify([name, role, held, side, serviceIds, viewing]),
                  );
                  tried += 1;
                }
  assert.equal(tried, names.length * 4 * 27 * 4 * 5 * 2);
});

test('a paper without a service is out of reach of people restricted to some', () => {
  const paper = { ...sides.recipient, serviceId: null };
  const held = { 'invoices-received': 'write' } as const;
  assert.equal(check(actorWith(held, 'user', ['s1'], false), 'invoices.process', paper), 'unrelated');
  assert.equal(check(actorWith(held, 'user', undefined, false), 'invoices.process', paper), 'yes');
});

test('others’ papers do not exist; a lacking right is named with what it takes; the platform itself may', () => {
  const actor = actorWith({ 'invoices-received': 'read' }, 'user', undefined, false);
  const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted;
  assert.throws(() => authorise(actor, 'invoices.process', sides.stranger), code('invoices.not-found'));
  assert.throws(
    () => authorise(actor, 'invoices.process', sides.recipient),
    (error) =>
      error instanceof Problem &&
      error.code === 'rights.missing' &&
      JSON.stringify(error.details.required) === '{"space":"invoices-received","level":"write"}',
  );
  const looking = actorWith({ 'invoices-received': 'write' }, 'user', undefined, true);
  assert.throws(() => authorise(looking, 'invoices.process', sides.recipient), code('rights.viewing'));
  assert.doesNotThrow(() => authorise(looking, 'invoices.read', sides.recipient));
  assert.equal(check(system, 'invoices.process', sides.stranger), 'yes');
});

const anyRight = fc.constantFrom(...names);
const anyHeld = fc.record(
  Object.fromEntries(spaces.map((space) => [space, fc.constantFrom<Level>('read', 'write')])) as Record<Space, fc.Arbitrary<Level>>,
  { requiredKeys: [] },
);
const anyRole = fc.constantFrom(...roles);
const anyPaper = fc.record({
  supplierId: fc.constantFrom('me', 'x'),
  recipientId: fc.constantFrom('me', 'x'),
  serviceId: fc.option(fc.constantFrom('s1', 's2', 's3')),
});
const anyServices = fc.option(fc.uniqueArray(fc.constantFrom('s1', 's2', 's3')), { nil: undefined });

test('no right without a path to it: what is refused as missing is granted once the named thing is held', () => {
  fc.assert(
    fc.property(anyRight, anyHeld, anyRole, anyPaper, (name, held, role, paper) => {
      const actor = actorWith(held, role, undefined, false);
      if (check(actor, name, paper) !== 'missing') return;
      const { space, level, roles: needed } = whatLacks(actor, name, paper).required;
      const helped = actorWith(space ? { ...held, [space]: level } : held, needed?.[0] ?? role, undefined, false);
      assert.equal(check(helped, name, paper), 'yes', name);
    }),
    { numRuns: 5_000 },
  );
});

test('a restriction to services, a space taken away, a level lowered never add a right', () => {
  fc.assert(
    fc.property(
      anyRight,
      anyHeld,
      anyRole,
      anyPaper,
      anyServices,
      fc.constantFrom(...spaces),
      (name, held, role, paper, services, space) => {
        const before = check(actorWith(held, role, undefined, false), name, paper);
        const without = { ...held };
        delete without[space];
        const lowered = { ...held, ...(held[space] && { [space]: 'read' as const }) };
        for (const after of [
          actorWith(held, role, services, false),
          actorWith(without, role, undefined, false),
          actorWith(lowered, role, undefined, false),
        ])
          if (before !== 'yes') assert.notEqual(check(after, name, paper), 'yes', name);
      },
    ),
    { numRuns: 5_000 },
  );
});

test('nothing held gives nothing but what anyone may, and every write is refused to who only looks', () => {
  for (const name of names) {
    const right: Right = rights[name];
    for (const paper of [sides.both, sides.stranger])
      assert.equal(check(actorWith({}, 'user', undefined, false), name, paper) === 'yes', right.relation === 'anyone', name);
    const all = { 'invoices-issued': 'write', 'invoices-received': 'write', organisation: 'write' } as const;
    if (right.level === 'write' && right.relation !== 'anyone')
      assert.equal(check(actorWith(all, 'principal-manager', undefined, true), name, sides.both), 'viewing', name);
  }
});
