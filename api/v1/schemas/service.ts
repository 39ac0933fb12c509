import Type from 'typebox';
import type { Static } from 'typebox';
import type { Service, ServiceInput } from '#domain/structures';
import { serviceFields, serviceStates, valuesOf } from '#domain/structures';
import { Day, Id } from './invoice.ts';
import { nullable } from './nullable.ts';

const Code = Type.String({ minLength: 1, maxLength: 100, description: 'Unique in the structure: neither case nor spaces count.' });

const AddressSchema = Type.Object(
  {
    line1: Type.Optional(Type.String()),
    line2: Type.Optional(Type.String()),
    postCode: Type.Optional(Type.String()),
    city: Type.Optional(Type.String()),
    country: Type.Optional(Type.String({ description: 'Two letters.' })),
  },
  { additionalProperties: false },
);

const decided = {
  code: Code,
  name: Type.String({ maxLength: 255 }),
  description: nullable(Type.String({ maxLength: 1000 })),
  address: AddressSchema,
  validFrom: nullable(Day),
  validTo: nullable(Day),
  isEnabled: Type.Boolean({ description: 'Switched on, whatever its dates. A service is never deleted: it is switched off.' }),
  commitmentRequired: Type.Boolean({ description: "Adds to the structure's own rule." }),
  paymentStatusReturned: nullable(Type.Boolean({ description: 'Null: as the structure.' })),
  isMediaAgency: Type.Boolean({ description: 'Kept for advertising contracts bought by a media agency.' }),
};

/** A service of the structure the client acts for. */
export const ServiceSchema = Type.Object(
  {
    id: Id,
    ...decided,
    state: Type.Enum([...serviceStates], { description: 'Whether it receives invoices today (Paris), and if not, why.' }),
    version: Type.Integer({ description: 'Grows by one at each change; also the ETag.' }),
  },
  { title: 'Service' },
);

/** What may be decided of one; what is absent stays, or is as for a blank service. */
export const ServiceBody = Type.Partial(Type.Object(decided), { title: 'ServiceInput', additionalProperties: false });

/** A field of a service as imports name it. */
export const ServiceFieldName = Type.Enum([...serviceFields]);

/** A service as the API tells it. */
export function wireService(service: Service): Static<typeof ServiceSchema> {
  const { code, name, isEnabled, commitmentRequired, paymentStatusReturned, isMediaAgency } = valuesOf(service);
  return {
    id: service.id,
    code,
    name,
    description: service.description ?? null,
    address: service.address,
    validFrom: service.validFrom ?? null,
    validTo: service.validTo ?? null,
    isEnabled,
    commitmentRequired,
    paymentStatusReturned,
    isMediaAgency,
    state: service.state,
    version: service.version,
  };
}

const none = { line1: '', line2: '', postCode: '', city: '', country: '' };

/** What a body decides, as the domain takes it; an address is given whole. */
export function serviceInput({ address, description, validFrom, validTo, ...same }: Static<typeof ServiceBody>): ServiceInput {
  return {
    ...same,
    ...(address && { ...none, ...address }),
    ...(description !== undefined && { description: description ?? '' }),
    ...(validFrom !== undefined && { validFrom: validFrom ?? '' }),
    ...(validTo !== undefined && { validTo: validTo ?? '' }),
  };
}

/** The version of a service, for `If-Match`. */
export const serviceTag = ({ version }: Service): { etag: string } => ({ etag: `"${version}"` });
