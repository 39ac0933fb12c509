import type { Level, Role, Space } from '#domain/rights';
import { namedId } from './random.ts';
import { demoStructure } from './structures.ts';

/** The one password of every demo login; production refuses a database that holds demo people. */
export const demoPassword = 'demo-unisson-2026';

export interface DemoPerson {
  id: string;
  login: string;
  firstName: string;
  lastName: string;
  language: 'fr' | 'en';
  notifications: 'each' | 'none';
  /** Shown on the sign-in page in demo mode: the key of what this person is good for. */
  persona?: string;
  memberships: { structureId: string; structureName: string; role: Role; spaces: Partial<Record<Space, Level>>; serviceIds?: string[] }[];
}

const issued = { 'invoices-issued': 'write' } as const;
const received = { 'invoices-received': 'write' } as const;

type Attachment = [structure: string, role: Role, spaces: Partial<Record<Space, Level>>, services?: string[]];

function person(
  firstName: string,
  lastName: string,
  domain: string,
  attachments: Attachment[],
  rest: Partial<Pick<DemoPerson, 'language' | 'notifications' | 'persona'>> = {},
): DemoPerson {
  const ascii = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^a-zA-Z]/g, '')
      .toLowerCase();
  const login = `${ascii(firstName)}.${ascii(lastName)}@${domain}.example`;
  return {
    id: namedId(`person ${login}`),
    login,
    firstName,
    lastName,
    language: 'fr',
    notifications: 'each',
    ...rest,
    memberships: attachments.map(([key, role, spaces, services]) => {
      const structure = demoStructure(key);
      const serviceIds = services?.map((code) => structure.services.find((service) => service.code === code)?.id ?? code);
      return { structureId: structure.id, structureName: structure.name, role, spaces, ...(serviceIds ? { serviceIds } : {}) };
    }),
  };
}

/** Users of each role, on both sides. */
export const demoPeople: readonly DemoPerson[] = [
  person('Sophie', 'Delmas', 'papeterie', [['papeterie', 'principal-manager', issued]], { persona: 'supplier-manager' }),
  person('Karim', 'Benali', 'papeterie', [['papeterie', 'user', { 'invoices-issued': 'read' }]], { persona: 'supplier-reader' }),
  person('Léa', 'Morel', 'traiteur', [['traiteur', 'principal-manager', issued]], { persona: 'micro-entrepreneur' }),
  person('Claire', 'Fontaine', 'valmorin', [['valmorin', 'principal-manager', { ...received, ...issued }]], {
    persona: 'recipient-manager',
  }),
  person('Thomas', 'Girard', 'valmorin', [['valmorin', 'user', received, ['TECHNIQUE']]], { persona: 'recipient-service' }),
  person('Nadia', 'Cohen', 'haute-rive', [['haute-rive', 'principal-manager', received]]),
  person('Emma', 'Wright', 'saint-elme', [['saint-elme', 'principal-manager', received]], { language: 'en', persona: 'recipient-english' }),
  person(
    'Julien',
    'Perrot',
    'arvane',
    [
      ['arvane', 'principal-manager', received],
      ['lac-bleu', 'secondary-manager', received],
    ],
    { persona: 'two-structures' },
  ),
  person('Inès', 'Marchand', 'lac-bleu', [['lac-bleu', 'principal-manager', received]]),
  person('Hugo', 'Lefèvre', 'universite', [['universite', 'principal-manager', received]]),
  person('Marc', 'Vidal', 'prefecture', [['prefecture', 'principal-manager', received]]),
  person('Paule', 'Renaud', 'valmorin', [['valmorin', 'secondary-manager', { 'invoices-received': 'read' }]], { notifications: 'none' }),
  person('Antoine', 'Caron', 'energie', [['energie', 'principal-manager', issued]]),
  person('Rose', 'Petit', 'association', [['association', 'principal-manager', issued]]),
  person('Mathilde', 'Nord', 'architecte', [['architecte', 'principal-manager', issued]]),
  person('Yves', 'Chêne', 'agriculteur', [['agriculteur', 'principal-manager', issued]]),
  person('Hélène', 'Roux', 'expert', [['expert', 'principal-manager', issued]]),
  person('Denis', 'Durand', 'batiment', [
    ['batiment', 'principal-manager', issued],
    ['architecte', 'user', { 'invoices-issued': 'read' }],
  ]),
  person('Farah', 'Haddad', 'logiciels', [['logiciels', 'principal-manager', issued]]),
  person('Pieter', 'Vandenberg', 'belge', [['belge', 'principal-manager', issued]], { language: 'en' }),
  person('Anna', 'Keller', 'suisse', [['suisse', 'principal-manager', issued]], { language: 'en' }),
  person('Paul', 'Lambert', 'particulier', [['particulier', 'principal-manager', issued]], { notifications: 'none' }),
];

/** API clients: one a side for scripts to begin with, and one that may only read. Secrets are derived, so that `demo credentials` can print them again. */
export const demoClients = [
  { id: 'demo-papeterie', structure: 'papeterie', name: 'ERP Papeterie Delmas', spaces: issued },
  { id: 'demo-energie', structure: 'energie', name: 'Facturation Énergie du Centre', spaces: issued },
  { id: 'demo-logiciels', structure: 'logiciels', name: 'Coquelicot Gestion', spaces: issued },
  { id: 'demo-valmorin', structure: 'valmorin', name: 'Finances Valmorin', spaces: { ...received, ...issued, organisation: 'write' } },
  { id: 'demo-haute-rive', structure: 'haute-rive', name: 'Finances Haute-Rive', spaces: received },
  { id: 'demo-saint-elme', structure: 'saint-elme', name: 'Lecture seule Saint-Elme', spaces: { 'invoices-received': 'read' } },
] as const satisfies readonly { id: string; structure: string; name: string; spaces: Partial<Record<Space, Level>> }[];
