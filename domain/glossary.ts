/** What our words are called elsewhere: in French on screen and in the law, and in the formats and APIs we speak. Generated pages are made of it. */
export interface GlossaryEntry {
  /** The name in code. */
  readonly identifier: string;
  readonly french: readonly string[];
  /** Who says it so, when not everyone does. */
  readonly audience?: 'recipient' | 'supplier';
  /** Its name in the compatible API or in EN 16931. */
  readonly wireName?: string;
  readonly source?: string;
}

export const glossary: readonly GlossaryEntry[] = [
  { identifier: 'structure', french: ['structure'], wireName: 'structure', source: 'dossier § 7.1' },
  { identifier: 'service', french: ['service'], wireName: 'BT-10, codeService', source: 'dossier § 7.2' },
  {
    identifier: 'commitment',
    french: ['engagement', 'engagement juridique'],
    audience: 'recipient',
    wireName: 'BT-13, numeroEngagement',
    source: 'dossier § 7.7',
  },
  {
    identifier: 'commitment',
    french: ['commande', 'bon de commande'],
    audience: 'supplier',
    wireName: 'BT-13, numeroBonCommande',
    source: 'dossier § 7.7',
  },
  { identifier: 'contract', french: ['marché'], wireName: 'BT-12, numeroMarche', source: 'dossier § 9.4' },
  { identifier: 'framework', french: ['cadre de facturation'], wireName: 'BT-23, cadreFacturation', source: 'dossier § 3' },
  { identifier: 'deposit', french: ['dépôt', 'dépôt de facture'], wireName: 'deposerFlux, soumettreFacture', source: 'dossier § 1, 2' },
  { identifier: 'entry', french: ['saisie'], source: 'dossier § 1, 2' },
  { identifier: 'draft', french: ['brouillon'], wireName: 'BROUILLON', source: 'dossier § 2.1' },
  { identifier: 'billing mandate', french: ['mandat de facturation'], source: 'dossier § 1, 24' },
  { identifier: 'payment order', french: ['mandat', 'mandat de paiement'], wireName: 'numeroDPMandat', source: 'dossier § 2.2' },
  { identifier: 'deposited', french: ['déposée'], wireName: 'DEPOSEE', source: 'dossier § 2.1' },
  { identifier: 'in-transit', french: ['en cours d’acheminement'], wireName: 'EN_COURS_ACHEMINEMENT', source: 'dossier § 2.1' },
  { identifier: 'available', french: ['mise à disposition'], wireName: 'MISE_A_DISPOSITION', source: 'dossier § 2.1' },
  { identifier: 'to-recycle', french: ['à recycler'], wireName: 'A_RECYCLER', source: 'dossier § 2.1' },
  { identifier: 'suspended', french: ['suspendue'], wireName: 'SUSPENDUE', source: 'dossier § 2.1' },
  { identifier: 'completed', french: ['complétée'], wireName: 'COMPLETEE', source: 'dossier § 2.1' },
  { identifier: 'rejected', french: ['rejetée'], wireName: 'REJETEE', source: 'dossier § 2.1' },
  { identifier: 'service-certified', french: ['service fait'], wireName: 'SERVICE_FAIT', source: 'dossier § 2.1' },
  { identifier: 'payment-ordered', french: ['mandatée'], wireName: 'MANDATEE', source: 'dossier § 2.1' },
  {
    identifier: 'sent-to-accountant',
    french: ['mise à disposition du comptable'],
    wireName: 'MISE_A_DISPOSITION_COMPTABLE',
    source: 'dossier § 2.1',
  },
  { identifier: 'booked', french: ['comptabilisée'], wireName: 'COMPTABILISEE', source: 'dossier § 2.1' },
  { identifier: 'in-payment', french: ['mise en paiement'], wireName: 'MISE_EN_PAIEMENT', source: 'dossier § 2.1' },
  { identifier: 'handled', french: ['traitée'], wireName: 'traiterRejet', source: 'dossier § 2.4' },
  { identifier: 'history', french: ['suivi de traitement'], source: 'dossier § 1, 7' },
  { identifier: 'motive', french: ['motif'], source: 'dossier § 2.3' },
  { identifier: 'payment delay', french: ['délai global de paiement'], source: 'dossier § 2.2' },
  { identifier: 'principal-manager', french: ['gestionnaire principal'], source: 'dossier § 7.3' },
  { identifier: 'secondary-manager', french: ['gestionnaire secondaire'], source: 'dossier § 7.3' },
  { identifier: 'membership', french: ['rattachement'], source: 'dossier § 7.3' },
  { identifier: 'space', french: ['espace'], source: 'dossier § 7.4' },
  { identifier: 'subscription', french: ['abonnement'], source: 'dossier § 7.3' },
  { identifier: 'membership request', french: ['demande de rattachement', 'demande d’abonnement'], source: 'dossier § 1, 15' },
  { identifier: 'organisation', french: ['Organisation', 'Activités du gestionnaire'], source: 'dossier § 1, 15; § 7.3' },
  { identifier: 'requests to decide', french: ['Approbations', 'demandes à traiter'], source: 'dossier § 7.3' },
  { identifier: 'delegation', french: ['délégation à un tiers'], source: 'code civil, art. 1984' },
  { identifier: 'media agency', french: ['agence média', 'régie publicitaire'], source: 'dossier § 1, 26; loi 93-122, art. 20' },
  {
    identifier: 'register',
    french: ['base INSEE', 'répertoire Sirene'],
    wireName: 'etablissement',
    source: 'dossier § 1, 18; code de commerce R123-220',
  },
  { identifier: 'directory', french: ['annuaire'], wireName: 'FAR0037', source: 'dossier § 7.6' },
  { identifier: 'SIRET change', french: ['changement de SIRET', 'modifier l’identifiant'], source: 'dossier § 1, 11' },
  { identifier: 'absorption', french: ['fusion-absorption'], source: 'dossier § 1, 12; code de commerce L236-1' },
  { identifier: 'cessation', french: ['cessation d’activité'], source: 'dossier § 7.5' },
  { identifier: 'factor', french: ['affactureur'], source: 'dossier § 7.1' },
  { identifier: 'journal', french: ['historique'], source: 'dossier § 1, 15' },
];
