/** What each supplier of the demo world sells: name, unit (UN/ECE Rec 20), unit price, VAT rate. */
export const goods: Readonly<Record<string, readonly (readonly [name: string, unit: string, price: string, rate: string])[]>> = {
  papeterie: [
    ['Ramettes de papier A4 recyclé', 'C62', '4.35', '20'],
    ['Cartouches d’encre noire', 'C62', '38.90', '20'],
    ['Cahiers 96 pages', 'C62', '1.12', '20'],
    ['Livres documentaires jeunesse', 'C62', '14.22', '5.5'],
  ],
  energie: [
    ['Fourniture d’électricité', 'KWH', '0.1874', '20'],
    ['Abonnement compteur', 'MON', '42.10', '5.5'],
  ],
  traiteur: [
    ['Buffet déjeunatoire, par convive', 'C62', '24.00', '0'],
    ['Service en salle', 'HUR', '28.50', '0'],
  ],
  association: [
    ['Animation atelier jardin', 'HUR', '45.00', '0'],
    ['Plants de légumes anciens', 'C62', '2.20', '0'],
  ],
  architecte: [
    ['Mission de conception', 'DAY', '640.00', '20'],
    ['Relevé et plans', 'DAY', '520.00', '20'],
  ],
  agriculteur: [
    ['Pommes de terre', 'KGM', '0.95', '5.5'],
    ['Lait entier', 'LTR', '0.88', '5.5'],
    ['Paniers de légumes de saison', 'C62', '15.50', '5.5'],
  ],
  expert: [
    ['Expertise de bâtiment', 'HUR', '95.00', '20'],
    ['Déplacement', 'KMT', '0.62', '20'],
  ],
  batiment: [
    ['Maçonnerie, main-d’œuvre', 'HUR', '46.00', '20'],
    ['Peinture de façade', 'MTK', '31.40', '10'],
    ['Location d’échafaudage', 'DAY', '118.00', '20'],
  ],
  logiciels: [
    ['Abonnement logiciel, par poste', 'C62', '19.90', '20'],
    ['Assistance', 'HUR', '85.00', '20'],
    ['Formation', 'DAY', '950.00', '20'],
  ],
  belge: [
    ['Gants d’examen, boîte de 100', 'C62', '6.80', '0'],
    ['Seringues stériles', 'C62', '0.24', '0'],
  ],
  suisse: [
    ['Microscope de laboratoire', 'C62', '4250.00', '0'],
    ['Étalonnage', 'HUR', '140.00', '0'],
  ],
  particulier: [['Location de salle', 'DAY', '180.00', '0']],
};

/** Who buys from whom in the demo world, so that each entity's list reads true. */
export const customersOf: Readonly<Record<string, readonly string[]>> = {
  papeterie: ['valmorin', 'valmorin', 'haute-rive', 'arvane', 'universite', 'prefecture', 'lac-bleu'],
  energie: ['valmorin', 'haute-rive', 'saint-elme', 'lac-bleu', 'arvane'],
  traiteur: ['valmorin', 'valmorin', 'universite'],
  association: ['valmorin', 'haute-rive'],
  architecte: ['valmorin', 'arvane', 'universite'],
  agriculteur: ['valmorin', 'haute-rive', 'saint-elme'],
  expert: ['valmorin', 'arvane', 'prefecture'],
  batiment: ['valmorin', 'haute-rive', 'saint-elme', 'prefecture'],
  logiciels: ['valmorin', 'haute-rive', 'saint-elme', 'arvane', 'universite', 'lac-bleu'],
  belge: ['saint-elme'],
  suisse: ['universite', 'saint-elme'],
  particulier: ['valmorin', 'lac-bleu'],
};
