/** The portal's frame: menus, errors. Each family of pages has a section of its own. */
export const portal = {
  'space.home': 'Accueil',
  'space.invoices-issued': 'Factures émises',
  'space.invoices-received': 'Factures reçues',
  'space.deposit': 'Déposer',
  'account.title': 'Mon compte',
  'mailbox.title': 'Boîte aux lettres de démonstration',
  'session-ended': 'Votre session a pris fin. Reconnectez-vous pour continuer.',
  'error.what-now': 'Rien n’a été modifié. Vous pouvez revenir en arrière, ou repartir de l’accueil.',
  'error.back-home': 'Revenir à l’accueil',
  'error.code': 'Référence de l’erreur : {code}',
} as const;
