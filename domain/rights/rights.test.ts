import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#kernel';
import type { Actor, Grant, Level, Space } from './actor.ts';
import { spaces, system } from './actor.ts';
import type { Right, RightName } from './rights.ts';
import { authorise, check } from './check.ts';
import { rights } from './rights.ts';

const levels: readonly (Level | undefined)[] = [undefined, 'read', 'write'];
const roles: readonly Grant['role'][] = ['principal-manager', 'secondary-manager', 'user', 'client'];
const sides = {
  supplier: { supplierId: 'me', recipientId: 'x' },
  recipient: { supplierId: 'x', recipientId: 'me' },
  stranger: { supplierId: 'x', recipientId: 'y' },
} as const;
const restrictions = [undefined, ['s1'], ['s2']] as const;

/** What the table means, said once more in other words. */
function expected(
  right: Right,
  held: Partial<Record<Space, Level>>,
  side: keyof typeof sides,
  inService: boolean,
): 'yes' | 'missing' | 'unrelated' {
  if (right.relation === 'anyone') return 'yes';
  const asSupplier = side === 'supplier' && right.relation !== 'recipient';
  const asRecipient = side === 'recipient' && right.relation !== 'supplier' && inService;
  const space: Space | undefined =
    right.relation === 'member' ? right.space : asSupplier ? 'invoices-issued' : asRecipient ? 'invoices-received' : undefined;
  if (!space) return 'unrelated';
  return held[space] === 'write' || held[space] === (right.level ?? 'read') ? 'yes' : 'missing';
}

test('each right, for each role, side, level and service restriction', () => {
  let tried = 0;
  for (const name of Object.keys(rights) as RightName[])
    for (const role of roles)
      for (const space of spaces)
        for (const level of levels)
          for (const side of Object.keys(sides) as (keyof typeof sides)[])
            for (const serviceIds of restrictions) {
              const held = level ? { [space]: level } : {};
              const grant: Grant = {
                structureId: 'me',
                structureName: 'Me',
                structureIsPublic: true,
                role,
                spaces: held,
                ...(serviceIds && { serviceIds }),
              };
              const actor: Actor =
                role === 'client'
                  ? { kind: 'client', id: 'c', name: 'C', grant }
                  : { kind: 'person', id: 'p', name: 'P', language: 'fr', grant };
              const inService = !serviceIds || serviceIds[0] === 's1';
              assert.equal(
                check(actor, name, { ...sides[side], serviceId: 's1' }),
                expected(rights[name], held, side, inService),
                [name, role, space, level, side, serviceIds].join(' '),
              );
              tried += 1;
            }
  assert.equal(tried, Object.keys(rights).length * 4 * 2 * 3 * 3 * 3);
});

test('a paper without a service is out of reach of people restricted to some', () => {
  const grant: Grant = {
    structureId: 'me',
    structureName: 'Me',
    structureIsPublic: true,
    role: 'user',
    spaces: { 'invoices-received': 'write' },
    serviceIds: ['s1'],
  };
  assert.equal(
    check({ kind: 'person', id: 'p', name: 'P', language: 'fr', grant }, 'invoices.process', { ...sides.recipient, serviceId: null }),
    'unrelated',
  );
});

test('others’ papers do not exist; a lacking right is named; the platform itself may', () => {
  const grant: Grant = {
    structureId: 'me',
    structureName: 'Me',
    structureIsPublic: true,
    role: 'user',
    spaces: { 'invoices-received': 'read' },
  };
  const actor: Actor = { kind: 'person', id: 'p', name: 'P', language: 'fr', grant };
  assert.throws(
    () => authorise(actor, 'invoices.process', sides.stranger),
    (error) => error instanceof Problem && error.code === 'invoices.not-found',
  );
  assert.throws(
    () => authorise(actor, 'invoices.process', sides.recipient),
    (error) => error instanceof Problem && error.code === 'rights.missing',
  );
  assert.equal(check(system, 'invoices.process', sides.stranger), 'yes');
});
