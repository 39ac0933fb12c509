/**
 * Billing frameworks (cadres de facturation) a simple invoice may bear in this room, and what they mean for its way. Works, court-fee and refund
 * frameworks (A3–A8, A10, A13–A25) have rooms of their own and are refused here by name. Source: dossier § 3; BT-23.
 */
export const frameworks = {
  A1: { alreadyPaid: false },
  A2: { alreadyPaid: true },
} as const;

export type Framework = keyof typeof frameworks;

/** AFNOR processes (BT-23) read as the framework they amount to: `x1` invoice, `x2` already paid, `x4` final after down payment, `x7` VAT already reported. */
export const processToFramework: Readonly<Record<string, Framework>> = {
  B1: 'A1',
  S1: 'A1',
  M1: 'A1',
  B2: 'A2',
  S2: 'A2',
  M2: 'A2',
  B4: 'A1',
  S4: 'A1',
  M4: 'A1',
  B7: 'A1',
  S7: 'A1',
};

/** Frameworks that exist but whose papers come in by another door. */
export const otherFrameworks: readonly string[] = [
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'A9',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
  'A15',
  'A16',
  'A17',
  'A18',
  'A19',
  'A20',
  'A21',
  'A22',
  'A23',
  'A24',
  'A25',
  'S3',
  'S5',
  'S6',
  'B8',
  'S8',
  'M8',
  'B9',
  'S9',
  'M9',
];
