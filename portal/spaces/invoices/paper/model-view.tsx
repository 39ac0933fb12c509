import type { JSX } from 'preact';
import type { Fact } from '#design';
import { KeyValue, Money, SummaryList, Table } from '#design';
import type { Address, AllowanceOrCharge, Invoice, Line, Party, VatBreakdown } from '#einvoice';
import { day, money, number, sayIn } from '#words';
import type { Visit } from '../../../frame/visit.ts';

const addressText = (address: Address | undefined): string =>
  address
    ? [address.line1, address.line2, address.line3, [address.postCode, address.city].filter(Boolean).join(' '), address.country]
        .filter(Boolean)
        .join(', ')
    : '';

/** Facts that have a value; the rest says nothing and takes no room. */
function facts(list: readonly (readonly [label: string, value: string | undefined])[]): Fact[] {
  return list.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function PartyBlock({ visit, party, title }: { visit: Visit; party: Party | undefined; title: string }): JSX.Element {
  const { say } = visit;
  return (
    <section class="party" aria-label={title}>
      <h3 class="heading-s">{title}</h3>
      <p>
        <strong>{party?.name ?? '–'}</strong>
        <br />
        {addressText(party?.address)}
      </p>
      <SummaryList
        facts={facts([
          ...(party?.identifiers ?? []).map((identifier): [string, string] => [
            identifier.scheme === '0009' ? 'SIRET' : say('paper.identifier'),
            identifier.value,
          ]),
          [say('paper.registration'), party?.legalRegistration?.value],
          [say('paper.vat-number'), party?.vatIdentifier],
          [say('paper.contact'), [party?.contact?.name, party?.contact?.telephone, party?.contact?.email].filter(Boolean).join(' · ')],
        ])}
      />
    </section>
  );
}

/** A rate with its sign, never parted from it. */
const percent = (visit: Visit, rate: string): string => visit.say('paper.percent', { rate: number(visit.language, rate) });

/** Prices keep the decimals they were written with; two at least, as money has. */
const decimalsOfPrice = (price: string): number => Math.min(10, Math.max(2, (price.split('.')[1] ?? '').length));

/** How it is paid: in the invoice's own words, else the usual means (UNTDID 4461) by name, others by code. */
function meansName(visit: Visit, text: string | undefined, code: string | undefined): string | undefined {
  return text ?? (code === undefined ? undefined : (sayIn(visit.language, `paper.means.${code}`) ?? code));
}

function Lines({ visit, model }: { visit: Visit; model: Invoice }): JSX.Element | null {
  const { language, say } = visit;
  if (model.lines.length === 0) return null;
  const amount = (text: string | undefined) =>
    text === undefined ? '–' : <Money amount={money(language, text, model.currency ?? 'EUR')} />;
  return (
    <Table<Line>
      caption={say('paper.lines')}
      captionShown
      rows={model.lines}
      rowKey={(line) => `${line.identifier ?? ''}-${model.lines.indexOf(line)}`}
      columns={[
        {
          key: 'item',
          label: say('paper.line.item'),
          heading: true,
          cell: (line) => (
            <>
              {line.item.name ?? '–'}
              {line.item.description && <span class="muted line-more"> {line.item.description}</span>}
              {line.note && <span class="muted line-more"> {line.note}</span>}
            </>
          ),
        },
        {
          key: 'quantity',
          label: say('paper.line.quantity'),
          numeric: true,
          cell: (line) => (line.quantity === undefined ? '–' : `${number(language, line.quantity)} ${unitName(visit, line.unit)}`),
        },
        {
          key: 'price',
          label: say('paper.line.price'),
          numeric: true,
          cell: (line) => (line.price.net === undefined ? '–' : number(language, line.price.net, decimalsOfPrice(line.price.net))),
        },
        {
          key: 'vat',
          label: say('paper.line.vat'),
          numeric: true,
          cell: (line) => (line.vatRate === undefined ? (line.vatCategory ?? '–') : percent(visit, line.vatRate)),
        },
        { key: 'net', label: say('paper.line.net'), numeric: true, cell: (line) => amount(line.netAmount) },
      ]}
    />
  );
}

const unitNames: Readonly<
  Record<string, 'hour' | 'day' | 'month' | 'kilogram' | 'litre' | 'metre' | 'kilometre' | 'square-metre' | 'kilowatt-hour'>
> = {
  HUR: 'hour',
  DAY: 'day',
  MON: 'month',
  KGM: 'kilogram',
  LTR: 'litre',
  MTR: 'metre',
  KMT: 'kilometre',
  MTK: 'square-metre',
  KWH: 'kilowatt-hour',
};

/** The usual units by their short name; others by their code. */
function unitName(visit: Visit, code: string | undefined): string {
  if (code === undefined || code === 'C62' || code === 'H87' || code === 'EA') return '';
  const name = unitNames[code];
  return name ? visit.say(`paper.unit.${name}`) : code;
}

function Adjustments({
  visit,
  title,
  list,
  currency,
}: {
  visit: Visit;
  title: string;
  list: readonly AllowanceOrCharge[];
  currency: string;
}): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <SummaryList
      title={title}
      headingLevel={3}
      facts={list.map((one) => ({
        label: one.reason ?? one.reasonCode ?? title,
        value: one.amount ? money(visit.language, one.amount, currency) : '–',
      }))}
    />
  );
}

