import type { JSX } from 'preact';
import type { Language } from '#kernel';
import { money, number, say } from '#words';
import { Button, ButtonGroup, ButtonLink } from '../button.tsx';
import { BarChart } from '../charts/bar-chart.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import { Money, Tiles } from '../details.tsx';
import { Filters } from '../filters.tsx';
import { Select } from '../forms/choices.tsx';
import { DateInput, Input } from '../forms/input.tsx';
import { Inset } from '../messages.tsx';
import { Pagination, Tabs } from '../navigation.tsx';
import { Section } from '../page.tsx';
import { Table } from '../table.tsx';
import { type StatusLook, statusLooks, StatusTag } from '../tag.tsx';

interface SampleInvoice {
  number: string;
  supplier: string;
  date: string;
  look: StatusLook;
  amount: string;
}

const invoices: readonly SampleInvoice[] = [
  { number: 'F-2026-0412', supplier: 'Imprimerie des Deux Rives', date: '03/11/2026', look: 'available', amount: '1204.50' },
  {
    number: '2026/11-0077',
    supplier: 'Société nouvelle de maintenance et de chauffage',
    date: '07/11/2026',
    look: 'suspended',
    amount: '18990.00',
  },
  { number: 'AV-118', supplier: 'Librairie Kerivel', date: '11/11/2026', look: 'to-recycle', amount: '-86.40' },
  { number: 'FA111126', supplier: 'Menuiserie Lebreton', date: '11/11/2026', look: 'in-payment', amount: '111711.11' },
];
const counts: readonly [StatusLook, number][] = [
  ['deposited', 12],
  ['available', 64],
  ['suspended', 9],
  ['to-recycle', 4],
  ['rejected', 7],
  ['service-certified', 31],
  ['payment-ordered', 22],
  ['in-payment', 451],
];
const categories = Array.from(
  { length: 36 },
  (_, index) => `${String((index % 12) + 1).padStart(2, '0')}/${2024 + Math.floor(index / 12)}`,
);
const received = categories.map((_, index) => 38 + Math.round(index * 1.3 + 9 * Math.sin(index / 1.7)));

