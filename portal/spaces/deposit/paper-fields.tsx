import type { JSX } from 'preact';
import type { FormError } from '#design';
import { DateInput, errorFor, Input, Select } from '#design';
import type { InvoiceKind } from '#domain/invoices';
import { frameworks } from '#domain/invoices';
import type { Visit } from '../../frame/visit.ts';
import { currencies, kinds } from './kinds.ts';

/** What both forms ask of the paper itself. */
export interface TypedPaper {
  readonly number?: string;
  readonly kind?: InvoiceKind;
  readonly framework?: string;
  readonly issueDate?: string;
  readonly dueDate?: string;
  readonly currency?: string;
}

/** Number, type, framework, dates and currency. */
export function PaperFields({ visit, typed, errors }: { visit: Visit; typed: TypedPaper; errors: readonly FormError[] }): JSX.Element {
  const { say } = visit;
  const currency = typed.currency ?? 'EUR';
  const offered = currencies.some((code) => code === currency) ? currencies : [...currencies, currency];
  return (
    <div class="field-grid">
      <Input name="number" label={say('depositing.field.number')} value={typed.number} error={errorFor(errors, 'number')} required />
      <Select
        name="kind"
        label={say('depositing.field.kind')}
        value={typed.kind ?? 'invoice'}
        choices={kinds.map((kind) => ({ value: kind, label: say(`invoices.kind.${kind}`) }))}
        error={errorFor(errors, 'kind')}
      />
      <Select
        name="framework"
        label={say('depositing.field.framework')}
        value={typed.framework ?? 'A1'}
        choices={(Object.keys(frameworks) as (keyof typeof frameworks)[]).map((code) => ({
          value: code,
          label: say(`invoices.framework.${code}`),
        }))}
        error={errorFor(errors, 'framework')}
      />
      <DateInput
        name="issueDate"
        label={say('depositing.field.issued')}
        value={typed.issueDate}
        error={errorFor(errors, 'issueDate')}
        required
      />
      <DateInput name="dueDate" label={say('depositing.field.due')} optional value={typed.dueDate} error={errorFor(errors, 'dueDate')} />
      <Select
        name="currency"
        label={say('depositing.field.currency')}
        value={currency}
        choices={offered.map((code) => ({ value: code, label: code }))}
        error={errorFor(errors, 'currency')}
      />
    </div>
  );
}
