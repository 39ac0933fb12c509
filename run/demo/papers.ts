import type { InvoiceDraft } from '#einvoice';
import { customersOf, goods } from './goods.ts';
import { Dice } from './random.ts';
import type { DemoStructure } from './structures.ts';
import { demoStructure } from './structures.ts';
import type { Journey } from './journeys.ts';
import { journeyOf } from './journeys.ts';

/** One made-up invoice: what it says, in which file it comes, and what happened to it since. */
export interface DemoPaper {
  supplier: DemoStructure;
  recipient: DemoStructure;
  format: 'ubl' | 'cii' | 'facturx' | 'plain-pdf';
  channel: 'portal' | 'api';
  fileName: string;
  draft: InvoiceDraft;
  /** Days from deposit to now, at least. */
  depositedAt: Date;
  journey: Journey;
}

export const paperCount = 600;
const months = 36;
const dayLength = 24 * 3600 * 1000;

const weights: readonly [supplier: string, weight: number][] = [
  ['papeterie', 22],
  ['energie', 20],
  ['logiciels', 14],
  ['batiment', 12],
  ['agriculteur', 9],
  ['architecte', 6],
  ['traiteur', 6],
  ['expert', 4],
  ['association', 4],
  ['belge', 3],
  ['particulier', 2],
  ['suisse', 1],
];

function weighted(dice: Dice): string {
  let rest = dice.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [supplier, weight] of weights) {
    rest -= weight;
    if (rest < 0) return supplier;
  }
  return 'papeterie';
}

const day = (at: Date) => at.toISOString().slice(0, 10);

function linesOf(dice: Dice, supplier: string): InvoiceDraft['lines'] {
  const offer = goods[supplier] ?? [];
  return Array.from({ length: dice.between(1, 5) }, () => {
    const [name, unit, unitPrice, vatRate] = dice.pick(offer);
    const dear = Number(unitPrice) > 100;
    const quantity = dear ? dice.between(1, 6) : unit === 'KWH' ? dice.between(900, 24_000) : dice.between(2, 160);
    const category = vatRate !== '0' ? 'S' : supplier === 'belge' ? 'AE' : 'E';
    return { name, unit, unitPrice, quantity: String(quantity), vatCategory: category, vatRate };
  });
}

function parties(
  supplier: DemoStructure,
  recipient: DemoStructure,
  service: string | undefined,
): Pick<InvoiceDraft, 'seller' | 'buyer' | 'delivery' | 'payment'> {
  const address = (of: DemoStructure) => ({
    line1: of.address.line1,
    postCode: of.address.postCode,
    city: of.address.city,
    country: of.address.country,
  });
  const isSiret = supplier.identifierType === 'siret';
  const serviceName = recipient.services.find((one) => one.code === service)?.name;
  return {
    seller: {
      name: supplier.name,
      identifiers: isSiret ? [{ value: supplier.identifier, scheme: '0009' }] : [{ value: supplier.identifier }],
      ...(isSiret ? { legalRegistration: { value: supplier.legalUnit, scheme: '0002' } } : {}),
      ...(supplier.vatNumber ? { vatIdentifier: supplier.vatNumber } : { taxRegistration: supplier.identifier }),
      address: address(supplier),
      contact: { name: supplier.name, email: supplier.email },
    },
    buyer: {
      name: recipient.name,
      identifiers: [{ value: recipient.identifier, scheme: '0009' }],
      legalRegistration: { value: recipient.legalUnit, scheme: '0002' },
      ...(recipient.vatNumber ? { vatIdentifier: recipient.vatNumber } : {}),
      address: address(recipient),
      ...(serviceName ? { contact: { name: serviceName } } : {}),
    },
    delivery: { name: serviceName ?? recipient.name, address: address(recipient) },
    payment: supplier.iban
      ? [
          {
            meansCode: '30',
            creditTransfers: [{ account: supplier.iban, name: supplier.name, ...(supplier.bic ? { provider: supplier.bic } : {}) }],
          },
        ]
      : [],
  };
}

function serviceFor(dice: Dice, recipient: DemoStructure): string | undefined {
  const open = recipient.services.filter((service) => service.isActive && service.code !== 'FACTURES_PUBLIQUES');
  if (open.length === 0) return undefined;
  return recipient.serviceRequired || recipient.serviceOrCommitment || dice.chance(60) ? dice.pick(open).code : undefined;
}

function commitmentFor(dice: Dice, recipient: DemoStructure, service: string | undefined): string | undefined {
  const byService = recipient.services.find((one) => one.code === service)?.commitmentRequired ?? false;
  if (recipient.commitmentRequired || byService || (recipient.serviceOrCommitment && !service) || dice.chance(25))
    return `EJ${dice.between(1_000_000, 9_999_999)}`;
  return undefined;
}

