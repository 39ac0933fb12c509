import type { Action } from '#domain/invoices';
import type { Actor, PersonActor, Space } from '#domain/rights';
import { demoPeople } from './people.ts';
import type { DemoStructure } from './structures.ts';

function actorIn(structure: DemoStructure, space: Space): PersonActor | undefined {
  for (const person of demoPeople) {
    const membership = person.memberships.find(
      (one) => one.structureId === structure.id && one.spaces[space] === 'write' && !one.serviceIds,
    );
    if (membership) {
      return {
        kind: 'person',
        id: person.id,
        name: `${person.firstName} ${person.lastName}`,
        language: person.language,
        grant: {
          structureId: structure.id,
          structureName: structure.name,
          structureIsPublic: structure.isPublic,
          role: membership.role,
          spaces: membership.spaces,
        },
      };
    }
  }
  return undefined;
}

/** Who deposits for a supplier of the demo world. */
export function depositor(structure: DemoStructure): PersonActor {
  const found = actorIn(structure, 'invoices-issued');
  if (!found) throw new RangeError(`nobody deposits for ${structure.key}`);
  return found;
}

/** Who takes a step on a paper: the supplier's person completes and recycles, the recipient's does the rest. A closed entity's old papers were handled by a person long gone. */
export function actorFor(action: Action, supplier: DemoStructure, recipient: DemoStructure): Actor {
  if (action === 'complete' || action === 'recycle') return depositor(supplier);
  return (
    actorIn(recipient, 'invoices-received') ?? {
      kind: 'client',
      id: `former ${recipient.key}`,
      name: 'Reprise de données',
      grant: {
        structureId: recipient.id,
        structureName: recipient.name,
        structureIsPublic: true,
        role: 'client',
        spaces: { 'invoices-received': 'write' },
      },
    }
  );
}
