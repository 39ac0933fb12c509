import { demoIban, demoSiren, demoSiret, vatNumber } from './identifiers.ts';
import { namedId } from './random.ts';

/** A made-up structure of the demo world. */
export interface DemoStructure {
  key: string;
  id: string;
  identifierType: 'siret' | 'eu-vat' | 'non-eu' | 'individual';
  identifier: string;
  legalUnit: string;
  name: string;
  isPublic: boolean;
  isActive: boolean;
  address: { line1: string; postCode: string; city: string; country: string };
  email: string;
  phone?: string;
  vatNumber?: string;
  legalForm?: string;
  iban?: string;
  bic?: string;
  serviceRequired: boolean;
  commitmentRequired: boolean;
  serviceOrCommitment: boolean;
  paymentStatusReturned: boolean;
  isState: boolean;
  isWorksClient: boolean;
  billingMandate: boolean;
  services: { id: string; code: string; name: string; isActive: boolean; commitmentRequired: boolean }[];
}

type Entity = Pick<DemoStructure, 'key' | 'name' | 'legalForm'> & { street: string; post: string; city: string } & Partial<
    Pick<
      DemoStructure,
      'serviceRequired' | 'commitmentRequired' | 'serviceOrCommitment' | 'paymentStatusReturned' | 'isState' | 'isWorksClient' | 'isActive'
    >
  > & { services?: [code: string, name: string, options?: { inactive?: true; commitment?: true }][] };

/** Eight public entities: every combination of what a recipient may ask, and one that is closed. */
const entities: Entity[] = [
  {
    key: 'valmorin',
    name: 'Commune de Valmorin',
    legalForm: 'Commune',
    street: '1 place de la Mairie',
    post: '42990',
    city: 'Valmorin',
    serviceRequired: true,
    services: [
      ['FINANCES', 'Direction des finances'],
      ['TECHNIQUE', 'Services techniques'],
      ['ECOLES', 'Affaires scolaires'],
      ['ANCIEN', 'Ancien service culture', { inactive: true }],
      ['FACTURES_PUBLIQUES', 'Factures entre entités publiques'],
    ],
  },
  {
    key: 'haute-rive',
    name: 'Département de la Haute-Rive',
    legalForm: 'Département',
    street: '14 quai des Orfèvres',
    post: '87990',
    city: 'Rivebourg',
    serviceRequired: true,
    commitmentRequired: true,
    services: [
      ['ROUTES', 'Direction des routes'],
      ['COLLEGES', 'Collèges et restauration'],
      ['SOCIAL', 'Action sociale'],
    ],
  },
  {
    key: 'saint-elme',
    name: 'Centre hospitalier de Saint-Elme',
    legalForm: 'Établissement public de santé',
    street: '3 avenue du Docteur-Perrin',
    post: '29990',
    city: 'Saint-Elme',
    commitmentRequired: true,
    services: [
      ['PHARMACIE', 'Pharmacie'],
      ['TRAVAUX', 'Travaux et maintenance'],
    ],
  },
  {
    key: 'arvane',
    name: 'Région Arvane',
    legalForm: 'Région',
    street: '40 boulevard de l’Europe',
    post: '63990',
    city: 'Montclar',
    serviceOrCommitment: true,
    services: [
      ['LYCEES', 'Lycées'],
      ['TRANSPORT', 'Transports', { commitment: true }],
    ],
  },
  {
    key: 'lac-bleu',
    name: 'Syndicat des eaux du Lac Bleu',
    legalForm: 'Syndicat mixte',
    street: '8 chemin des Sources',
    post: '74990',
    city: 'Menthon-le-Lac',
  },
  {
    key: 'universite',
    name: 'Université de Montclar',
    legalForm: 'Établissement public',
    street: '2 rue des Facultés',
    post: '63991',
    city: 'Montclar',
    paymentStatusReturned: false,
    services: [
      ['RECHERCHE', 'Laboratoires'],
      ['PATRIMOINE', 'Patrimoine immobilier'],
    ],
  },
  {
    key: 'prefecture',
    name: 'Préfecture de la Haute-Rive',
    legalForm: 'Service de l’État',
    street: '1 place d’Armes',
    post: '87991',
    city: 'Rivebourg',
    isState: true,
    isWorksClient: true,
    serviceRequired: true,
    commitmentRequired: true,
    services: [
      ['FAC0000087', 'Centre de services partagés'],
      ['D0740GP087', 'Garage et véhicules'],
    ],
  },
  {
    key: 'ancienne-communaute',
    name: 'Ancienne communauté de communes du Val',
    legalForm: 'Communauté de communes',
    street: '5 route du Val',
    post: '42991',
    city: 'Le Val',
    isActive: false,
  },
];

type Supplier = Pick<DemoStructure, 'key' | 'name' | 'legalForm'> & {
  street: string;
  post: string;
  city: string;
  country?: string;
  identifierType?: DemoStructure['identifierType'];
  identifier?: string;
  vat?: string | false;
  mandate?: true;
};

