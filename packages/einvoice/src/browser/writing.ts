/** Making invoices, as a part by itself. */
export { buildInvoice } from '../build.ts';
export { writeCii } from '../write/cii.ts';
export { writeUbl } from '../write/ubl.ts';