/** Text, buttons, tiles, tables and charts. */
export function GalleryLists({ language }: { language: Language }): JSX.Element {
  return (
    <>
      <Tabs
        label={say(language, 'gallery.received')}
        links={[
          { label: say(language, 'gallery.summary'), href: '#summary', current: true, count: 14 },
          { label: say(language, 'gallery.search'), href: '#search' },
          { label: say(language, 'gallery.dashboard'), href: '#dashboard' },
        ]}
      />
      <Section title={say(language, 'gallery.section.tiles')} id="tiles">
        <Tiles
          tiles={[
            { figure: '14', label: say(language, 'gallery.tile.todo'), href: '#todo' },
            {
              figure: '3',
              label: say(language, 'gallery.tile.late'),
              href: '#late',
              note: say(language, 'gallery.tile.late-note'),
              urgent: true,
            },
            { figure: '9', label: say(language, 'gallery.tile.suspended'), href: '#suspended' },
            {
              figure: number(language, 1451),
              label: say(language, 'gallery.tile.paid'),
              href: '#paid',
              note: money(language, '2184310.77', 'EUR'),
            },
          ]}
        />
      </Section>
      <Section title={say(language, 'gallery.section.table')} id="table">
        <SampleFilters language={language} />
        <Table
          caption={say(language, 'gallery.table.caption')}
          columns={[
            {
              key: 'number',
              label: say(language, 'gallery.table.number'),
              heading: true,
              nowrap: true,
              cell: (row) => <a href={`#${row.number}`}>{row.number}</a>,
              sort: { href: '?sort=number' },
            },
            { key: 'supplier', label: say(language, 'gallery.table.supplier'), cell: (row) => row.supplier },
            {
              key: 'date',
              label: say(language, 'gallery.table.date'),
              nowrap: true,
              cell: (row) => <time>{row.date}</time>,
              sort: { href: '?sort=-date', order: 'ascending' },
            },
            {
              key: 'status',
              label: say(language, 'gallery.table.status'),
              cell: (row) => <StatusTag look={row.look}>{say(language, `gallery.status.${row.look}`)}</StatusTag>,
            },
            {
              key: 'amount',
              label: say(language, 'gallery.table.amount'),
              numeric: true,
              cell: (row) => <Money amount={money(language, row.amount, 'EUR')} />,
            },
          ]}
          rows={invoices}
          rowKey={(row) => row.number}
          footer={[
            say(language, 'gallery.table.total'),
            '',
            '',
            '',
            <Money key="total" amount={money(language, '131819.21', 'EUR')} strong />,
          ]}
        />
        <Pagination page={4} pageSize={25} total={1204} hrefFor={(page) => `?page=${page}`} format={(count) => number(language, count)} />
      </Section>
      <Section title={say(language, 'gallery.section.statuses')} id="statuses">
        <ul class="tag-list">
          {statusLooks.map((look) => (
            <li key={look}>
              <StatusTag look={look}>{say(language, `gallery.status.${look}`)}</StatusTag>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say(language, 'gallery.section.charts')} id="charts">
        <div class="halves">
          <LineChart
            title={say(language, 'gallery.chart.months')}
            description={say(language, 'gallery.chart.months-text')}
            categoryLabel={say(language, 'gallery.chart.month')}
            categories={categories}
            series={[
              { label: say(language, 'gallery.chart.received'), values: received },
              {
                label: say(language, 'gallery.chart.paid'),
                values: received.map((value, index) => (index > 33 ? null : Math.round(value * 0.82))),
              },
            ]}
            format={(value) => number(language, value)}
          />
          <BarChart
            title={say(language, 'gallery.chart.statuses')}
            description={say(language, 'gallery.chart.statuses-text')}
            categoryLabel={say(language, 'gallery.table.status')}
            valueLabel={say(language, 'gallery.chart.count')}
            bars={counts.map(([look, value]) => ({
              label: say(language, `gallery.status.${look}`),
              value,
              shown: number(language, value),
            }))}
          />
        </div>
      </Section>
      <Section title={say(language, 'gallery.section.type')} id="type">
        <p class="measure">
          {say(language, 'gallery.text')} <a href="#guide">{say(language, 'gallery.text.link')}</a>
        </p>
        <Inset>{say(language, 'gallery.text.inset')}</Inset>
        <ButtonGroup>
          <Button icon="upload">{say(language, 'gallery.button.primary')}</Button>
          <ButtonLink kind="secondary" icon="download" href="#csv">
            {say(language, 'gallery.button.secondary')}
          </ButtonLink>
          <Button kind="danger">{say(language, 'gallery.button.danger')}</Button>
          <Button kind="quiet">{say(language, 'gallery.button.quiet')}</Button>
          <Button disabled>{say(language, 'gallery.button.disabled')}</Button>
          <Button kind="secondary" small>
            {say(language, 'gallery.button.quiet')}
          </Button>
        </ButtonGroup>
      </Section>
    </>
  );
}

function SampleFilters({ language }: { language: Language }): JSX.Element {
  return (
    <Filters
      action="/design"
      clearHref="/design"
      active={[{ label: say(language, 'gallery.filter.active'), removeHref: '/design?without=status' }]}
      main={<Input name="q" type="search" label={say(language, 'gallery.filter.text')} />}
      open
    >
      <Select
        name="status"
        label={say(language, 'gallery.filter.status')}
        empty
        choices={statusLooks.map((look) => ({ value: look, label: say(language, `gallery.status.${look}`) }))}
        value="available"
      />
      <DateInput name="from" label={say(language, 'gallery.filter.from')} value="2026-11-01" />
      <Input name="min" label={say(language, 'gallery.filter.min')} numeric="decimal" suffix="€" />
    </Filters>
  );
}
