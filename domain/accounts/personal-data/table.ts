/** Where one kind of personal data lies, for how long, and why that is lawful. */
interface PersonalDataKind {
  /** Its name, and what it holds, stand in words under `personal.kind`. */
  readonly name: string;
  /** Tables of the database. */
  readonly where: readonly string[];
  /**
   * How long it is kept: as long as the account (and, once that is closed, until it is erased), as long as the structure it concerns, ten years (papers and
   * the histories that prove them: code de commerce, art. L123-22), for days the operator sets, or until it has served.
   */
  readonly kept: 'account' | 'structure' | 'ten-years' | 'sign-ins' | 'mails' | 'closed-accounts' | 'short';
  /** RGPD art. 6 § 1: b contract, c legal obligation, f legitimate interest. */
  readonly basis: 'contract' | 'legal-obligation' | 'legitimate-interest';
  /** What becomes of it when its person is erased (RGPD art. 17; § 3 b for what the law has us keep). */
  readonly onErasure: 'erased' | 'kept' | 'blanked';
}

/** Every kind of personal data on this platform: the one table that the page of one's own data and the documentation read. */
export const personalData = [
  { name: 'identity', where: ['users'], kept: 'account', basis: 'contract', onErasure: 'blanked' },
  {
    name: 'sign-in-means',
    where: ['users', 'second_factors', 'recovery_codes', 'passkeys', 'external_identities'],
    kept: 'account',
    basis: 'contract',
    onErasure: 'erased',
  },
  { name: 'sessions', where: ['sessions'], kept: 'short', basis: 'contract', onErasure: 'erased' },
  { name: 'sign-ins', where: ['acts'], kept: 'sign-ins', basis: 'legitimate-interest', onErasure: 'kept' },
  {
    name: 'attempts',
    where: ['sign_in_attempts', 'challenges', 'links'],
    kept: 'short',
    basis: 'legitimate-interest',
    onErasure: 'erased',
  },
  { name: 'preferences', where: ['users'], kept: 'account', basis: 'contract', onErasure: 'erased' },
  { name: 'memberships', where: ['memberships', 'membership_requests'], kept: 'account', basis: 'contract', onErasure: 'blanked' },
  { name: 'mails', where: ['mails', 'digest_lines'], kept: 'mails', basis: 'contract', onErasure: 'erased' },
  { name: 'drafts', where: ['drafts'], kept: 'structure', basis: 'contract', onErasure: 'kept' },
  {
    name: 'papers',
    where: ['invoices', 'invoice_events', 'attachments', 'deposits'],
    kept: 'ten-years',
    basis: 'legal-obligation',
    onErasure: 'kept',
  },
  {
    name: 'acts',
    where: ['acts', 'bank_accounts', 'billing_mandates', 'structure_files', 'delegations', 'service_imports'],
    kept: 'ten-years',
    basis: 'legal-obligation',
    onErasure: 'kept',
  },
  { name: 'structures', where: ['structures', 'register_entries'], kept: 'structure', basis: 'legal-obligation', onErasure: 'kept' },
  { name: 'closed-account', where: ['users'], kept: 'closed-accounts', basis: 'legitimate-interest', onErasure: 'blanked' },
] as const satisfies readonly PersonalDataKind[];
