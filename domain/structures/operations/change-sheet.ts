import { recordActs } from '#domain/journal';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { changedValues } from '../changed-values.ts';
import { readContact, readTypedIdentity } from '../contact-data.ts';
import { refuseFaults } from '../field-faults.ts';
import { changeOwnStructure } from '../own-structure.ts';
import type { ContactData, StructureSheet, TypedIdentity } from '../sheet.ts';
import { updateStructure } from '../store/sheets.ts';

export interface SheetChange {
  /** The version the person saw. */
  readonly expectedVersion?: number | undefined;
  readonly contact: ContactData;
  /** Name and address, of structures that no register knows. */
  readonly identity?: TypedIdentity;
}

/**
 * Changes the contact data of one's structure and, when it has no SIRET, its name and address; effective at once. A change of nothing keeps no act.
 * Throws `rights.missing`, `structures.changed-meanwhile`, `structures.sheet-invalid` (`details.fields`), and `structures.identity-from-register`
 * for the name or address of a structure with a SIRET.
 */
export async function changeSheet(context: Context, actor: Actor, change: SheetChange): Promise<StructureSheet> {
  const wanted = { right: 'structures.change', expectedVersion: change.expectedVersion, evenEnded: true } as const;
  return await changeOwnStructure(context, actor, wanted, async ({ transaction, sheet, at }) => {
    if (change.identity && sheet.identifierType === 'siret') throw new Problem('structures.identity-from-register', 'invalid');
    const { contact, faults } = readContact(change.contact, sheet);
    const typed = change.identity && readTypedIdentity(change.identity, sheet.identifierType);
    refuseFaults('structures.sheet-invalid', [...(typed?.faults ?? []), ...faults]);
    const { addressComplement, ...columns } = contact;
    const { line3: _, ...address } = typed?.identity.address ?? sheet.address;
    const set = {
      ...columns,
      address: { ...address, ...(addressComplement !== null && { line3: addressComplement }) },
      ...(typed && {
        name: typed.identity.name,
        first_name: typed.identity.firstName ?? null,
        last_name: typed.identity.lastName ?? null,
      }),
    };
    const changed = changedValues(valuesOf(sheet), { ...set, ...flat(set.address), address: undefined });
    if (!changed) return sheet;
    await recordActs(transaction, actor, at, [{ kind: 'structures.changed', structureId: sheet.id, details: changed }]);
    return await updateStructure(transaction, sheet.id, set);
  });
}

const flat = ({ line1, line2, line3, postCode, city, country }: StructureSheet['address']) => ({
  line1,
  line2,
  line3,
  postCode,
  city,
  country,
});

const valuesOf = (sheet: StructureSheet) => ({
  email: sheet.email,
  phone: sheet.phone,
  legal_form: sheet.legalForm,
  rcs_number: sheet.rcsNumber,
  vat_number: sheet.vatNumber,
  name: sheet.name,
  first_name: sheet.firstName,
  last_name: sheet.lastName,
  ...flat(sheet.address),
});
