import { readablePaper, trackingPaper } from '#documents';
import { attachmentFile, originalFile } from '#domain/invoices';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';

const id = (visit: SignedVisit): string => visit.params.invoice ?? '';

/** The bytes as they were deposited. Always a download: nothing a sender wrote is shown by our own address. */
export async function sendOriginal(visit: SignedVisit): Promise<Answer> {
  const file = await originalFile(visit.context, visit.visitor.actor, id(visit));
  return { kind: 'file', body: file.stream, name: file.name, mediaType: file.mediaType };
}

/** A file beside or inside the invoice. */
export async function sendAttachment(visit: SignedVisit): Promise<Answer> {
  const file = await attachmentFile(visit.context, visit.visitor.actor, id(visit), visit.params.attachment ?? '');
  return { kind: 'file', body: file.stream, name: file.name, mediaType: file.mediaType };
}

/** The readable PDF, in the visitor's language. */
export async function sendReadable(visit: SignedVisit): Promise<Answer> {
  const paper = await readablePaper(visit.context, visit.visitor.actor, id(visit), visit.language);
  return { kind: 'file', body: paper.bytes, name: paper.name, mediaType: 'application/pdf' };
}

/** The tracking slip (bordereau de suivi), in the visitor's language. */
export async function sendSlip(visit: SignedVisit): Promise<Answer> {
  const paper = await trackingPaper(visit.context, visit.visitor.actor, id(visit), visit.language);
  return { kind: 'file', body: paper.bytes, name: paper.name, mediaType: 'application/pdf' };
}
