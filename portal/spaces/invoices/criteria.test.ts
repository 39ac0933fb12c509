import assert from 'node:assert/strict';
import { test } from 'node:test';
import { criteriaOf, pageOf, searchHref } from './criteria.ts';

test('an address becomes criteria, and what is no proper value is left out', () => {
  const query = new URLSearchParams(
    'text=%20F2026%20&status=suspended&status=nonsense&issued-from=2026-02-30&issued-to=2026-03-01&amount-from=1%C2%A0204,50&handled=maybe&kind=credit-note',
  );
  assert.deepEqual(criteriaOf(query), {
    text: 'F2026',
    statuses: ['suspended'],
    kind: 'credit-note',
    issuedTo: '2026-03-01',
    amountFrom: '1204.50',
  });
});

test('page, size and order are bounded', () => {
  assert.deepEqual(pageOf(new URLSearchParams('page=-3&size=100000&sort=drop%20table&order=sideways')), {
    size: 25,
    number: 1,
    sort: 'deposited',
    direction: 'descending',
  });
  assert.deepEqual(pageOf(new URLSearchParams('page=4&size=50&sort=amount&order=ascending')), {
    size: 50,
    number: 4,
    sort: 'amount',
    direction: 'ascending',
  });
});

test('links keep the search and change one thing', () => {
  const query = new URLSearchParams('status=suspended&text=&page=3');
  assert.equal(
    searchHref('received', query, { page: undefined, sort: 'amount' }),
    '/invoices/received/search?status=suspended&sort=amount',
  );
  assert.equal(searchHref('issued', new URLSearchParams(), {}), '/invoices/issued/search');
});
