import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DirectoryWriter, PublicService, PublicStructure, WholeDirectory } from '#domain/structures';
import { dayInParis } from '#kernel';
import { identifierTypeNames } from './names.ts';

type Value = string | boolean | undefined;

/** Characters that XML 1.0 does not allow cannot be escaped either: they are left out. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(forbidden, '').replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
const element = (name: string, value: Value) =>
  value === undefined || value === '' ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`;
const elements = (values: Readonly<Record<string, Value>>) =>
  Object.entries(values)
    .map(([name, value]) => element(name, value))
    .join('');

const countryNames = new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'none' });
const countryName = (code: string | undefined) => (code !== undefined && /^[A-Z]{2}$/.test(code) ? countryNames.of(code) : undefined);

const address = ({ line1, line2, line3, postCode, city }: PublicStructure['address']): Readonly<Record<string, Value>> => ({
  Adresse: line1,
  ComplementAdresse1: line2,
  ComplementAdresse2: line3,
  CodePostal: postCode,
  Ville: city,
});

const countryOf = ({ country }: PublicStructure['address']) => ({ CodePays: country, LibellePays: countryName(country) });

/** A structure's own elements, in their order. Source: dossier § 7.6. */
const structureElements = (one: PublicStructure): Readonly<Record<string, Value>> => ({
  TypeIdentifiant: identifierTypeNames[one.identifierType],
  Identifiant: one.identifier,
  RaisonSociale: one.name,
  EmetteurEdi: one.ediEmitter,
  RecepteurEdi: one.ediRecipient,
  // True: the status « Mise en paiement » does not come back (statutMiseEnPaiementNestPasRemonte, dossier § 7.1).
  GestionStatutMiseEnPaiement: !one.parameters.paymentStatusReturned,
  GestionEngagement: one.parameters.commitmentRequired,
  GestionService: one.parameters.serviceRequired,
  GestionServiceEngagement: one.parameters.serviceOrCommitment,
  EstMOA: one.parameters.isWorksClient,
  EstMOAUniquement: one.isWorksClientOnly,
  StructureActive: one.isActive,
  ...address(one.address),
  NumTelephone: one.phone,
  Courriel: one.email,
  ...countryOf(one.address),
});

const serviceElements = (structure: PublicStructure, service: PublicService): Readonly<Record<string, Value>> => ({
  idService: service.id,
  Identifiant: structure.identifier,
  RaisonSociale: structure.name,
  Code: service.code,
  Nom: service.name,
  GestionEGMT: service.commitmentRequired,
  ServiceActif: service.isActive,
  ...address(service.address),
  ...countryOf(service.address),
});

/** Characters gathered before they are handed on: a chunk for each element would be most of the work. */
const portion = 64 * 1024;

async function* xml(directory: WholeDirectory): AsyncGenerator<string> {
  let text = '<?xml version="1.0" encoding="UTF-8"?>\n<CPPAnnuaire>\n';
  for await (const { structure, services } of directory) {
    text += `<Structure>${elements(structureElements(structure))}<Services>`;
    for await (const service of services) {
      text += `<Service>${elements(serviceElements(structure, service))}</Service>`;
      if (text.length >= portion) {
        yield text;
        text = '';
      }
    }
    text += '</Services></Structure>\n';
    if (text.length >= portion) {
      yield text;
      text = '';
    }
  }
  yield `${text}</CPPAnnuaire>\n`;
}

/**
 * The weekly file of the directory as the State's platform gives it: a ZIP of one XML, written as it is read, in memory that does not grow with it.
 * Source: dossier § 7.6 (FAR0037); element names from there, root and grouping elements are ours where the dossier names none.
 */
export const writeDirectory: DirectoryWriter = (directory, madeAt) => {
  const name = `FAR0037_${dayInParis(madeAt).replaceAll('-', '')}`;
  const zip = new ZipFile();
  const text = Readable.from(xml(directory), { objectMode: false });
  const output = zip.outputStream as Readable;
  // Reading the database may fail half-way: the file must fail with it and not end early.
  for (const part of [text, zip]) part.on('error', (error: Error) => output.destroy(error));
  // Whoever stops reading the file (a full disk) ends the reading of the database too.
  output.on('close', () => text.destroy());
  zip.addReadStream(text, `${name}.xml`, { mtime: madeAt });
  zip.end();
  return { name: `${name}.zip`, file: output };
};
