/** What the API is bounded by; all have defaults. */
export interface ApiSettings {
  /** Where machines reach the platform, without a slash at the end. */
  readonly publicUrl: string;
  /** Bytes of one invoice file. */
  readonly maxInvoiceBytes: number;
  /** Bytes of an invoice and its attachments together. */
  readonly maxDepositBytes: number;
  /** Bytes of one attachment (dossier: 10 MB). */
  readonly maxAttachmentBytes: number;
  /** Attachments beside one invoice. */
  readonly maxAttachments: number;
  /** A body from this many bytes on is answered 202, its verdict asked for later. */
  readonly answerLaterFrom: number;
  /** Requests one client may make in a minute. */
  readonly clientRequestsPerMinute: number;
  /** Token requests one address may make in a minute. */
  readonly tokenRequestsPerMinute: number;
}

const mega = 1_000_000;

/** The limits that hold unless the operator says otherwise. */
export const defaultSettings: Omit<ApiSettings, 'publicUrl'> = {
  maxInvoiceBytes: 30 * mega,
  maxDepositBytes: 120 * mega,
  maxAttachmentBytes: 10 * mega,
  maxAttachments: 50,
  answerLaterFrom: 15 * mega,
  clientRequestsPerMinute: 60_000,
  tokenRequestsPerMinute: 300,
};

/** Bytes of a JSON body, and of the JSON part of a form. */
export const jsonBytes = 256_000;
