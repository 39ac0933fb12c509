/** À quoi sert chaque réglage, par son nom dans `platform/config/table.ts`. */
export const settings = {
  mode: 'Démonstration (structures et factures inventées, identifiants affichés) ou production (refuse les identifiants de démonstration et les secrets faibles).',
  port: 'Port d’écoute ; 0 en choisit un libre.',
  host: 'Adresse d’écoute ; 0.0.0.0 pour toutes.',
  dataFolder: 'Dossier de toutes les données : base embarquée, fichiers reçus, secret.',
  databaseUrl: 'Serveur PostgreSQL (15 ou plus récent) à la place de la base embarquée.',
  publicUrl: 'Adresse par laquelle les personnes et les logiciels atteignent la plateforme ; sert aux liens des courriels et aux cookies.',
  secret:
    'Signe les cookies et les jetons ; au moins 32 octets tirés au hasard. En démonstration, il est fait et gardé dans le dossier de données.',
  smtpUrl: 'Serveur de courriel sortant. Sans lui, les courriels sont seulement montrés dans la boîte de démonstration.',
  mailFrom: 'Expéditeur des courriels.',
  logLevel: 'Ce qui est écrit au journal, au moins.',
  maxInvoiceBytes: 'Taille maximale d’une facture, en octets.',
  maxDepositBytes: 'Taille maximale d’un dépôt entier avec ses pièces jointes, en octets.',
  workers: 'Nombre de tâches de fond faites à la fois ; 0 pour n’en faire aucune dans ce processus.',
  trustProxy: 'À mettre à true derrière un serveur mandataire à nous, qui dit l’adresse des clients.',
  requestsPerMinute: 'Nombre de requêtes par minute permises à une adresse ; 0 sans limite.',
  signInsPerMinute: 'Nombre d’essais de connexion par minute permis à une adresse.',
  metricsToken: 'Jeton qui ouvre /metrics à d’autres que cette machine.',
} as const;
