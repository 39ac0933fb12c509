import type { Finding } from '#einvoice';
import type { Channel } from './invoice.ts';

/** A deposit whose verdict is asked for later (answer 202), or one file of a batch dropped on the portal. */
export interface DepositRecord {
  readonly id: string;
  readonly batchId: string | null;
  readonly structureId: string;
  readonly channel: Channel;
  readonly fileName: string;
  readonly fileHash: string | null;
  readonly fileSize: number;
  /** `received`: not decided yet. */
  readonly state: 'received' | 'accepted' | 'refused' | 'needs-header';
  readonly findings: readonly Finding[];
  /** The invoice that was made; of a batch's refused file, one's own invoice that bears the number already. */
  readonly invoiceId: string | null;
  readonly draftId: string | null;
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
}
