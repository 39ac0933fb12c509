import { Readable } from 'node:stream';
import type { ListedPerson } from '#domain/memberships';
import { exportPeople } from '#domain/memberships';
import { dayInParis } from '#kernel';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { csvCell } from '../../invoices/export.ts';
import { askedOf } from './criteria.ts';
import { spaceWords } from './rights-fields.tsx';

const cells = (visit: SignedVisit, one: ListedPerson): string[] => [
  `${one.lastName} ${one.firstName}`,
  one.login,
  visit.say(`account.role.${one.role}`),
  spaceWords(visit, one.spaces),
  one.serviceCount === null ? visit.say('people.services.all') : String(one.serviceCount),
  one.since.toISOString(),
  one.lastSignInAt?.toISOString() ?? '',
];

const columns = ['name', 'login', 'role', 'spaces', 'services', 'since', 'last-sign-in'] as const;

async function* lines(visit: SignedVisit, people: AsyncGenerator<ListedPerson>): AsyncGenerator<string> {
  // The mark tells spreadsheets that the text is UTF-8.
  yield `\ufeff${columns.map((column) => csvCell(visit.say(`people.column.${column}`))).join(';')}\r\n`;
  for await (const one of people) yield `${cells(visit, one).map(csvCell).join(';')}\r\n`;
}

/** Everybody the search finds, as CSV, streamed. */
export async function exportPeopleCsv(visit: SignedVisit): Promise<Answer> {
  const { query } = await askedOf(visit);
  return {
    kind: 'file',
    body: Readable.from(lines(visit, exportPeople(visit.context, visit.visitor.actor, query))),
    name: `${visit.say('people.csv.file')}-${dayInParis(visit.context.clock.now())}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  };
}
