import type { JSX } from 'preact';
import type { Invoice } from '#einvoice/browser';
import type { Words } from '../page-words.ts';
import { money, number, price } from './format.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { FactList } from './fact-list.tsx';

type Line = Invoice['lines'][number];

const unitKeys: Readonly<Record<string, string>> = {
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

/** The usual units by their short name; pieces by nothing, others by their code. */
function unitName(say: Words, code: string | undefined): string {
  if (code === undefined || ['C62', 'H87', 'EA'].includes(code)) return '';
  const key = unitKeys[code];
  return key === undefined ? code : say(`unit.${key}`);
}

/** The lines; on a phone each is a card. */
export function Lines({ say, lines, currency }: { say: Words; lines: readonly Line[]; currency: string }): JSX.Element | null {
  if (lines.length === 0) return null;
  const columns: [label: string, cell: (line: Line) => string][] = [
    [say('line.quantity'), (line) => (line.quantity === undefined ? '–' : `${number(line.quantity)} ${unitName(say, line.unit)}`)],
    [say('line.price'), (line) => (line.price.net === undefined ? '–' : price(line.price.net))],
    [say('line.vat'), (line) => (line.vatRate === undefined ? (line.vatCategory ?? '–') : say('percent', { rate: number(line.vatRate) }))],
    [say('line.net'), (line) => (line.netAmount === undefined ? '–' : money(line.netAmount, currency))],
  ];
  return (
    <table class="table table-cards">
      <caption>{say('lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('line.item')}</th>
          {columns.map(([label]) => (
            <th key={label} scope="col" class="numeric">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              {line.item.name ?? '–'}
              {line.item.description && <span class="muted line-more"> {line.item.description}</span>}
              {line.note && <span class="muted line-more"> {line.note}</span>}
            </th>
            {columns.map(([label, cell]) => (
              <td key={label} class="numeric" data-label={label}>
                {cell(line)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Allowances or charges on the whole invoice. */
export function Adjustments({
  title,
  list,
  currency,
}: {
  title: string;
  list: Invoice['allowances'];
  currency: string;
}): JSX.Element | null {
  return (
    <FactList
      title={title}
      list={list.map((one): [string, string] => [
        one.reason ?? one.reasonCode ?? title,
        one.amount === undefined ? '–' : money(one.amount, currency),
      ])}
    />
  );
}

/** The breakdown of VAT. */
export function Vat({ say, rows, currency }: { say: Words; rows: Invoice['vatBreakdown']; currency: string }): JSX.Element | null {
  if (rows.length === 0) return null;
  const hasReasons = rows.some((row) => row.exemptionReason ?? row.exemptionReasonCode);
  const amount = (text: string | undefined): string => (text === undefined ? '–' : money(text, currency));
  return (
    <ScrollRegion look="scroll-region" label={say('vat')}>
      <table class="table table-scrolls">
        <caption>{say('vat')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('vat.rate')}</th>
            <th scope="col" class="numeric">
              {say('vat.base')}
            </th>
            <th scope="col" class="numeric">
              {say('vat.tax')}
            </th>
            {hasReasons && <th scope="col">{say('vat.reason')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.rate === undefined ? (row.category ?? '–') : say('percent', { rate: number(row.rate) })}</th>
              <td class="numeric">{amount(row.taxableAmount)}</td>
              <td class="numeric">{amount(row.taxAmount)}</td>
              {hasReasons && <td>{row.exemptionReason ?? row.exemptionReasonCode ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
