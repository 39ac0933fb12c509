import Type from 'typebox';
import type { Static } from 'typebox';
import type { BankAccount, StructureSheet } from '#domain/structures';
import { bankAccountStates, identifierTypes } from '#domain/structures';
import { Id, Instant } from './invoice.ts';
import { nullable } from './nullable.ts';

/** What suppliers are asked, and how the entity works. */
export const ParametersSchema = Type.Object(
  {
    serviceRequired: Type.Boolean(),
    commitmentRequired: Type.Boolean(),
    serviceOrCommitment: Type.Boolean({ description: 'At least one of the two; not together with the first two.' }),
    paymentStatusReturned: Type.Boolean(),
    ediEmitter: Type.Boolean(),
    ediRecipient: Type.Boolean(),
    isWorksClient: Type.Boolean(),
    isWorksClientOnly: Type.Boolean(),
    delegatesValidation: Type.Boolean(),
  },
  { title: 'StructureParameters', additionalProperties: false },
);

const contact = {
  email: nullable(Type.String({ maxLength: 254 })),
  phone: nullable(Type.String({ maxLength: 40 })),
  legalForm: nullable(Type.String({ maxLength: 100 })),
  rcsNumber: nullable(Type.String({ maxLength: 100 })),
  vatNumber: nullable(Type.String({ maxLength: 50 })),
  addressComplement: nullable(Type.String({ maxLength: 100 })),
};

/** What may be changed of the sheet by a program; null takes a value away. */
export const ContactBody = Type.Partial(Type.Object(contact), { title: 'StructureContact', additionalProperties: false });

/** The structure the client acts for. */
export const StructureSchema = Type.Object(
  {
    id: Id,
    identifierType: Type.Enum([...identifierTypes]),
    identifier: Type.String(),
    legalUnit: Type.String(),
    name: Type.String(),
    isPublic: Type.Boolean(),
    isActive: Type.Boolean(),
    address: Type.Record(Type.String(), Type.String()),
    ...contact,
    openSpaces: Type.Array(Type.String()),
    parameters: ParametersSchema,
    billingMandate: Type.Boolean(),
    registerCheckedAt: nullable(Instant),
    version: Type.Integer({ description: 'Grows by one at each change; also the ETag.' }),
  },
  { title: 'Structure' },
);

/** The sheet as the API tells it. */
export function wireStructure(sheet: StructureSheet): Static<typeof StructureSchema> {
  const { isState: _, ...parameters } = sheet.parameters;
  const { line3, ...address } = sheet.address;
  return {
    id: sheet.id,
    identifierType: sheet.identifierType,
    identifier: sheet.identifier,
    legalUnit: sheet.legalUnit,
    name: sheet.name,
    isPublic: sheet.isPublic,
    isActive: sheet.isActive,
    address: { ...address },
    email: sheet.email ?? null,
    phone: sheet.phone ?? null,
    legalForm: sheet.legalForm ?? null,
    rcsNumber: sheet.rcsNumber ?? null,
    vatNumber: sheet.vatNumber ?? null,
    addressComplement: line3 ?? null,
    openSpaces: [...sheet.openSpaces],
    parameters,
    billingMandate: sheet.billingMandate,
    registerCheckedAt: sheet.registerCheckedAt?.toISOString() ?? null,
    version: sheet.version,
  };
}

/** The ETag of a sheet. */
export const sheetTag = ({ version }: StructureSheet): { etag: string } => ({ etag: `"${version}"` });

/** A bank account of the structure. */
export const BankAccountSchema = Type.Object(
  {
    id: Id,
    iban: Type.String({ description: 'Without spaces; masked but for its last four characters with mere reading rights.' }),
    bic: nullable(Type.String()),
    holder: Type.String(),
    label: nullable(Type.String()),
    isFactor: Type.Boolean({ description: 'Payments go to a factor.' }),
    isDefault: Type.Boolean(),
    state: Type.Enum([...bankAccountStates]),
    replacesId: nullable(Id),
    proposedBy: Type.String(),
    proposedAt: Instant,
    decidedBy: nullable(Type.String()),
    decidedAt: nullable(Instant),
    motive: nullable(Type.String()),
  },
  { title: 'BankAccount' },
);

/** An account as the API tells it. */
export function wireBankAccount(account: BankAccount): Static<typeof BankAccountSchema> {
  return {
    id: account.id,
    iban: account.iban.replaceAll('\u00a0', ''),
    bic: account.bic ?? null,
    holder: account.holder,
    label: account.label ?? null,
    isFactor: account.isFactor,
    isDefault: account.isDefault,
    state: account.state,
    replacesId: account.replacesId ?? null,
    proposedBy: account.proposedBy,
    proposedAt: account.proposedAt.toISOString(),
    decidedBy: account.decidedBy ?? null,
    decidedAt: account.decidedAt?.toISOString() ?? null,
    motive: account.motive ?? null,
  };
}