function Vat({ visit, model }: { visit: Visit; model: Invoice }): JSX.Element | null {
  const { language, say } = visit;
  const currency = model.currency ?? 'EUR';
  if (model.vatBreakdown.length === 0) return null;
  const exempt = model.vatBreakdown.some((row) => row.exemptionReason ?? row.exemptionReasonCode);
  return (
    <Table<VatBreakdown>
      caption={say('paper.vat')}
      captionShown
      onPhone="scroll"
      rows={model.vatBreakdown}
      rowKey={(row) => `${row.category}-${row.rate}-${row.exemptionReasonCode ?? ''}`}
      columns={[
        {
          key: 'rate',
          label: say('paper.vat.rate'),
          heading: true,
          cell: (row) => (row.rate === undefined ? (row.category ?? '–') : percent(visit, row.rate)),
        },
        {
          key: 'base',
          label: say('paper.vat.base'),
          numeric: true,
          cell: (row) => (row.taxableAmount ? money(language, row.taxableAmount, currency) : '–'),
        },
        {
          key: 'tax',
          label: say('paper.vat.tax'),
          numeric: true,
          cell: (row) => (row.taxAmount ? money(language, row.taxAmount, currency) : '–'),
        },
        ...(exempt
          ? [
              {
                key: 'reason',
                label: say('paper.vat.reason'),
                cell: (row: VatBreakdown) => row.exemptionReason ?? row.exemptionReasonCode ?? '–',
              },
            ]
          : []),
      ]}
    />
  );
}

function Totals({ visit, model }: { visit: Visit; model: Invoice }): JSX.Element {
  const { language, say } = visit;
  const { totals } = model;
  const amount = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : money(language, text, model.currency ?? 'EUR');
  return (
    <div class="totals">
      <SummaryList
        title={say('paper.totals')}
        headingLevel={3}
        facts={facts([
          [say('paper.total.lines'), amount(totals.linesNet)],
          [say('paper.total.allowances'), amount(totals.allowances)],
          [say('paper.total.charges'), amount(totals.charges)],
          [say('paper.total.net'), amount(totals.net)],
          [say('paper.total.vat'), amount(totals.vat)],
          [say('paper.total.gross'), amount(totals.gross)],
          [say('paper.total.paid'), amount(totals.paid)],
          [say('paper.total.rounding'), amount(totals.rounding)],
          [say('paper.total.payable'), amount(totals.payable)],
        ])}
      />
    </div>
  );
}

/** The invoice on screen: the same content as its readable PDF. */
export function ModelView({ visit, model }: { visit: Visit; model: Invoice }): JSX.Element {
  const { language, say } = visit;
  const currency = model.currency ?? 'EUR';
  const date = (text: string | undefined) => (text ? day(language, text) : undefined);
  const period = model.period ? [date(model.period.start), date(model.period.end)].filter(Boolean).join(' – ') : undefined;
  return (
    <div class="model-view">
      <div class="columns-even">
        <PartyBlock visit={visit} party={model.seller} title={say('paper.seller')} />
        <PartyBlock visit={visit} party={model.buyer} title={say('paper.buyer')} />
      </div>
      <KeyValue
        facts={facts([
          [say('paper.issue-date'), date(model.issueDate)],
          [say('paper.due-date'), date(model.dueDate)],
          [say('paper.service-code'), model.buyerReference],
          [say('paper.commitment'), model.purchaseOrderReference],
          [say('paper.contract'), model.contractReference],
          [say('paper.framework'), model.businessProcess],
          [say('paper.period'), period],
          [
            say('paper.preceding'),
            model.precedingInvoices
              .map((one) => one.number)
              .filter(Boolean)
              .join(', '),
          ],
          [say('paper.delivery-date'), date(model.delivery?.date)],
          [say('paper.delivery-place'), [model.delivery?.name, addressText(model.delivery?.address)].filter(Boolean).join(', ')],
        ])}
      />
      <Lines visit={visit} model={model} />
      <Adjustments visit={visit} title={say('paper.allowances')} list={model.allowances} currency={currency} />
      <Adjustments visit={visit} title={say('paper.charges')} list={model.charges} currency={currency} />
      <div class="columns-even">
        <Vat visit={visit} model={model} />
        <Totals visit={visit} model={model} />
      </div>
      {model.payment.map((payment, index) => (
        <SummaryList
          key={index}
          title={say('paper.payment')}
          headingLevel={3}
          facts={facts([
            [say('paper.payment-means'), meansName(visit, payment.meansText, payment.meansCode)],
            [say('paper.remittance'), payment.remittance],
            ...payment.creditTransfers.flatMap((transfer): [string, string | undefined][] => [
              ['IBAN', transfer.account?.replace(/(.{4})(?=.)/g, '$1 ')],
              ['BIC', transfer.provider],
              [say('paper.account-holder'), transfer.name],
            ]),
          ])}
        />
      ))}
      {(model.paymentTerms || model.notes.length > 0) && (
        <section>
          <h3 class="heading-s">{say('paper.notes')}</h3>
          {model.paymentTerms && <p>{model.paymentTerms}</p>}
          {model.notes.map((note, index) => (
            <p key={index}>{note.text}</p>
          ))}
        </section>
      )}
    </div>
  );
}
