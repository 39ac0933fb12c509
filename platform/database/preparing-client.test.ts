import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './connect.ts';
import { plannedAnew, preparedName } from './preparing-client.ts';
import { testDatabase } from './testing/index.ts';

test('a statement is prepared once it comes again and again, unless it asks to be planned anew', () => {
  const text = 'select 1 + $1::int as sum_of_the_test';
  assert.deepEqual([preparedName(text), preparedName(text)], [undefined, undefined]);
  const name = preparedName(text);
  assert.match(name ?? '', /^s[\w-]{24}$/);
  assert.equal(preparedName(text), name);
  for (let i = 0; i < 10; i++) assert.equal(preparedName(`${plannedAnew} ${text}`), undefined);
});

test('prepared or not, the answers are the same, also after a change of the table', async () => {
  const { url, close } = await testDatabase();
  const { pool, close: end } = connect(url, { max: 1 });
  const client = await pool.connect();
  try {
    await client.query('create table counted (id int)');
    for (let i = 0; i < 8; i++) await client.query('insert into counted (id) values ($1)', [i]);
    const { rows } = await client.query<{ many: number }>(
      "select count(*)::int as many from pg_prepared_statements where statement like 'insert into counted%'",
    );
    assert.equal(rows[0]?.many, 1);
    await client.query('alter table counted add column word text');
    await client.query('insert into counted (id) values ($1)', [8]);
    const all = await client.query<{ many: number }>('select count(*)::int as many from counted where id >= $1', [0]);
    assert.equal(all.rows[0]?.many, 9);
  } finally {
    client.release();
    await end();
    await close();
  }
});
