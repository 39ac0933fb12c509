import type { FormError } from '#design';
import { Button, ButtonGroup, ErrorSummary, errorFor, Form, Hidden, Input, PageHeading, Radios, Textarea } from '#design';
import type { Action, InvoiceRecord } from '#domain/invoices';
import {
  commentMaximum,
  explanationMinimum,
  lifeCycle,
  motives,
  processInvoice,
  readInvoiceDossier,
  recipientActions,
} from '#domain/invoices';
import { Problem } from '#kernel';
import { sayIn } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { notNow } from './not-now.ts';

interface Typed {
  version: string;
  motive: string;
  comment: string;
  paymentOrderNumber: string;
}

function actionOf(visit: SignedVisit): Action {
  const action = recipientActions.find((one) => one === visit.params.action);
  if (!action) throw new Problem('portal.page-not-found', 'not-found');
  return action;
}

function page(visit: SignedVisit, invoice: InvoiceRecord, action: Action, typed: Typed, errors: readonly FormError[] = []): Answer {
  const { say, language } = visit;
  const demands = lifeCycle.transitions.find((row) => row.action === action)?.demands;
  const title = say(`invoices.action.${action}`);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('paper.process.title', { action: title, number: invoice.number }),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: [
        { label: say('lists.title.received'), href: '/invoices/received' },
        { label: invoice.number, href: `/invoices/${invoice.id}` },
        { label: title },
      ],
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={`${invoice.number} · ${invoice.supplierName}`}
            title={title}
            lead={sayIn(language, `paper.process.lead.${action}`)}
          />
          <Form action={`/invoices/${invoice.id}/process/${action}`} csrf={visit.csrfToken}>
            <Hidden name="version" value={typed.version} />
            {demands?.motive && (
              <Radios
                name="motive"
                label={say('paper.motive')}
                value={typed.motive}
                error={errorFor(errors, 'motive')}
                choices={motives[demands.motive].map((motive) => ({ value: motive, label: say(`invoices.motive.${motive}`) }))}
              />
            )}
            {demands?.paymentOrderNumber && (
              <Input
                name="paymentOrderNumber"
                label={say('paper.payment-order-number')}
                hint={say('paper.payment-order-hint')}
                value={typed.paymentOrderNumber}
                width={20}
                error={errorFor(errors, 'paymentOrderNumber')}
              />
            )}
            <Textarea
              name="comment"
              label={say('paper.comment')}
              hint={
                demands?.motive
                  ? say('paper.comment-hint-other', { minimum: explanationMinimum, maximum: commentMaximum })
                  : say('paper.comment-hint', { maximum: commentMaximum })
              }
              optional={!demands?.motive}
              maxLength={commentMaximum}
              value={typed.comment}
              error={errorFor(errors, 'comment')}
            />
            <ButtonGroup>
              <Button kind={action === 'reject' ? 'danger' : 'primary'}>{title}</Button>
              <a href={`/invoices/${invoice.id}`}>{say('paper.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** The form of an action that asks for something. */
export async function showProcess(visit: SignedVisit): Promise<Answer> {
  const action = actionOf(visit);
  const { invoice, allowed } = await readInvoiceDossier(visit.context, visit.visitor.actor, visit.params.invoice ?? '');
  if (!allowed.includes(action)) return notNow(visit, invoice, 'invoices.process');
  return page(visit, invoice, action, { version: String(invoice.version), motive: '', comment: '', paymentOrderNumber: '' });
}

/** Acts; what lacks is asked for again, and somebody else's act in between is shown. */
export async function doProcess(visit: SignedVisit): Promise<Answer> {
  const action = actionOf(visit);
  const fields = await visit.form();
  const id = visit.params.invoice ?? '';
  const typed: Typed = {
    version: fields.get('version') ?? '',
    motive: fields.get('motive') ?? '',
    comment: fields.get('comment') ?? '',
    paymentOrderNumber: fields.get('paymentOrderNumber') ?? '',
  };
  const version = Number(typed.version);
  try {
    await processInvoice(visit.context, visit.visitor.actor, id, {
      action,
      ...(Number.isSafeInteger(version) && version > 0 ? { expectedVersion: version } : {}),
      ...(typed.motive ? { motive: typed.motive } : {}),
      ...(typed.comment ? { comment: typed.comment } : {}),
      ...(typed.paymentOrderNumber ? { paymentOrderNumber: typed.paymentOrderNumber } : {}),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.kind === 'conflict')
      return {
        kind: 'redirect',
        to: `/invoices/${id}`,
        flash: { tone: 'error', key: error.code === 'invoices.changed-meanwhile' ? 'paper.changed-meanwhile' : 'paper.not-allowed-now' },
      };
    const { invoice } = await readInvoiceDossier(visit.context, visit.visitor.actor, id);
    return page(visit, invoice, action, typed, formErrors(visit, error, 'comment'));
  }
  return { kind: 'redirect', to: `/invoices/${id}`, flash: { tone: 'success', key: 'paper.done' } };
}
