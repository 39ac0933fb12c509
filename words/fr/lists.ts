/** Lists of invoices: columns, synthesis, search, dashboard. */
export const lists = {
  'column.number': 'Numéro',
  'column.recipient': 'Destinataire',
  'column.supplier': 'Fournisseur',
  'column.service': 'Service',
  'column.amount': 'Montant TTC',
  'column.status': 'Statut',
  'column.deposited': 'Déposée le',
  'column.issued': 'Émise le',
  'column.due': 'Échéance',
  'column.changed': 'Depuis le',
} as const;
