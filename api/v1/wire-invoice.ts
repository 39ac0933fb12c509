import type { Attachment, InvoiceEvent, InvoiceRecord } from '#domain/invoices';
import type { Language } from '#kernel';
import { sayIn } from '#words';

const instant = (at: Date): string => at.toISOString();
const instantOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;
const label = (language: Language, kind: 'status' | 'action' | 'motive', name: string): string =>
  sayIn(language, `invoices.${kind}.${name}`) ?? name;

/** An invoice as lists show it. */
export function wireInvoice(invoice: InvoiceRecord, language: Language) {
  return {
    id: invoice.id,
    platformNumber: invoice.platformNumber,
    number: invoice.number,
    status: invoice.status,
    statusLabel: label(language, 'status', invoice.status),
    version: invoice.version,
    statusAt: instant(invoice.statusAt),
    supplier: { id: invoice.supplierId, name: invoice.supplierName },
    recipient: { id: invoice.recipientId, name: invoice.recipientName },
    serviceCode: invoice.serviceCode,
    commitmentNumber: invoice.commitmentNumber,
    contractNumber: invoice.contractNumber,
    framework: invoice.framework,
    kind: invoice.kind,
    currency: invoice.currency,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    netAmount: invoice.netAmount,
    vatAmount: invoice.vatAmount,
    grossAmount: invoice.grossAmount,
    payableAmount: invoice.payableAmount,
    depositedAt: instant(invoice.depositedAt),
    madeAvailableAt: instantOrNull(invoice.madeAvailableAt),
    availableAgainAt: instantOrNull(invoice.availableAgainAt),
    paidAt: instantOrNull(invoice.paidAt),
    paymentOrderNumber: invoice.paymentOrderNumber,
    channel: invoice.channel,
    syntax: invoice.syntax,
    file: { name: invoice.fileName, size: invoice.fileSize, mediaType: invoice.mediaType, sha256: invoice.fileHash },
    handledAt: instantOrNull(invoice.handledAt),
    replacesId: invoice.replacesId,
    returned: invoice.returned,
  };
}

/** One step of the tracking. */
export function wireEvent(event: InvoiceEvent, language: Language) {
  return {
    version: event.version,
    at: instant(event.at),
    action: event.action,
    actionLabel: label(language, 'action', event.action),
    fromStatus: event.fromStatus,
    toStatus: event.toStatus,
    toStatusLabel: label(language, 'status', event.toStatus),
    actor: { kind: event.actorKind, name: event.actorName, structureName: event.structureName },
    motive: event.motive,
    motiveLabel: event.motive === null ? null : label(language, 'motive', event.motive),
    comment: event.comment,
    paymentOrderNumber: event.paymentOrderNumber,
    details: event.details,
  };
}

export function wireAttachment(attachment: Attachment, invoiceId: string) {
  return {
    id: attachment.id,
    name: attachment.name,
    mediaType: attachment.mediaType,
    size: attachment.size,
    sha256: attachment.fileHash,
    origin: attachment.origin,
    addedAt: instant(attachment.addedAt),
    addedBy: attachment.addedBy,
    href: `/api/v1/invoices/${invoiceId}/attachments/${attachment.id}`,
  };
}

/** The version of an invoice as an entity tag (RFC 9110 § 8.8.3). */
export function entityTag(invoice: Pick<InvoiceRecord, 'version'>): string {
  return `"${invoice.version}"`;
}
