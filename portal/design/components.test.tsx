import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { VNode } from 'preact';
import {
  BarChart,
  Breadcrumbs,
  Button,
  Checkboxes,
  ErrorSummary,
  FindingList,
  Form,
  Input,
  LineChart,
  Pagination,
  Radios,
  renderFragment,
  Select,
  StatusTag,
  statusLooks,
  Table,
  Tabs,
  Timeline,
} from './index.ts';

const fr = (piece: VNode): string => renderFragment('fr', piece);
const en = (piece: VNode): string => renderFragment('en', piece);
const hostile = '"><script>alert(1)</script>';

describe('forms', () => {
  test('what people typed comes back as text, never as markup', () => {
    for (const html of [
      fr(<Input name="a" label={hostile} value={hostile} error={hostile} hint={hostile} />),
      fr(<Select name="b" label="B" choices={[{ value: hostile, label: hostile }]} />),
      fr(
        <Button name="c" value={hostile}>
          {hostile}
        </Button>,
      ),
    ]) {
      assert.doesNotMatch(html, /<script/);
      assert.match(html, /&lt;script/);
    }
  });

  test('a field is tied to its label, hint and error', () => {
    const html = fr(<Input name="siret" label="SIRET" hint="14 chiffres" error="Trop court" />);
    assert.match(html, /<label[^>]* for="siret"/);
    assert.match(html, /aria-describedby="siret-hint siret-error"/);
    assert.match(html, /aria-invalid="true"/);
    assert.match(html, /<span class="govuk-visually-hidden">Erreur :<\/span> Trop court/);
  });

  test('an optional field says so in the language of the page', () => {
    assert.match(fr(<Input name="a" label="A" optional />), /\(facultatif\)/);
    assert.match(en(<Input name="a" label="A" optional />), /\(optional\)/);
  });

  test('the error summary links to the first choice of a group', () => {
    assert.match(fr(<ErrorSummary errors={[{ field: 'mail', message: 'Choisissez' }]} />), /<a href="#mail">Choisissez<\/a>/);
    assert.match(
      fr(
        <Checkboxes
          name="mail"
          label="M’écrire"
          choices={[
            { value: '1', label: 'un' },
            { value: '2', label: 'deux' },
          ]}
        />,
      ),
      /id="mail"[^>]*value="1"/,
    );
    assert.equal(fr(<ErrorSummary errors={[]} />), '');
  });

  test('the chosen value is marked, and only it', () => {
    const choices = [
      { value: 'A1', label: 'un' },
      { value: 'A2', label: 'deux' },
    ];
    assert.equal(fr(<Radios name="f" label="F" choices={choices} value="A2" />).match(/ checked/g)?.length, 1);
    assert.match(
      fr(<Select name="f" label="F" choices={choices} value="A2" empty />),
      /<option value="">Choisir<\/option>.*<option selected value="A2"|<option value="A2" selected/,
    );
  });

  test('a form carries its token and posts', () => {
    const html = fr(
      <Form action="/deposit" csrf="t0ken" multipart>
        x
      </Form>,
    );
    assert.match(html, /method="post"/);
    assert.match(html, /enctype="multipart\/form-data"/);
    assert.match(html, /<input type="hidden" name="_csrf" value="t0ken"\/>/);
  });
});

