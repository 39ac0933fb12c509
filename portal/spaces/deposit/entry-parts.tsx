import type { JSX } from 'preact';
import type { FormError } from '#design';
import { DateInput, errorFor, Input, Select, Textarea } from '#design';
import type { InvoiceEntry } from '#domain/invoices';
import type { AccountForPapers, Structure } from '#domain/structures';
import type { Visit } from '../../frame/visit.ts';

/** UNTDID 4461 codes offered: transfer, cheque, cash, card, direct debit. */
const paymentMeans = ['30', '20', '10', '48', '49'] as const;

/** An account number as banks print it, by fours, unbroken. */
const grouped = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1\u00a0');

interface PartProps {
  readonly visit: Visit;
  readonly typed: Partial<InvoiceEntry>;
  readonly errors: readonly FormError[];
}

/** How the invoice is paid; the structure's own account unless another is typed. */
export function PaymentPart({
  visit,
  typed,
  errors,
  supplier,
  accounts,
}: PartProps & { readonly supplier: Structure; readonly accounts: readonly AccountForPapers[] }): JSX.Element {
  const { say } = visit;
  const means: string[] = paymentMeans.some((code) => code === (typed.paymentMeans ?? '30'))
    ? [...paymentMeans]
    : [...paymentMeans, typed.paymentMeans ?? '30'];
  return (
    <>
      <div class="field-grid">
        <Select
          name="paymentMeans"
          label={say('depositing.field.means')}
          value={typed.paymentMeans ?? '30'}
          choices={means.map((code) => ({
            value: code,
            label: paymentMeans.some((one) => one === code) ? say(`depositing.means.${code as (typeof paymentMeans)[number]}`) : code,
          }))}
          error={errorFor(errors, 'paymentMeans')}
        />
        <Input
          name="iban"
          label={say('depositing.field.iban')}
          hint={supplier.iban === undefined ? undefined : say('depositing.field.iban-own', { iban: grouped(supplier.iban) })}
          value={typed.iban}
          error={errorFor(errors, 'iban')}
          list={accounts.length > 1 ? 'own-accounts' : undefined}
          optional
        />
        {accounts.length > 1 && (
          <datalist id="own-accounts">
            {accounts.map(({ iban, label }) => (
              <option key={iban} value={iban} label={label} />
            ))}
          </datalist>
        )}
        <Input name="bic" label={say('depositing.field.bic')} value={typed.bic} error={errorFor(errors, 'bic')} optional />
        <Input
          name="paid"
          label={say('depositing.field.paid')}
          numeric="decimal"
          value={typed.paid}
          error={errorFor(errors, 'paid')}
          optional
        />
      </div>
      <Input
        name="paymentTerms"
        label={say('depositing.field.terms')}
        value={typed.paymentTerms}
        error={errorFor(errors, 'paymentTerms')}
        optional
      />
    </>
  );
}

/** What only some invoices need: period, delivery, the invoice corrected, why there is no VAT, a comment. */
export function MorePart({ visit, typed, errors }: PartProps): JSX.Element {
  const { say } = visit;
  const date = (name: 'deliveryDate' | 'periodStart' | 'periodEnd' | 'precedingInvoiceDate') => (
    <DateInput name={name} label={say(`depositing.field.${name}`)} value={typed[name]} error={errorFor(errors, name)} optional />
  );
  return (
    <>
      <Input
        name="exemptionReason"
        label={say('depositing.field.exemption')}
        hint={say('depositing.field.exemption-hint')}
        value={typed.exemptionReason}
        error={errorFor(errors, 'exemptionReason')}
        optional
      />
      <div class="field-grid">
        {date('deliveryDate')}
        {date('periodStart')}
        {date('periodEnd')}
        <Input
          name="precedingInvoice"
          label={say('depositing.field.preceding')}
          value={typed.precedingInvoice}
          error={errorFor(errors, 'precedingInvoice')}
          optional
        />
        {date('precedingInvoiceDate')}
      </div>
      <Textarea
        name="comment"
        label={say('depositing.field.comment')}
        value={typed.comment}
        rows={3}
        error={errorFor(errors, 'comment')}
        optional
      />
    </>
  );
}
