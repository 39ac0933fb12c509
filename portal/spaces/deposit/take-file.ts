import type { DepositOutcome } from '#domain/invoices';
import { deposit, saveDraft } from '#domain/invoices';
import type { Part, SignedVisit } from '../../frame/visit.ts';
import { receiveStream } from './receive-stream.ts';

/** One file dropped on the portal, and what became of it. */
export interface TakenFile {
  readonly name: string;
  readonly size: number;
  readonly outcome: DepositOutcome;
  /** The draft a PDF without data waits in for its header. */
  readonly draftId?: string;
}

/** Deposits one file. A PDF without data is kept as a draft; a file that is too large is refused like any other, with a finding that says so. */
export async function takeFile(visit: SignedVisit, part: Extract<Part, { kind: 'file' }>): Promise<TakenFile> {
  const { context, settings, visitor } = visit;
  const name = part.fileName;
  const received = await receiveStream(context.files, part.stream, settings.maxInvoiceBytes);
  if (received.kind === 'too-large') {
    const params = { size: String(received.size), limit: String(settings.maxInvoiceBytes) };
    return {
      name,
      size: received.size,
      outcome: { state: 'refused', findings: [{ code: 'READ-SIZE', severity: 'error', terms: [], params }] },
    };
  }
  const { size } = received.file;
  // The deposit drops what it does not take; a PDF that waits for its header is needed once more.
  const bytes = await received.file.bytes();
  const outcome = await deposit(context, visitor.actor, { file: received.file, fileName: name, channel: 'portal' });
  if (outcome.state !== 'needs-header') return { name, size, outcome };
  const file = await context.files.stage(bytes, { limit: settings.maxInvoiceBytes });
  try {
    const draft = await saveDraft(context, visitor.actor, { kind: 'plain-pdf', data: {}, file, fileName: name });
    return { name, size, outcome, draftId: draft.id };
  } finally {
    // Harmless once kept.
    await file.discard();
  }
}
