import { createHash } from 'node:crypto';
import type { InvoiceDraft } from '#einvoice';
import { buildInvoice, writeCii, writeUbl } from '#einvoice';
import { writeFacturX } from '#einvoice/pdf';
import { dayInParis } from '#kernel';
import type { DemoPaper } from '../../run/demo/papers.ts';
import { demoPapers } from '../../run/demo/papers.ts';
import { demoClients } from '../../run/demo/people.ts';
import type { Dice } from '../../run/demo/random.ts';

/** An invoice as it is about to be sent. */
export interface Paper {
  readonly number: string;
  /** The API client of its supplier. */
  readonly clientId: string;
  /** Papers of one kind come from the same supplier for the same recipient and service. */
  readonly kind: string;
  readonly mediaType: 'application/xml' | 'application/pdf';
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** Files that lie inside it. */
  readonly attachments: number;
  /** Where it comes to rest when nobody acts on it. */
  readonly restsAt: 'available' | 'in-payment';
}

/** The file formats papers are made in. */
export type PaperFormat = 'ubl' | 'cii' | 'facturx';

const dayLength = 86_400_000;
const clientOf = new Map<string, string>(
  demoClients.filter((client) => 'invoices-issued' in client.spaces).map((client) => [client.structure, client.id]),
);

/** Drafts of the demo world that an API client can send today: plain invoices of its own, to recipients that are open. */
export function sendableTemplates(now: Date): readonly DemoPaper[] {
  return demoPapers(now).filter(
    (paper) =>
      clientOf.has(paper.supplier.key) && paper.recipient.isActive && paper.draft.typeCode === '380' && paper.format !== 'plain-pdf',
  );
}

/** What a template says of who sends to whom. */
export const kindOf = ({ supplier, recipient, draft }: DemoPaper): string =>
  `${supplier.key} > ${recipient.key} ${draft.buyerReference ?? '-'}`;

/** Makes a paper of its own number out of a template. `attached`: bytes of a file laid inside (XML formats only). */
export async function makePaper(
  template: DemoPaper,
  number: string,
  format: PaperFormat,
  now: Date,
  attached?: Uint8Array,
): Promise<Paper> {
  const carried = format === 'facturx' ? undefined : attached;
  const bytes = await write(draftOf(template, number, now), format, carried);
  return {
    number,
    clientId: clientOf.get(template.supplier.key) ?? '',
    kind: kindOf(template),
    mediaType: format === 'facturx' ? 'application/pdf' : 'application/xml',
    fileName: `${number}.${format === 'facturx' ? 'pdf' : 'xml'}`,
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    attachments: carried === undefined ? 0 : 1,
    restsAt: template.draft.businessProcess === 'A2' ? 'in-payment' : 'available',
  };
}

function draftOf({ draft }: DemoPaper, number: string, now: Date): InvoiceDraft {
  const renewed: InvoiceDraft = {
    ...draft,
    number,
    specification: 'urn:cen.eu:en16931:2017',
    issueDate: dayInParis(now),
    dueDate: dayInParis(new Date(now.getTime() + 30 * dayLength)),
  };
  return draft.businessProcess === 'A2' ? { ...renewed, paid: buildInvoice(renewed).totals.gross ?? '0' } : renewed;
}

async function write(draft: InvoiceDraft, format: PaperFormat, attached: Uint8Array | undefined): Promise<Uint8Array> {
  if (format === 'facturx') {
    const invoice = buildInvoice(draft);
    return writeFacturX(invoice, { profile: 'en16931', xml: writeCii(invoice), language: 'fr' });
  }
  const documents = attached ? { supportingDocuments: [{ reference: 'BL-1', description: 'Bon de livraison', attachment: 0 }] } : {};
  const invoice = buildInvoice({ ...draft, ...documents });
  const options = attached
    ? { attachment: () => ({ name: 'bon-de-livraison.pdf', mediaType: 'application/pdf', bytes: () => attached }) }
    : {};
  return format === 'ubl' ? writeUbl(invoice, options) : writeCii(invoice, options);
}

/** A format drawn as papers come in: mostly XML, some Factur-X. */
export const drawFormat = (dice: Dice): PaperFormat => (dice.chance(8) ? 'facturx' : dice.chance(55) ? 'ubl' : 'cii');
