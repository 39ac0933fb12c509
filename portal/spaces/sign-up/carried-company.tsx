import { Hidden } from '#design';
import type { companyFields } from './company-fields.ts';

/** The hidden fields that carry a company to the next step. */
export function CarriedCompany({ typed }: { typed: ReturnType<typeof companyFields> }) {
  return (
    <>
      {Object.entries(typed).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
    </>
  );
}
