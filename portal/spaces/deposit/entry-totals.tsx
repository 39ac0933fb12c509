import type { JSX } from 'preact';
import { EntryTotals, Table } from '#design';
import type { Invoice, VatBreakdown } from '#einvoice';
import { money, number, sayIn } from '#words';
import type { Visit } from '../../frame/visit.ts';

function vatName(visit: Visit, { category, rate }: VatBreakdown): string {
  const { language, say } = visit;
  if (category === 'S') return say('depositing.vat.rate', { rate: number(language, rate ?? '0') });
  return sayIn(language, `depositing.vat.${category ?? ''}`) ?? category ?? '–';
}

/** The totals and the VAT table as the server computed them; zeros before anything was. */
export function TotalsPart({ visit, model, currency }: { visit: Visit; model: Invoice | undefined; currency: string }): JSX.Element {
  const { language, say } = visit;
  const shown = (amount: string | undefined): string => money(language, amount ?? '0', currency);
  const total = (name: 'net' | 'vat' | 'gross') => ({ label: say(`depositing.total.${name}`), shown: shown(model?.totals[name]) });
  const { paid, payable } = model?.totals ?? {};
  return (
    <>
      <EntryTotals net={total('net')} vat={total('vat')} gross={total('gross')} />
      {paid !== undefined && payable !== undefined && (
        <p class="entry-payable">{say('depositing.total.payable', { paid: shown(paid), payable: shown(payable) })}</p>
      )}
      {model !== undefined && model.vatBreakdown.length > 0 && (
        <Table<VatBreakdown>
          caption={say('depositing.vat.table')}
          captionShown
          dense
          onPhone="scroll"
          rows={model.vatBreakdown}
          rowKey={(row) => `${row.category}-${row.rate}`}
          columns={[
            { key: 'rate', label: say('depositing.line.vat'), heading: true, cell: (row) => vatName(visit, row) },
            { key: 'base', label: say('depositing.vat.base'), numeric: true, nowrap: true, cell: (row) => shown(row.taxableAmount) },
            { key: 'tax', label: say('depositing.vat.tax'), numeric: true, nowrap: true, cell: (row) => shown(row.taxAmount) },
          ]}
        />
      )}
    </>
  );
}
