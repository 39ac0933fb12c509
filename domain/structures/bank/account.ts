/** `awaiting`: proposed, waits for a second manager; nothing is paid there yet. */
export const bankAccountStates = ['awaiting', 'active', 'refused', 'closed'] as const;
export type BankAccountState = (typeof bankAccountStates)[number];

/** Where a structure is paid, or would be. */
export interface BankAccount {
  readonly id: string;
  /** Grouped by four; masked but for its last four characters for those who only consult. */
  readonly iban: string;
  readonly bic?: string;
  readonly holder: string;
  readonly label?: string;
  /** Payments go to a factor (affactureur), not to the structure. */
  readonly isFactor: boolean;
  /** The one that papers entered by form name. */
  readonly isDefault: boolean;
  readonly state: BankAccountState;
  /** The account it takes the place of, once confirmed. */
  readonly replacesId?: string;
  readonly proposedById?: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
  readonly motive?: string;
}

/** An account as people type it. */
export interface TypedBankAccount {
  readonly iban: string;
  readonly bic: string;
  readonly holder: string;
  readonly label: string;
  readonly isFactor: boolean;
  /** Id of the active account it is to take the place of; empty: it is added. */
  readonly replacesId: string;
}
