/** Statuses of the French reform by number, as the public portal names them. */
const NAMES: Readonly<Record<string, string>> = {
  '200': 'DEPOSEE',
  '201': 'EMISE',
  '202': 'RECUE',
  '203': 'MISE_A_DISPOSITION',
  '204': 'PRISE_EN_CHARGE',
  '205': 'APPROUVEE',
  '206': 'APPROUVEE_PARTIELLEMENT',
  '207': 'EN_LITIGE',
  '208': 'SUSPENDUE',
  '209': 'COMPLETEE',
  '210': 'REFUSEE',
  '211': 'PAIEMENT_TRANSMIS',
  '212': 'ENCAISSEE',
  '213': 'REJETEE',
};

/** The name of a status, if it is one of the invoice's life cycle. */
export function statusNameOf(number: string | undefined): string | undefined {
  return number !== undefined && Object.hasOwn(NAMES, number) ? NAMES[number] : undefined;
}
