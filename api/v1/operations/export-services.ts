import { Readable } from 'node:stream';
import { servicesCsv } from '#documents';
import { exportServices } from '#domain/structures';
import { contentDisposition } from '#platform/http';
import { operation } from '../operation.ts';

/** All services, as the import reads them. */
export const exportOwnServices = operation({
  id: 'exportServices',
  method: 'GET',
  path: '/services.csv',
  right: 'structures.read',
  tag: 'Organisation',
  summary: 'Export the services of your structure',
  description: 'CSV with semicolons, UTF-8 with its mark, headings in the language of the answer. Importing it changes nothing.',
  answers: { 200: { description: 'The file.', files: ['text/csv'] } },
  async handle({ context, actor, language }) {
    return {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': contentDisposition('services.csv'),
        'x-content-type-options': 'nosniff',
      },
      body: Readable.from(servicesCsv(exportServices(context, actor), language)),
    };
  },
});