describe('lists', () => {
  const rows = [{ id: '1', amount: '12,00' }];
  const columns = [
    {
      key: 'id',
      label: 'Numéro',
      heading: true,
      cell: (row: { id: string; amount: string }) => row.id,
      sort: { href: '?sort=id', order: 'descending' as const },
    },
    { key: 'amount', label: 'Montant', numeric: true, cell: (row: { id: string; amount: string }) => row.amount },
  ];

  test('a table names its rows, says how it is sorted, and keeps labels for cards', () => {
    const html = fr(<Table caption="Factures" columns={columns} rows={rows} rowKey={(row) => row.id} />);
    assert.match(html, /<th scope="col" aria-sort="descending">/);
    assert.match(html, /<th scope="row">1<\/th>/);
    assert.match(html, /<td class="numeric" data-label="Montant">12,00<\/td>/);
  });

  test('a table that scrolls can be scrolled with the keyboard', () => {
    assert.match(
      fr(<Table caption="Factures" columns={columns} rows={rows} rowKey={(row) => row.id} onPhone="scroll" />),
      /<section class="scroll-region" aria-label="Factures \(tableau à faire défiler\)" tabindex="0"/i,
    );
  });

  test('pages: ends, neighbours and gaps', () => {
    const html = fr(<Pagination page={5} pageSize={10} total={95} hrefFor={(page) => `?p=${page}`} />);
    assert.deepEqual(
      [...html.matchAll(/aria-label="Page (\d+)"/g)].map((match) => Number(match[1])),
      [1, 4, 5, 6, 10],
    );
    assert.equal(html.match(/pagination-gap/g)?.length, 2);
    assert.match(html, /41 à 50 sur 95/);
    assert.doesNotMatch(fr(<Pagination page={1} pageSize={10} total={0} hrefFor={String} />), /<nav/);
    assert.match(fr(<Pagination page={1} pageSize={10} total={0} hrefFor={String} />), /0 à 0 sur 0/);
  });

  test('where one is, is said and not only shown', () => {
    assert.match(fr(<Tabs label="Factures" links={[{ label: 'Synthèse', href: '/a', current: true }]} />), /aria-current="page"/);
    assert.match(fr(<Breadcrumbs trail={[{ label: 'Accueil', href: '/' }, { label: 'Ici' }]} />), /<span aria-current="page">Ici<\/span>/);
  });

  test('every status has a shape, and statuses of one colour differ by it', () => {
    const looks = statusLooks.map((look) => fr(<StatusTag look={look}>x</StatusTag>));
    const invoiceLooks = looks.filter((html) => !/tag-grey/.test(html));
    assert.equal(new Set(invoiceLooks).size, invoiceLooks.length);
    for (const html of looks) assert.match(html, /<path d=/);
  });
});

describe('stories and figures', () => {
  test('findings: gravest first, with remedy, place and value', () => {
    const html = fr(
      <FindingList
        findings={[
          { severity: 'warning', code: 'W', message: 'doute' },
          { severity: 'error', code: 'E', message: 'faux', remedy: 'corriger', line: 3, column: 7, seen: hostile },
        ]}
      />,
    );
    assert.ok(html.indexOf('faux') < html.indexOf('doute'));
    assert.match(html, /ligne 3, colonne 7/);
    assert.match(html, /Que faire/);
    assert.doesNotMatch(html, /<script/);
  });

  test('the current step of a timeline is marked once', () => {
    const steps = [
      { title: 'b', date: '2', instant: '2026-01-02T00:00:00Z' },
      { title: 'a', date: '1', instant: '2026-01-01T00:00:00Z' },
    ];
    assert.equal(fr(<Timeline label="Suivi" steps={steps} current={0} />).match(/aria-current="step"/g)?.length, 1);
  });

  test('a chart says what it shows and gives its figures as a table', () => {
    const bars = fr(
      <BarChart
        title="Par statut"
        description="Surtout payées"
        categoryLabel="Statut"
        valueLabel="Nombre"
        bars={[
          { label: 'Payée', value: 3, shown: '3' },
          { label: 'Vide', value: 0, shown: '0' },
        ]}
      />,
    );
    assert.match(bars, /role="img" aria-label="Par statut. Surtout payées"/);
    assert.match(bars, /<th scope="row">Payée<\/th><td class="numeric" data-label="Nombre">3<\/td>/);
    const lines = fr(
      <LineChart
        title="T"
        description="D"
        categoryLabel="Mois"
        categories={['01', '02']}
        series={[{ label: 'Reçues', values: [1, null] }]}
        format={String}
      />,
    );
    assert.match(lines, /–<\/td>/);
    assert.doesNotMatch(lines + bars, /NaN|undefined/);
  });

  test('charts without data draw nothing wrong', () => {
    assert.doesNotMatch(
      fr(<LineChart title="T" description="D" categoryLabel="Mois" categories={[]} series={[]} format={String} />),
      /NaN|Infinity|undefined/,
    );
    assert.doesNotMatch(fr(<BarChart title="T" description="D" categoryLabel="S" valueLabel="N" bars={[]} />), /NaN|Infinity|undefined/);
  });
});
