import type { RuleWords, Sentences } from './rules.ts';

interface FamilyWords {
  /** As in `BR-AE-01`. */
  name: string;
  /** « à taux normal (S) » */
  label: string;
  identification: string;
  rate: string;
  /** One breakdown for each rate. */
  byRate: boolean;
  exemption: boolean;
}

const taxedSeller = 'le numéro de TVA (ou l’immatriculation fiscale) du fournisseur, ou le numéro de TVA de son représentant fiscal';
const zero = 'doit être 0';

const families: FamilyWords[] = [
  {
    name: 'S',
    label: 'au taux normal ou réduit (S)',
    identification: taxedSeller,
    rate: 'doit être supérieur à 0',
    byRate: true,
    exemption: false,
  },
  { name: 'Z', label: 'au taux zéro (Z)', identification: taxedSeller, rate: zero, byRate: false, exemption: false },
  { name: 'E', label: 'exonérées (E)', identification: taxedSeller, rate: zero, byRate: false, exemption: true },
  {
    name: 'AE',
    label: 'en autoliquidation (AE)',
    identification: `${taxedSeller}, et le numéro de TVA ou l’immatriculation du destinataire`,
    rate: zero,
    byRate: false,
    exemption: true,
  },
  {
    name: 'IC',
    label: 'intracommunautaires (K)',
    identification: 'le numéro de TVA du fournisseur ou de son représentant fiscal, et celui du destinataire',
    rate: zero,
    byRate: false,
    exemption: true,
  },
  {
    name: 'G',
    label: 'à l’exportation (G)',
    identification: 'le numéro de TVA du fournisseur ou de son représentant fiscal',
    rate: zero,
    byRate: false,
    exemption: true,
  },
  { name: 'O', label: 'hors du champ de la TVA (O)', identification: '', rate: 'ne doit pas être indiqué', byRate: false, exemption: true },
  {
    name: 'AF',
    label: 'soumises à l’IGIC des Canaries (L)',
    identification: taxedSeller,
    rate: 'ne doit pas être négatif',
    byRate: true,
    exemption: false,
  },
  {
    name: 'AG',
    label: 'soumises à l’IPSI de Ceuta et Melilla (M)',
    identification: taxedSeller,
    rate: 'ne doit pas être négatif',
    byRate: true,
    exemption: false,
  },
];

const useCount = (family: FamilyWords): Sentences => ({
  message: `La ventilation de la TVA doit avoir ${family.byRate ? 'au moins une ligne' : 'exactement une ligne'} pour les opérations ${family.label} quand la facture en contient, et aucune sinon ; elle en a {seen}.`,
  remedy: 'Accordez la ventilation avec les catégories des lignes, remises et majorations.',
});

function identification(family: FamilyWords, place: string): Sentences {
  if (family.name === 'O')
    return {
      message: `${place} est hors du champ de la TVA (O) : aucun numéro de TVA ne doit figurer sur la facture.`,
      remedy: 'Retirez les numéros de TVA, ou corrigez la catégorie.',
    };
  return {
    message: `${place} est parmi les opérations ${family.label} : il faut ${family.identification}.`,
    remedy: 'Ajoutez ces numéros, ou corrigez la catégorie de TVA.',
  };
}

const wrongRate = (family: FamilyWords, place: string): Sentences => ({
  message: `Pour les opérations ${family.label}, le taux ${place} ${family.rate} ; la facture indique {seen}.`,
  remedy: 'Corrigez le taux ou la catégorie de TVA.',
});

function wordsOf(family: FamilyWords): [string, Sentences][] {
  const words: Sentences[] = [
    useCount(family),
    identification(family, 'Une ligne'),
    identification(family, 'Une remise'),
    identification(family, 'Une majoration'),
    wrongRate(family, 'de la ligne {line}'),
    wrongRate(family, 'd’une remise'),
    wrongRate(family, 'd’une majoration'),
    {
      message: `La base d’imposition des opérations ${family.label}${family.byRate ? ' au taux de {rate} %' : ''} devrait être {expected} (lignes moins remises plus majorations) ; la facture indique {seen}.`,
      remedy: 'Corrigez la base, ou les lignes dont elle est faite.',
    },
    {
      message: `La TVA des opérations ${family.label} devrait être {expected} ; la facture indique {seen}.`,
      remedy: 'Corrigez le montant de la TVA.',
    },
    family.exemption
      ? {
          message: `Il manque le motif pour lequel les opérations ${family.label} sont sans TVA.`,
          remedy: 'Ajoutez le motif d’exonération ou son code VATEX.',
        }
      : {
          message: `Les opérations ${family.label} ne sont pas exonérées, mais un motif d’exonération est indiqué ({seen}).`,
          remedy: 'Retirez le motif, ou corrigez la catégorie de TVA.',
        },
  ];
  return words.map((sentences, index): [string, Sentences] => [`BR-${family.name}-${String(index + 1).padStart(2, '0')}`, sentences]);
}

const onlyOutside = (what: string): Sentences => ({
  message: `La facture est hors du champ de la TVA (O), mais ${what} est d’une autre catégorie ({seen}).`,
  remedy: 'Séparez en deux factures, ou corrigez la catégorie.',
});

/** Rules of the VAT categories in French. */
const vatRules: RuleWords = {
  ...Object.fromEntries(families.flatMap(wordsOf)),
  'BR-IC-11': {
    message: 'Une livraison intracommunautaire doit dire quand elle a eu lieu.',
    remedy: 'Ajoutez la date de livraison ou la période de facturation.',
  },
  'BR-IC-12': {
    message: 'Une livraison intracommunautaire doit dire dans quel pays elle a eu lieu.',
    remedy: 'Ajoutez le pays de livraison.',
  },
  'BR-O-11': onlyOutside('une ligne de la ventilation'),
  'BR-O-12': onlyOutside('une ligne'),
  'BR-O-13': onlyOutside('une remise'),
  'BR-O-14': onlyOutside('une majoration'),
  'BR-B-01': {
    message: 'Le paiement scindé (B) ne vaut qu’en Italie, et la facture concerne aussi « {seen} ».',
    remedy: 'Choisissez une autre catégorie de TVA.',
  },
  'BR-B-02': {
    message: 'Le paiement scindé (B) et le taux normal (S) ne peuvent pas figurer sur la même facture.',
    remedy: 'Séparez en deux factures, ou corrigez la catégorie.',
  },
};

export default vatRules;
