import { sql } from 'kysely';
import type { RegisterEntry } from '#domain/register';
import type { Transaction } from '#kernel';
import { demoSiret } from './identifiers.ts';
import type { DemoStructure } from './structures.ts';
import { demoStructures } from './structures.ts';

/** INSEE's legal categories of the demo structures, by their legal form. */
const categories: Readonly<Record<string, string>> = {
  Commune: '7210',
  Département: '7220',
  Région: '7230',
  'Communauté de communes': '7346',
  'Syndicat mixte': '7354',
  'Établissement public de santé': '7364',
  'Établissement public': '7383',
  'Service de l’État': '7172',
  'Micro-entreprise': '1000',
  'Profession libérale': '1000',
  SELARL: '5485',
  SARL: '5499',
  SA: '5599',
  SAS: '5710',
  GAEC: '6533',
  'Association loi 1901': '9220',
};

const entry = (siret: string, given: Partial<RegisterEntry> & Pick<RegisterEntry, 'name' | 'address'>): RegisterEntry => ({
  siret,
  siren: siret.slice(0, 9),
  isActive: true,
  isHeadOffice: true,
  isDiffusible: true,
  createdOn: '2014-04-01',
  ...given,
});

/** Where the register knows better than the directory: what « mettre à jour depuis la base INSEE » has to show. */
const moved: Readonly<Record<string, Partial<RegisterEntry['address']>>> = { batiment: { line1: '5 zone artisanale des Prés' } };

function entryOf(structure: DemoStructure): RegisterEntry {
  const category = categories[structure.legalForm ?? ''];
  return entry(structure.identifier, {
    name: structure.name,
    address: { ...structure.address, ...moved[structure.key] },
    isActive: structure.isActive,
    ...(!structure.isActive && { closedOn: '2025-12-31' }),
    ...(category !== undefined && { legalCategory: category }),
  });
}

/** Establishments that the demo's register knows and its directory does not: for sign-up, change of SIRET and absorption. */
export const demoRegister = {
  newCompany: entry(demoSiret(700), {
    name: 'Menuiserie Ferrand SARL',
    address: { line1: '11 rue des Érables', postCode: '42990', city: 'Valmorin', country: 'FR' },
    legalCategory: '5499',
    activity: '43.32A',
  }),
  newTown: entry(demoSiret(701), {
    name: 'Commune de Bréville-sur-Orne',
    address: { line1: '2 place du Marché', postCode: '61990', city: 'Bréville-sur-Orne', country: 'FR' },
    legalCategory: '7210',
    activity: '84.11Z',
  }),
  closed: entry(demoSiret(702), {
    name: 'Imprimerie Vasseur SA',
    address: { line1: '40 rue de la Gare', postCode: '59990', city: 'Lille', country: 'FR' },
    isActive: false,
    closedOn: '2026-03-31',
    legalCategory: '5599',
    activity: '18.12Z',
  }),
  /** A person trading alone who opposed publication: neither name nor street. */
  nonDiffusible: entry(demoSiret(703), {
    name: '',
    address: { postCode: '33990', city: 'Bordeaux', country: 'FR' },
    isDiffusible: false,
    legalCategory: '1000',
    activity: '74.20Z',
  }),
  /** The papeterie at its next address: same SIREN, another NIC. */
  movedPapeterie: entry(demoSiret(500, 2), {
    name: 'Papeterie Delmas SAS',
    address: { line1: '4 quai des Brumes', postCode: '69991', city: 'Lyon', country: 'FR' },
    legalCategory: '5710',
    activity: '47.62Z',
    createdOn: '2026-10-01',
  }),
  movedValmorin: entry(demoSiret(100, 2), {
    name: 'Commune de Valmorin',
    address: { line1: '6 avenue des Platanes', postCode: '42990', city: 'Valmorin', country: 'FR' },
    legalCategory: '7210',
    activity: '84.11Z',
    createdOn: '2026-10-01',
  }),
  otherCompany: entry(demoSiret(704), {
    name: 'Bureau & Cie SAS',
    address: { line1: '88 rue de la République', postCode: '69990', city: 'Lyon', country: 'FR' },
    legalCategory: '5710',
    activity: '46.49Z',
  }),
} as const satisfies Record<string, RegisterEntry>;

/** Writes what the demo's register of companies knows. */
export async function seedRegister(transaction: Transaction, now: Date): Promise<void> {
  const known = demoStructures.filter((one) => one.identifierType === 'siret').map(entryOf);
  for (const one of [...known, ...Object.values(demoRegister)]) {
    await sql`INSERT INTO register_entries (siret, siren, name, address, is_active, closed_on, is_head_office, is_diffusible,
        legal_category, activity, created_on, source, fetched_at)
      VALUES (${one.siret}, ${one.siren}, ${one.name}, ${JSON.stringify(one.address)}, ${one.isActive}, ${one.closedOn ?? null}, ${one.isHeadOffice},
        ${one.isDiffusible}, ${one.legalCategory ?? null}, ${one.activity ?? null}, ${one.createdOn ?? null}, 'stock', ${now})`.execute(
      transaction,
    );
  }
}
