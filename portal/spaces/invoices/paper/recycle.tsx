import type { FormError } from '#design';
import { Button, ButtonGroup, ErrorSummary, errorFor, FindingList, Form, Hidden, Input, Inset, PageHeading, Textarea } from '#design';
import type { InvoiceDossier } from '#domain/invoices';
import { commentMaximum, readInvoiceDossier, recycleInvoice } from '#domain/invoices';
import { findStructure, servicesOf } from '#domain/structures';
import type { Finding } from '#einvoice';
import { Problem } from '#kernel';
import { explainFinding, sayIn } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { notNow } from './not-now.ts';

interface Typed {
  version: string;
  recipient: string;
  serviceCode: string;
  commitmentNumber: string;
  comment: string;
}

async function page(
  visit: SignedVisit,
  { invoice, history }: InvoiceDossier,
  typed: Typed,
  errors: readonly FormError[] = [],
  findings: readonly Finding[] = [],
): Promise<Answer> {
  const { context, say, language } = visit;
  const asked = history.findLast((event) => event.action === 'ask-recycling');
  const motive = asked?.motive ? sayIn(language, `invoices.motive.${asked.motive}`) : undefined;
  const services = await servicesOf(context, invoice.recipientId, { activeOnly: true });
  const refused = findings.length > 0 || errors.length > 0;
  return {
    kind: 'page',
    status: refused ? 422 : 200,
    page: {
      title: say('paper.process.title', { action: say('invoices.action.recycle'), number: invoice.number }),
      width: 'reading',
      hasErrors: refused,
      breadcrumbs: [
        { label: say('lists.title.issued'), href: '/invoices/issued' },
        { label: invoice.number, href: `/invoices/${invoice.id}` },
        { label: say('invoices.action.recycle') },
      ],
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={`${invoice.number} · ${invoice.recipientName}`}
            title={say('invoices.action.recycle')}
            lead={say('paper.recycle.lead')}
          />
          {findings.length > 0 && (
            <FindingList
              findings={findings.map((finding) => {
                const words = explainFinding(finding, language);
                return {
                  severity: finding.severity,
                  code: finding.code,
                  message: words.message,
                  remedy: words.remedy,
                  seen: finding.seen,
                  expected: finding.expected,
                };
              })}
            />
          )}
          {asked && (
            <Inset>
              <strong>{motive}</strong>
              {asked.comment && <p>{asked.comment}</p>}
            </Inset>
          )}
          <Form action={`/invoices/${invoice.id}/recycle`} csrf={visit.csrfToken}>
            <Hidden name="version" value={typed.version} />
            <Input
              name="recipient"
              label={say('paper.recycle.recipient')}
              hint={say('paper.recycle.recipient-hint')}
              value={typed.recipient}
              numeric="integer"
              width={20}
              error={errorFor(errors, 'recipient')}
            />
            <Input
              name="serviceCode"
              label={say('paper.service-code')}
              hint={
                services.length > 0
                  ? say('paper.recycle.services', { codes: services.map((service) => service.code).join(', ') })
                  : undefined
              }
              value={typed.serviceCode}
              width={20}
              list="services"
              error={errorFor(errors, 'serviceCode')}
            />
            <datalist id="services">
              {services.map((service) => (
                <option key={service.code} value={service.code}>
                  {service.name}
                </option>
              ))}
            </datalist>
            <Input
              name="commitmentNumber"
              label={say('paper.commitment')}
              value={typed.commitmentNumber}
              width={20}
              error={errorFor(errors, 'commitmentNumber')}
            />
            <Textarea
              name="comment"
              label={say('paper.comment')}
              hint={say('paper.comment-hint', { maximum: commentMaximum })}
              optional
              value={typed.comment}
              maxLength={commentMaximum}
              error={errorFor(errors, 'comment')}
            />
            <ButtonGroup>
              <Button>{say('paper.recycle.send')}</Button>
              <a href={`/invoices/${invoice.id}`}>{say('paper.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** The supplier corrects where the invoice goes; number and amounts stay. */
export async function showRecycle(visit: SignedVisit): Promise<Answer> {
  const { context, visitor, params } = visit;
  const dossier = await readInvoiceDossier(context, visitor.actor, params.invoice ?? '');
  const { invoice } = dossier;
  if (!dossier.allowed.includes('recycle')) return notNow(visit, invoice, 'invoices.recycle');
  const recipient = await findStructure(context, invoice.recipientId);
  return page(visit, dossier, {
    version: String(invoice.version),
    recipient: recipient?.identifier ?? '',
    serviceCode: invoice.serviceCode ?? '',
    commitmentNumber: invoice.commitmentNumber ?? '',
    comment: '',
  });
}

/** Sends the invoice on its corrected way, once the routing controls agree. */
export async function doRecycle(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  const id = visit.params.invoice ?? '';
  const fields = await visit.form();
  const text = (name: string) => (fields.get(name) ?? '').trim();
  const typed: Typed = {
    version: text('version'),
    recipient: text('recipient'),
    serviceCode: text('serviceCode'),
    commitmentNumber: text('commitmentNumber'),
    comment: text('comment'),
  };
  const version = Number(typed.version);
  try {
    const outcome = await recycleInvoice(context, visitor.actor, id, {
      ...(version > 0 ? { expectedVersion: version } : {}),
      ...(typed.recipient ? { recipient: typed.recipient } : {}),
      serviceCode: typed.serviceCode || null,
      commitmentNumber: typed.commitmentNumber || null,
      ...(typed.comment ? { comment: typed.comment } : {}),
    });
    if (outcome.state === 'accepted')
      return { kind: 'redirect', to: `/invoices/${id}`, flash: { tone: 'success', key: 'paper.recycle.done' } };
    return page(visit, await readInvoiceDossier(context, visitor.actor, id), typed, [], outcome.findings);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.kind === 'conflict')
      return { kind: 'redirect', to: `/invoices/${id}`, flash: { tone: 'error', key: 'paper.changed-meanwhile' } };
    return page(visit, await readInvoiceDossier(context, visitor.actor, id), typed, formErrors(visit, error, 'recipient'));
  }
}