/** Twelve suppliers of every kind. */
const suppliers: Supplier[] = [
  {
    key: 'papeterie',
    name: 'Papeterie Delmas SAS',
    legalForm: 'SAS',
    street: '27 rue du Commerce',
    post: '69990',
    city: 'Lyon',
    mandate: true,
  },
  { key: 'energie', name: 'Énergie du Centre SA', legalForm: 'SA', street: '100 avenue de la République', post: '45990', city: 'Orléans' },
  {
    key: 'traiteur',
    name: 'Léa Morel Traiteur',
    legalForm: 'Micro-entreprise',
    street: '6 rue des Halles',
    post: '42990',
    city: 'Valmorin',
    vat: false,
    mandate: true,
  },
  {
    key: 'association',
    name: 'Association Les Mains Vertes',
    legalForm: 'Association loi 1901',
    street: '12 sentier des Jardins',
    post: '87990',
    city: 'Rivebourg',
    vat: false,
    mandate: true,
  },
  {
    key: 'architecte',
    name: 'Atelier Nord Architecture',
    legalForm: 'SELARL',
    street: '9 passage du Nord',
    post: '59990',
    city: 'Lille',
    mandate: true,
  },
  {
    key: 'agriculteur',
    name: 'GAEC des Trois Chênes',
    legalForm: 'GAEC',
    street: 'Lieu-dit Les Chênes',
    post: '63992',
    city: 'Saint-Just',
  },
  {
    key: 'expert',
    name: 'Cabinet d’expertise Hélène Roux',
    legalForm: 'Profession libérale',
    street: '18 cours de la Justice',
    post: '33990',
    city: 'Bordeaux',
    mandate: true,
  },
  {
    key: 'batiment',
    name: 'Bâtiment Durand & Fils SARL',
    legalForm: 'SARL',
    street: '3 zone artisanale des Prés',
    post: '42992',
    city: 'Feurs',
  },
  { key: 'logiciels', name: 'Coquelicot Logiciels SAS', legalForm: 'SAS', street: '50 rue du Faubourg', post: '75990', city: 'Paris' },
  {
    key: 'belge',
    name: 'Van den Berg Medical BV',
    legalForm: 'BV',
    street: 'Kerkstraat 12',
    post: '2000',
    city: 'Antwerpen',
    country: 'BE',
    identifierType: 'eu-vat',
    identifier: 'BE0999123456',
    vat: 'BE0999123456',
  },
  {
    key: 'suisse',
    name: 'Alpine Instrumente AG',
    legalForm: 'AG',
    street: 'Bahnhofstrasse 4',
    post: '8001',
    city: 'Zürich',
    country: 'CH',
    identifierType: 'non-eu',
    identifier: 'CHALPINEINSTRUMEN',
    vat: false,
  },
  {
    key: 'particulier',
    name: 'Paul Lambert',
    street: '2 allée des Tilleuls',
    post: '29991',
    city: 'Saint-Elme',
    identifierType: 'individual',
    identifier: 'PART-2026-0001',
    vat: false,
    mandate: true,
  },
];

const noParameters = {
  serviceRequired: false,
  commitmentRequired: false,
  serviceOrCommitment: false,
  paymentStatusReturned: true,
  isState: false,
  isWorksClient: false,
};

function publicEntity(entity: Entity, rank: number): DemoStructure {
  const { street, post, city, services = [], ...rest } = entity;
  return {
    ...noParameters,
    isActive: true,
    ...rest,
    id: namedId(`structure ${entity.key}`),
    identifierType: 'siret',
    identifier: demoSiret(100 + rank),
    legalUnit: demoSiren(100 + rank),
    isPublic: true,
    address: { line1: street, postCode: post, city, country: 'FR' },
    email: `contact@${entity.key}.example`,
    vatNumber: vatNumber(demoSiren(100 + rank)),
    billingMandate: false,
    services: services.map(([code, name, options]) => ({
      id: namedId(`service ${entity.key} ${code}`),
      code,
      name,
      isActive: !options?.inactive,
      commitmentRequired: options?.commitment ?? false,
    })),
  };
}

function supplier(one: Supplier, rank: number): DemoStructure {
  const { street, post, city, country = 'FR', vat, mandate, identifierType = 'siret', identifier, ...rest } = one;
  const vatText = vat === undefined ? vatNumber(demoSiren(500 + rank)) : vat;
  return {
    ...noParameters,
    ...rest,
    isActive: true,
    id: namedId(`structure ${one.key}`),
    identifierType,
    identifier: identifier ?? demoSiret(500 + rank),
    legalUnit: identifier ?? demoSiren(500 + rank),
    isPublic: false,
    address: { line1: street, postCode: post, city, country },
    email: `contact@${one.key}.example`,
    ...(vatText ? { vatNumber: vatText } : {}),
    iban: demoIban(rank + 1),
    bic: 'DEMOFRPPXXX',
    billingMandate: mandate ?? false,
    services: [],
  };
}

/** Every structure of the demo world: public entities first. */
export const demoStructures: readonly DemoStructure[] = [...entities.map(publicEntity), ...suppliers.map(supplier)];

/** A structure of the demo world by its key. */
export function demoStructure(key: string): DemoStructure {
  const found = demoStructures.find((structure) => structure.key === key);
  if (!found) throw new RangeError(`no demo structure ${key}`);
  return found;
}
