import type { SourcePosition } from '../../finding.ts';
import type { Decimal } from '../../decimal.ts';

/** A moment as a message writes it. */
export interface Moment {
  /** As written. */
  text: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss` (no time zone is said); undefined when the text is neither. */
  iso: string | undefined;
}

/** An identifier with its scheme. */
export interface SchemedId {
  value: string;
  scheme: string | undefined;
}

/** Somebody a message comes from or goes to. */
export interface LifecycleParty {
  identifiers: readonly SchemedId[];
  name: string | undefined;
  /** `SE` seller, `BY` buyer, `WK` platform, `DFH` public portal… */
  role: string | undefined;
  address: SchemedId | undefined;
  where: SourcePosition;
}

/** A value that a status is about: what was wrong and what it should be, or what was paid. */
export interface LifecycleValue {
  /** MDT-207: `MEN` received, `MPA` paid, `DIV` wrong value, `DVA` right value… */
  type: string | undefined;
  /** The business term, such as `BT-152`. */
  term: string | undefined;
  name: string | undefined;
  /** XPath in the invoice. */
  location: string | undefined;
  amount: { value: Decimal; currency: string | undefined } | undefined;
  percent: Decimal | undefined;
  quantity: { value: Decimal; unit: string | undefined } | undefined;
  date: Moment | undefined;
  text: string | undefined;
  where: SourcePosition;
}

/** Why an invoice has a status, and what is asked for. */
export interface LifecycleReason {
  sequence: string | undefined;
  /** The status that this detail is about, where it is not that of the invoice. */
  status: string | undefined;
  code: string | undefined;
  text: string | undefined;
  /** `NOA` nothing, `PIN` complete, `NIN` new invoice, `CNF` credit note for all… */
  action: string | undefined;
  actionText: string | undefined;
  notes: readonly string[];
  values: readonly LifecycleValue[];
  where: SourcePosition;
}

/** What a message says of one invoice. */
export interface LifecycleStatus {
  /** BT-1 of the invoice. */
  invoiceNumber: string | undefined;
  /** BT-3. */
  invoiceType: string | undefined;
  /** BT-2. */
  invoiceDate: Moment | undefined;
  /** Identifiers of the invoice's seller. */
  issuer: readonly SchemedId[];
  receivedAt: Moment | undefined;
  /** Number of the status in the French reform: `200` to `601`. */
  status: string | undefined;
  /** Stable name of that status, when it is a known one: `DEPOSEE`, `REFUSEE`… */
  statusName: string | undefined;
  /** What the sender calls it. */
  statusText: string | undefined;
  /** Code of UNTDID 1373. */
  statusCode: string | undefined;
  reasons: readonly LifecycleReason[];
  where: SourcePosition;
}

/** A life-cycle message (CDAR): what happened to one invoice or several. */
export interface LifecycleMessage {
  id: string | undefined;
  name: string | undefined;
  process: string | undefined;
  guideline: string | undefined;
  issuedAt: Moment | undefined;
  /** `305`: about transmission; `23`: about treatment. */
  kind: string | undefined;
  /** When the statuses were given. */
  statusAt: Moment | undefined;
  sender: LifecycleParty | undefined;
  issuer: LifecycleParty | undefined;
  recipients: readonly LifecycleParty[];
  statuses: readonly LifecycleStatus[];
}
