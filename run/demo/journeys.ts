import type { Action, Motive } from '#domain/invoices';
import type { Dice } from './random.ts';
import type { DemoStructure } from './structures.ts';

/** One act of a paper's story, so many hours after the one before. */
export interface Step {
  action: Exclude<Action, 'dispatch' | 'make-available' | 'settle-already-paid'>;
  afterHours: number;
  motive?: Motive;
  comment?: string;
  paymentOrderNumber?: string;
}

/** What happens to a paper after it was made available; ends where time runs out. */
export interface Journey {
  /** Seconds from deposit to routing; absent: not routed yet. */
  routedAfterSeconds?: number;
  steps: Step[];
  /** The supplier flagged the rejected invoice as handled. */
  handled?: boolean;
}

const order = (dice: Dice): Step => ({
  action: 'order-payment',
  afterHours: dice.between(20, 160),
  paymentOrderNumber: `M-${dice.between(10_000, 99_999)}`,
});

function toPayment(dice: Dice): Step[] {
  return [
    { action: 'certify-service', afterHours: dice.between(6, 140) },
    order(dice),
    { action: 'send-to-accountant', afterHours: dice.between(4, 60) },
    ...(dice.chance(70) ? [{ action: 'book', afterHours: dice.between(4, 40) } satisfies Step] : []),
    { action: 'put-in-payment', afterHours: dice.between(10, 120) },
  ];
}

const suspension = (dice: Dice): Step => ({
  action: 'suspend',
  afterHours: dice.between(10, 90),
  motive: dice.pick(['document-missing', 'information-missing']),
  comment: 'Merci de joindre le bon de livraison signé.',
});
const completion = (dice: Dice): Step => ({
  action: 'complete',
  afterHours: dice.between(12, 120),
  comment: 'Bon de livraison signé joint, avec nos excuses.',
});
const rejection = (dice: Dice): Step =>
  dice.chance(25)
    ? {
        action: 'reject',
        afterHours: dice.between(12, 120),
        motive: 'other',
        comment: 'La prestation facturée relève du budget de l’an dernier, déjà clos.',
      }
    : {
        action: 'reject',
        afterHours: dice.between(12, 120),
        motive: dice.pick(['amount-wrong', 'billed-twice', 'vat-rate-wrong', 'not-conform']),
        comment: 'Le montant ne correspond pas au bon de commande.',
      };
const recycling = (dice: Dice): Step => ({
  action: 'ask-recycling',
  afterHours: dice.between(8, 80),
  motive: dice.pick(['service-code-wrong', 'commitment-wrong']),
  comment: 'Merci d’adresser cette facture au bon service.',
});

/** The latest papers stop at every place in turn, so that each page has something true to show. */
const recentStops: readonly ((dice: Dice) => Step[])[] = [
  () => [],
  (dice) => [suspension(dice)],
  (dice) => toPayment(dice).slice(0, 1),
  (dice) => [recycling(dice)],
  () => [],
  (dice) => toPayment(dice).slice(0, 2),
  (dice) => [rejection(dice)],
  (dice) => [suspension(dice), completion(dice)],
  (dice) => toPayment(dice).slice(0, 3),
  (dice) => toPayment(dice).filter((step) => step.action !== 'put-in-payment'),
  (dice) => toPayment(dice),
];

/** The story of a paper: old ones mostly paid, recent ones everywhere on the way. */
export function journeyOf(dice: Dice, paper: { rank: number; alreadyPaid: boolean; ageDays: number; recipient: DemoStructure }): Journey {
  const routedAfterSeconds = dice.between(1, 9);
  if (paper.alreadyPaid) return { routedAfterSeconds, steps: [] };
  if (paper.ageDays < 75) {
    const stop = recentStops[paper.rank % recentStops.length];
    return { routedAfterSeconds, steps: stop ? stop(dice) : [] };
  }
  if (dice.chance(6)) return { routedAfterSeconds, steps: [rejection(dice)], handled: dice.chance(80) };
  if (dice.chance(8)) return { routedAfterSeconds, steps: [suspension(dice), completion(dice), ...toPayment(dice)] };
  // One in nine waits far longer than the law allows: dashboards must have something to tell.
  const slow = dice.chance(11) ? 6 : 1;
  const steps = toPayment(dice).map((step) => ({ ...step, afterHours: step.afterHours * slow }));
  // A recipient that does not return the payment status leaves its papers booked.
  return { routedAfterSeconds, steps: paper.recipient.paymentStatusReturned ? steps : steps.slice(0, -1) };
}
