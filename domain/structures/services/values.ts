import type { ServiceColumns } from '../store-services.ts';
import type { Service } from '../structure.ts';

/** What people decide of a service; an empty text is none. The same fields stand in the form, in the file and in the history. */
export interface ServiceValues {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly line1: string;
  readonly line2: string;
  readonly postCode: string;
  readonly city: string;
  /** Two letters. */
  readonly country: string;
  /** Day in Paris, included. */
  readonly validFrom: string;
  /** Day in Paris, included. */
  readonly validTo: string;
  /** Switched on by its managers, whatever its dates. */
  readonly isEnabled: boolean;
  readonly commitmentRequired: boolean;
  /** Null: as the structure. */
  readonly paymentStatusReturned: boolean | null;
  readonly isMediaAgency: boolean;
}
export type ServiceField = keyof ServiceValues;

/** Every field, in the order of forms and files. */
export const serviceFields = [
  'code',
  'name',
  'description',
  'line1',
  'line2',
  'postCode',
  'city',
  'country',
  'validFrom',
  'validTo',
  'isEnabled',
  'commitmentRequired',
  'paymentStatusReturned',
  'isMediaAgency',
] as const satisfies readonly ServiceField[];

/** A service nobody decided anything of. */
export const blankService: ServiceValues = {
  code: '',
  name: '',
  description: '',
  line1: '',
  line2: '',
  postCode: '',
  city: '',
  country: '',
  validFrom: '',
  validTo: '',
  isEnabled: true,
  commitmentRequired: false,
  paymentStatusReturned: null,
  isMediaAgency: false,
};

/** What was decided of a service. */
export function valuesOf(service: Service): ServiceValues {
  const { line1 = '', line2 = '', postCode = '', city = '', country = '' } = service.address;
  return {
    code: service.code,
    name: service.name,
    description: service.description ?? '',
    line1,
    line2,
    postCode,
    city,
    country,
    validFrom: service.validFrom ?? '',
    validTo: service.validTo ?? '',
    isEnabled: service.state !== 'inactive',
    commitmentRequired: service.commitmentRequired,
    paymentStatusReturned: service.paymentStatusReturned ?? null,
    isMediaAgency: service.isMediaAgency,
  };
}

const filled = (text: string): string | null => (text === '' ? null : text);

/** As it is stored. */
export function columnsOf(id: string, values: ServiceValues): ServiceColumns {
  const { line1, line2, postCode, city, country } = values;
  return {
    id,
    code: values.code,
    name: values.name,
    description: filled(values.description),
    address: Object.fromEntries(Object.entries({ line1, line2, postCode, city, country }).filter(([, text]) => text !== '')),
    valid_from: filled(values.validFrom),
    valid_to: filled(values.validTo),
    is_active: values.isEnabled,
    commitment_required: values.commitmentRequired,
    payment_status_returned: values.paymentStatusReturned,
    is_media_agency: values.isMediaAgency,
  };
}

/** The fields two states of a service differ in. */
export const differences = (before: ServiceValues, after: ServiceValues): readonly ServiceField[] =>
  serviceFields.filter((field) => before[field] !== after[field]);

/** Those fields of a state, as the journal keeps them. */
export const picked = (values: ServiceValues, fields: readonly ServiceField[]): Record<string, string | boolean | null> =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));
