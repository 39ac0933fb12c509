import { readFileSync } from 'node:fs';
import { formatDate, formatInstant, formatMoney, typeset } from '#einvoice/pdf';
import type { CalendarDate, Language } from '#kernel';
import { Problem } from '#kernel';
import type { Key, Params } from '#words';
import { say } from '#words';
import { withProblems } from './typesetting-problems.ts';

/** A structure as the slip names it. */
export interface TrackedParty {
  name: string;
  /** SIRET or another number, as shown. */
  identifier?: string;
  /** Service of the structure. */
  service?: string;
}

/** One change of status. Labels are already in the reader's language. */
export interface TrackedEvent {
  at: Date;
  status: string;
  /** Who did it: a person, an application or the platform. */
  actor: string;
  structure?: string;
  motive?: string;
  comment?: string;
  paymentOrderNumber?: string;
}

/** Everything a tracking slip (bordereau de suivi) says; amounts are exact decimal text. */
export interface TrackingSlip {
  number: string;
  issueDate?: CalendarDate;
  platformNumber?: string;
  framework?: string;
  commitment?: string;
  supplier: TrackedParty;
  recipient: TrackedParty;
  currency?: string;
  net?: string;
  vat?: string;
  gross?: string;
  payable?: string;
  currentStatus: string;
  depositedAt?: Date;
  /** Shown in the order given. */
  events: readonly TrackedEvent[];
  generatedAt: Date;
}

type Word = Key extends infer K ? (K extends `documents.${infer Name}` ? Name : never) : never;

/** Events beyond this number are refused: no invoice of ours has so many. */
const maxEvents = 2_000;

let template: string | undefined;

/** The slip as PDF/A-3, times in Europe/Paris; the same input gives the same bytes. Throws Problem `documents.*`. */
export async function trackingSlip(slip: TrackingSlip, language: Language): Promise<Uint8Array> {
  if (slip.events.length > maxEvents) throw new Problem('documents.too-long', 'too-large');
  const word = (key: Word, params?: Params) => say(language, `documents.${key}`, params);
  const locale = word('locale');
  template ??= readFileSync(new URL('./templates/tracking-slip.typ', import.meta.url), 'utf8');
  const title = word('slipTitleOf', { number: slip.number.slice(0, 200) });
  const money = (amount: string | undefined) => (amount === undefined ? undefined : formatMoney(amount, slip.currency, locale));
  const inputs = {
    title: word('slipTitle'),
    subtitle: word('invoiceNumber', { number: slip.number.slice(0, 200) }),
    status: { label: word('currentStatus'), value: slip.currentStatus },
    facts: facts([
      [word('platformNumber'), slip.platformNumber],
      [word('issueDate'), slip.issueDate && formatDate(slip.issueDate)],
      [word('depositedAt'), slip.depositedAt && formatInstant(slip.depositedAt, locale)],
      [word('framework'), slip.framework],
      [word('commitment'), slip.commitment],
      [word('net'), money(slip.net)],
      [word('vat'), money(slip.vat)],
      [word('gross'), money(slip.gross)],
      [word('payable'), money(slip.payable)],
    ]),
    parties: [party(word('supplier'), slip.supplier, word('service')), party(word('recipient'), slip.recipient, word('service'))],
    labels: {
      history: word('history'),
      columns: [word('dateTime'), word('status'), word('actor'), word('details')],
      noEvents: word('noEvents'),
    },
    events: slip.events.map((event) => ({
      at: formatInstant(event.at, locale),
      status: event.status,
      actor: event.actor,
      structure: event.structure ?? '',
      details: facts([
        [word('motive'), event.motive],
        [word('paymentOrder'), event.paymentOrderNumber],
        [word('comment'), event.comment?.slice(0, 4000)],
      ]),
    })),
    running: { left: title.slice(0, 80), right: slip.currentStatus },
    foot: { mention: word('generatedAt', { at: formatInstant(slip.generatedAt, locale) }), pageOf: word('pageOf') },
  };
  return withProblems(typeset({ template, inputs, timestamp: slip.generatedAt, language, title }));
}

function party(heading: string, { name, identifier, service }: TrackedParty, serviceLabel: string) {
  return { heading, name, rows: [...(identifier ? [identifier] : []), ...(service ? [`${serviceLabel} : ${service}`] : [])] };
}

function facts(entries: readonly (readonly [string, string | undefined])[]): { label: string; value: string }[] {
  return entries.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
