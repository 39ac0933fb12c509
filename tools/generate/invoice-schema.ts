import { invoiceSchema } from '../../packages/einvoice/src/json/schema.ts';
import type { GeneratedPage } from './page.ts';

/** Lists of plain values stand on one line, as the formatter has it. */
function withShortLists(json: string): string {
  return json.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_list, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`);
}

/** packages/einvoice/schema/invoice.schema.json: the JSON of an invoice, field by field. */
export const invoiceSchemaFile: GeneratedPage = {
  path: 'packages/einvoice/schema/invoice.schema.json',
  make: () => withShortLists(`${JSON.stringify(invoiceSchema(), null, 2)}\n`),
};
