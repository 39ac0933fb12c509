import type { LifeCycle } from '#domain/casework';
import type { Status } from './statuses.ts';
import { finalStatuses, statuses } from './statuses.ts';

/** Everything that can be done to an invoice. */
export type Action =
  | 'dispatch'
  | 'make-available'
  | 'settle-already-paid'
  | 'certify-service'
  | 'order-payment'
  | 'send-to-accountant'
  | 'book'
  | 'put-in-payment'
  | 'suspend'
  | 'resume'
  | 'ask-recycling'
  | 'reject'
  | 'complete'
  | 'recycle';

/** In the recipient's hands: not final, not waiting for routing or for the supplier's correction. */
const workable: readonly Status[] = [
  'available',
  'completed',
  'suspended',
  'service-certified',
  'payment-ordered',
  'sent-to-accountant',
  'booked',
];
const workableBut = (status: Status): readonly Status[] => workable.filter((other) => other !== status);

/**
 * The life cycle of a simple invoice. The middle statuses are optional and unordered ("Chorus Pro n'impose pas d'ordre", DSE-FE § 3.4); `to-recycle` is closed to
 * the recipient until the supplier acts (our choice, ADR 0011); `rejected` and `in-payment` are final.
 */
export const lifeCycle: LifeCycle<Status, Action> = {
  name: 'invoice',
  statuses,
  initial: 'deposited',
  final: finalStatuses,
  transitions: [
    { action: 'dispatch', from: ['deposited'], to: 'in-transit', by: 'system', source: 'DSE-FE § 3.4' },
    { action: 'make-available', from: ['in-transit'], to: 'available', by: 'system', source: 'DSE-FE § 3.4' },
    {
      action: 'settle-already-paid',
      from: ['available'],
      to: 'in-payment',
      by: 'system',
      source: 'framework A2: already paid by purchase card (seed 001)',
    },
    { action: 'certify-service', from: workableBut('service-certified'), to: 'service-certified', by: 'recipient' },
    {
      action: 'order-payment',
      from: workableBut('payment-ordered'),
      to: 'payment-ordered',
      by: 'recipient',
      demands: { paymentOrderNumber: 'required' },
    },
    { action: 'send-to-accountant', from: workableBut('sent-to-accountant'), to: 'sent-to-accountant', by: 'recipient' },
    { action: 'book', from: workableBut('booked'), to: 'booked', by: 'recipient' },
    { action: 'put-in-payment', from: workable, to: 'in-payment', by: 'recipient' },
    { action: 'suspend', from: workableBut('suspended'), to: 'suspended', by: 'recipient', demands: { motive: 'suspension' } },
    { action: 'resume', from: ['suspended'], to: 'available', by: 'recipient', source: 'recipients lift a suspension themselves' },
    {
      action: 'ask-recycling',
      from: workable,
      to: 'to-recycle',
      by: 'recipient',
      demands: { motive: 'recycling' },
      source: 'seed 001: wrong SIRET, service or commitment',
    },
    {
      action: 'reject',
      from: workable,
      to: 'rejected',
      by: 'recipient',
      demands: { motive: 'rejection' },
      source: 'seed 001: wrong amount or billing data',
    },
    { action: 'complete', from: ['suspended'], to: 'completed', by: 'supplier', demands: { comment: true, changes: 'completion' } },
    { action: 'recycle', from: ['to-recycle'], to: 'deposited', by: 'supplier', demands: { changes: 'routing' } },
  ],
};

/** Actions a recipient may take, in the order they are offered. */
export const recipientActions: readonly Action[] = lifeCycle.transitions.filter((row) => row.by === 'recipient').map((row) => row.action);
