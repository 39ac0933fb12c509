import { Readable } from 'node:stream';
import type { KeptAct } from '#domain/journal';
import { exportActs } from '#domain/journal';
import { dayInParis } from '#kernel';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { csvCell } from '../../invoices/export.ts';
import { actLines, actorWords, actSentence } from './act-words.ts';
import { askedOf } from './criteria.ts';

const columns = ['at', 'what', 'changes', 'about', 'by'] as const;

const cells = ({ language }: SignedVisit, act: KeptAct): string[] => [
  act.at.toISOString(),
  actSentence(language, act),
  actLines(language, act).join(' | '),
  act.user?.name ?? '',
  actorWords(language, act),
];

async function* lines(visit: SignedVisit): AsyncGenerator<string> {
  const { after: _, ...query } = askedOf(visit.query).query;
  // The mark tells spreadsheets that the text is UTF-8.
  yield `\ufeff${columns.map((column) => csvCell(visit.say(`history.column.${column}`))).join(';')}\r\n`;
  let batch = '';
  for await (const act of exportActs(visit.context, visit.visitor.actor, query)) {
    batch += `${cells(visit, act).map(csvCell).join(';')}\r\n`;
    if (batch.length > 64 * 1024) {
      yield batch;
      batch = '';
    }
  }
  yield batch;
}

/** Every act that the address asks for, as CSV, streamed. */
export async function exportHistory(visit: SignedVisit): Promise<Answer> {
  return {
    kind: 'file',
    body: Readable.from(lines(visit)),
    name: `${visit.say('history.csv.file')}-${dayInParis(visit.context.clock.now())}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  };
}
