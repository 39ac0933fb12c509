import { system } from '#domain/rights';
import { transitionFor } from '#domain/casework';
import type { Context } from '#kernel';
import { isId } from '#kernel';
import { frameworks } from '#einvoice/chorus-pro';
import type { Action } from '../lifecycle.ts';
import { lifeCycle } from '../lifecycle.ts';
import type { Step } from '../step.ts';
import { takeStep } from '../step.ts';
import { lockInvoice, writeChange } from '../store/changes.ts';

/**
 * Brings a deposited invoice to its recipient: deposited → in transit → available, and on to payment when it was already paid (A2). Every step is an
 * event of its own; all of them are one transaction. Does nothing when the invoice is further already: the job may run twice.
 */
export async function routeInvoice(context: Context, invoiceId: string): Promise<void> {
  if (!isId(invoiceId)) return;
  await context.database.transaction().execute(async (transaction) => {
    const locked = await lockInvoice(transaction, invoiceId);
    if (locked?.status !== lifeCycle.initial) return;
    const actions: Action[] = [
      'dispatch',
      'make-available',
      ...(frameworks[locked.framework].alreadyPaid ? (['settle-already-paid'] as const) : []),
    ];
    const at = context.clock.now();
    const steps: Step[] = [];
    let invoice = locked;
    for (const action of actions) {
      const transition = transitionFor(lifeCycle, invoice.status, action);
      if (!transition) throw new Error(`the life cycle lacks ${action} from ${invoice.status}`);
      const step = takeStep(invoice, transition, system, at);
      steps.push(step);
      invoice = { ...invoice, ...step.set };
    }
    await writeChange(transaction, invoiceId, {
      set: Object.assign({}, ...steps.map(({ set }) => set)) as Step['set'],
      events: steps.map(({ event }) => event),
    });
    const told = steps[1]?.event.version;
    await context.jobs.enqueue(transaction, [{ name: 'notifications.status', payload: { invoiceId, version: told } }]);
  });
}
