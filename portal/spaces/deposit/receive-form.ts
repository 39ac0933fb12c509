import type { BroughtAttachment } from '#domain/invoices';
import type { SignedVisit } from '../../frame/visit.ts';
import { receiveStream } from './receive-stream.ts';

/** A form with files beside its fields. */
export interface ReceivedForm {
  readonly fields: URLSearchParams;
  readonly attachments: readonly BroughtAttachment[];
  /** Names of the files that were too large to take in. */
  readonly tooLarge: readonly string[];
  /** Drops the attachments; harmless for those that were kept. */
  discard(): Promise<void>;
}

/** Reads a multipart form whole; all its files together are bounded by what a deposit may weigh. */
export async function receiveForm(visit: SignedVisit): Promise<ReceivedForm> {
  const fields = new URLSearchParams();
  const attachments: BroughtAttachment[] = [];
  const tooLarge: string[] = [];
  let left = visit.settings.maxDepositBytes;
  const discard = async () => {
    await Promise.all(attachments.map(({ file }) => file.discard()));
  };
  try {
    for await (const part of visit.parts()) {
      if (part.kind === 'field') {
        fields.append(part.name, part.value);
        continue;
      }
      const received = await receiveStream(visit.context.files, part.stream, left);
      if (received.kind === 'too-large') tooLarge.push(part.fileName);
      else {
        left -= received.file.size;
        attachments.push({ file: received.file, name: part.fileName, mediaType: part.mediaType });
      }
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return { fields, attachments, tooLarge, discard };
}