const exemptionOf = (supplier: string) => ({
  E: {
    reason:
      supplier === 'suisse'
        ? 'Autoliquidation par le preneur, article 283-2 du code général des impôts'
        : 'TVA non applicable, article 293 B du code général des impôts',
  },
});

/** Why a credit note or a down payment is what it is. */
function kindOf(dice: Dice): { typeCode: string; prefix: string } {
  if (dice.chance(6)) return { typeCode: '381', prefix: 'A' };
  if (dice.chance(4)) return { typeCode: '386', prefix: 'AC' };
  return { typeCode: '380', prefix: 'F' };
}

/** When the invoice of a rank was deposited: three years, busier lately and at month's end, working hours. */
function depositTime(dice: Dice, rank: number, now: Date): Date {
  const share = (rank / paperCount) ** 0.82;
  const at = new Date(now.getTime() - (1 - share) * months * 30.4 * dayLength - dice.between(0, 20) * 3600 * 1000);
  if (rank < paperCount - 12) at.setUTCHours(dice.between(7, 16), dice.between(0, 59), dice.between(0, 59));
  return at.getTime() > now.getTime() ? new Date(now.getTime() - dice.between(1, 50) * 60_000) : at;
}

/** The 600 invoices of the demo world, oldest first, laid back from `now`. The same `now` and seed give the same papers. */
export function demoPapers(now: Date, seed = 2026): DemoPaper[] {
  const dice = new Dice(seed);
  const times = Array.from({ length: paperCount }, (_, rank) => depositTime(dice, rank, now)).sort((a, b) => a.getTime() - b.getTime());
  const counters = new Map<string, number>();
  const lastOf = new Map<string, string>();
  return times.map((depositedAt, rank) => {
    const supplierKey = weighted(dice);
    const supplier = demoStructure(supplierKey);
    const closed = rank < 40 && (supplierKey === 'papeterie' || supplierKey === 'batiment') && dice.chance(60);
    const recipient = demoStructure(closed ? 'ancienne-communaute' : dice.pick(customersOf[supplierKey] ?? ['lac-bleu']));
    const issued = new Date(depositedAt.getTime() - dice.between(0, 3) * dayLength);
    const pair = `${supplierKey} ${recipient.key}`;
    const preceding = lastOf.get(pair);
    const drawn = kindOf(dice);
    const { typeCode, prefix } = drawn.typeCode === '381' && !preceding ? { typeCode: '380', prefix: 'F' } : drawn;
    const counterKey = `${supplierKey} ${prefix} ${issued.getUTCFullYear()}`;
    const count = (counters.get(counterKey) ?? 0) + 1;
    counters.set(counterKey, count);
    const number = `${prefix}${issued.getUTCFullYear()}-${String(count).padStart(4, '0')}`;
    if (typeCode === '380') lastOf.set(pair, number);
    const service = serviceFor(dice, recipient);
    const commitment = commitmentFor(dice, recipient, service);
    const alreadyPaid = typeCode === '380' && dice.chance(4);
    const format = dice.chance(46) ? 'ubl' : dice.chance(52) ? 'cii' : dice.chance(78) ? 'facturx' : 'plain-pdf';
    const draft: InvoiceDraft = {
      number,
      issueDate: day(issued),
      dueDate: day(new Date(issued.getTime() + 30 * dayLength)),
      typeCode,
      currency: 'EUR',
      businessProcess: alreadyPaid ? 'A2' : 'A1',
      ...(service ? { buyerReference: service } : {}),
      ...(commitment ? { purchaseOrderReference: commitment } : {}),
      ...(dice.chance(20) ? { contractReference: `M${issued.getUTCFullYear()}-${dice.between(10, 99)}` } : {}),
      ...(typeCode === '381' && preceding ? { precedingInvoices: [{ number: preceding }] } : { precedingInvoices: [] }),
      notes: [{ subjectCode: 'PMD', text: 'Pénalités de retard : taux de la BCE majoré de huit points.' }],
      paymentTerms: 'Paiement à 30 jours à réception, sur facture.',
      ...parties(supplier, recipient, service),
      lines: linesOf(dice, supplierKey),
      exemptions: exemptionOf(supplierKey),
    };
    return {
      supplier,
      recipient,
      format,
      channel: dice.chance(45) ? 'api' : 'portal',
      fileName: `${number}.${format === 'ubl' || format === 'cii' ? 'xml' : 'pdf'}`,
      draft,
      depositedAt,
      journey: journeyOf(dice, { rank, alreadyPaid, ageDays: (now.getTime() - depositedAt.getTime()) / dayLength, recipient }),
    };
  });
}
