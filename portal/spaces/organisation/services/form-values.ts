import type { ServiceInput, ServiceValues } from '#domain/structures';
import { blankService } from '#domain/structures';

const texts = ['code', 'name', 'description', 'line1', 'line2', 'postCode', 'city', 'country', 'validFrom', 'validTo'] as const;

/** What a form of a service says; a box that is not ticked is not sent. */
export function formValues(fields: URLSearchParams): ServiceValues {
  const payment = fields.get('paymentStatusReturned');
  return {
    ...blankService,
    ...Object.fromEntries(texts.map((name) => [name, fields.get(name) ?? ''])),
    isEnabled: fields.get('isEnabled') === 'yes',
    commitmentRequired: fields.get('commitmentRequired') === 'yes',
    paymentStatusReturned: payment === 'yes' ? true : payment === 'no' ? false : null,
    isMediaAgency: fields.get('isMediaAgency') === 'yes',
  };
}

/** The version the form was filled in against. */
export function seenVersion(fields: URLSearchParams): Pick<ServiceInput & { expectedVersion?: number }, 'expectedVersion'> {
  const version = Number(fields.get('version'));
  return Number.isSafeInteger(version) && version > 0 ? { expectedVersion: version } : {};
}
