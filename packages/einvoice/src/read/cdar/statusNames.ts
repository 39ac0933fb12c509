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
  '214': 'VISEE',
  '220': 'ANNULEE',
  '221': 'ERREUR_ROUTAGE',
  '224': 'DEMANDE_PAIEMENT_DIRECT',
  '225': 'AFFACTUREE',
  '226': 'AFFACTUREE_CONFIDENTIEL',
  '227': 'CHANGEMENT_COMPTE_A_PAYER',
  '228': 'NON_AFFACTUREE',
  '250': 'F1_DEPOSEE',
  '251': 'F1_REJETEE',
  '500': 'RECEVABLE',
  '501': 'IRRECEVABLE',
  '601': 'STATUT_REJETE',
};

/** The name of a status, if it has one here. */
export function statusNameOf(number: string | undefined): string | undefined {
  return number !== undefined && Object.hasOwn(NAMES, number) ? NAMES[number] : undefined;
}
