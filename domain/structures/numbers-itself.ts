/**
 * Frameworks whose papers the platform numbers itself for a provider with an active billing mandate: `YYYY-` and a sequence of eleven digits per provider,
 * not to be changed. Without a mandate the provider numbers them. Source: dossier § 1 row 24 and § 5 (mémoires de frais de justice, A3).
 */
const numberedFrameworks: ReadonlySet<string> = new Set(['A3']);

/** Whether the platform numbers a paper of a framework (cadre de facturation) itself. */
export function numbersItself(framework: string, hasMandate: boolean): boolean {
  return hasMandate && numberedFrameworks.has(framework);
}
