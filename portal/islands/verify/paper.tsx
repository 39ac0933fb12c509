import type { JSX } from 'preact';
import type { Invoice } from '#einvoice/browser';
import type { Words } from '../page-words.ts';
import { day, money } from './format.ts';
import { FactList } from './fact-list.tsx';
import { Adjustments, Lines, Vat } from './paper-tables.tsx';

type Party = NonNullable<Invoice['seller']>;

/** Facts that have a value; the rest says nothing and takes no room. */
function facts(list: readonly (readonly [label: string, value: string | undefined])[]): [string, string][] {
  return list.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}

/** The invoice for people, made from its model alone; what the invoice does not say is left out. */
export function Paper({ say, invoice, lineCount }: { say: Words; invoice: Invoice; lineCount: number }): JSX.Element {
  const currency = invoice.currency ?? 'EUR';
  const amount = (text: string | undefined): string | undefined => (text === undefined ? undefined : money(text, currency));
  const { totals, period, delivery } = invoice;
  const lasted = [period?.start, period?.end].map(day).filter(Boolean).join(' – ');
  return (
    <article class="model-view" aria-label={say('paper')}>
      <div class="columns-even">
        <PartyBlock say={say} party={invoice.seller} title={say('seller')} />
        <PartyBlock say={say} party={invoice.buyer} title={say('buyer')} />
      </div>
      <dl class="key-value">
        {facts([
          [say('number'), invoice.number],
          [say('issue-date'), day(invoice.issueDate)],
          [say('due-date'), day(invoice.dueDate)],
          [say('service-code'), invoice.buyerReference],
          [say('commitment'), invoice.purchaseOrderReference],
          [say('contract'), invoice.contractReference],
          [say('framework'), invoice.businessProcess],
          [say('period'), lasted],
          [
            say('preceding'),
            invoice.precedingInvoices
              .map((one) => one.number)
              .filter(Boolean)
              .join(', '),
          ],
          [say('delivery-date'), day(delivery?.date)],
          [say('delivery-place'), [delivery?.name, addressOf(delivery?.address)].filter(Boolean).join(', ')],
        ]).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Lines say={say} lines={invoice.lines} currency={currency} />
      {lineCount > invoice.lines.length && <p class="muted">{say('more-lines', { shown: invoice.lines.length, total: lineCount })}</p>}
      <Adjustments title={say('allowances')} list={invoice.allowances} currency={currency} />
      <Adjustments title={say('charges')} list={invoice.charges} currency={currency} />
      <div class="columns-even">
        <Vat say={say} rows={invoice.vatBreakdown} currency={currency} />
        <div class="totals">
          <FactList
            title={say('totals')}
            list={facts([
              [say('total.lines'), amount(totals.linesNet)],
              [say('total.allowances'), amount(totals.allowances)],
              [say('total.charges'), amount(totals.charges)],
              [say('total.net'), amount(totals.net)],
              [say('total.vat'), amount(totals.vat)],
              [say('total.gross'), amount(totals.gross)],
              [say('total.paid'), amount(totals.paid)],
              [say('total.rounding'), amount(totals.rounding)],
              [say('total.payable'), amount(totals.payable)],
            ])}
          />
        </div>
      </div>
      {invoice.payment.map((payment, index) => (
        <FactList
          key={index}
          title={say('payment')}
          list={facts([
            [say('payment-means'), meansName(say, payment)],
            [say('remittance'), payment.remittance],
            ...payment.creditTransfers.flatMap((transfer): [string, string | undefined][] => [
              ['IBAN', transfer.account?.replace(/(.{4})(?=.)/g, '$1 ')],
              ['BIC', transfer.provider],
              [say('account-holder'), transfer.name],
            ]),
          ])}
        />
      ))}
      {(invoice.paymentTerms ?? invoice.notes.length > 0) && (
        <section>
          <h3 class="heading-s">{say('notes')}</h3>
          {invoice.paymentTerms && <p>{invoice.paymentTerms}</p>}
          {invoice.notes.map((note, index) => (
            <p key={index}>{note.text}</p>
          ))}
        </section>
      )}
    </article>
  );
}

/** How it is paid: in the invoice's own words, else the usual means (UNTDID 4461) by name, others by code. */
function meansName(say: Words, { meansText, meansCode }: Invoice['payment'][number]): string | undefined {
  if (meansText !== undefined || meansCode === undefined) return meansText;
  const name = say(`means.${meansCode}`);
  return name === `means.${meansCode}` ? meansCode : name;
}

function addressOf(address: Party['address']): string {
  if (address === undefined) return '';
  const town = [address.postCode, address.city].filter(Boolean).join(' ');
  return [address.line1, address.line2, address.line3, town, address.country].filter(Boolean).join(', ');
}

function PartyBlock({ say, party, title }: { say: Words; party: Party | undefined; title: string }): JSX.Element {
  const contact = party?.contact;
  return (
    <section class="party" aria-label={title}>
      <h3 class="heading-s">{title}</h3>
      <p>
        <strong>{party?.name ?? '–'}</strong>
        <br />
        {addressOf(party?.address)}
      </p>
      <FactList
        list={facts([
          ...(party?.identifiers ?? []).map((one): [string, string] => [one.scheme === '0009' ? 'SIRET' : say('identifier'), one.value]),
          [say('registration'), party?.legalRegistration?.value],
          [say('vat-number'), party?.vatIdentifier],
          [say('contact'), [contact?.name, contact?.telephone, contact?.email].filter(Boolean).join(' · ')],
        ])}
      />
    </section>
  );
}
