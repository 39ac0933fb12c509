import { Readable } from 'node:stream';
import { lineErrorsCsv, servicesCsv, servicesVocabulary } from '#documents';
import { exportServices, readImport } from '#domain/structures';
import { dayInParis } from '#kernel';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';

const csv = (visit: SignedVisit, body: Readable, name: string): Answer => ({
  kind: 'file',
  body,
  name: `${name}-${dayInParis(visit.context.clock.now())}.csv`,
  mediaType: 'text/csv; charset=utf-8',
});

/** All services as CSV: what the import reads. */
export async function exportServicesCsv(visit: SignedVisit): Promise<Answer> {
  const services = exportServices(visit.context, visit.visitor.actor);
  return csv(visit, Readable.from(servicesCsv(services, visit.language)), visit.say('services.csv.file'));
}

/** Every error of a file that waits to be confirmed, as CSV. */
export async function exportImportErrors(visit: SignedVisit): Promise<Answer> {
  const { plan } = await readImport(visit.context, visit.visitor.actor, visit.params.import ?? '', servicesVocabulary);
  return csv(visit, Readable.from(lineErrorsCsv(plan.errors, visit.language)), visit.say('services.csv.errors-file'));
}
