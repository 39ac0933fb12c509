import type { FormError } from '#design';
import { Button, ButtonGroup, ErrorSummary, errorFor, FileUpload, Form, Hidden, Inset, PageHeading, Textarea } from '#design';
import type { InvoiceDossier } from '#domain/invoices';
import { commentMaximum, completeInvoice, readInvoiceDossier } from '#domain/invoices';
import type { StagedFile } from '#kernel';
import { Problem } from '#kernel';
import { sayIn } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { notNow } from './not-now.ts';

function page(
  visit: SignedVisit,
  { invoice, history }: InvoiceDossier,
  typed: { version: string; comment: string },
  errors: readonly FormError[] = [],
): Answer {
  const { say, language } = visit;
  const asked = history.findLast((event) => event.action === 'suspend');
  const motive = asked?.motive ? sayIn(language, `invoices.motive.${asked.motive}`) : undefined;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('paper.process.title', { action: say('invoices.action.complete'), number: invoice.number }),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: [
        { label: say('lists.title.issued'), href: '/invoices/issued' },
        { label: invoice.number, href: `/invoices/${invoice.id}` },
        { label: say('invoices.action.complete') },
      ],
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={`${invoice.number} · ${invoice.recipientName}`}
            title={say('invoices.action.complete')}
            lead={say('paper.complete.lead')}
          />
          {asked && (
            <Inset>
              <strong>{motive}</strong>
              {asked.comment && <p>{asked.comment}</p>}
            </Inset>
          )}
          <Form action={`/invoices/${invoice.id}/complete`} csrf={visit.csrfToken} multipart>
            <Hidden name="version" value={typed.version} />
            <Textarea
              name="comment"
              label={say('paper.complete.comment')}
              hint={say('paper.comment-hint', { maximum: commentMaximum })}
              value={typed.comment}
              maxLength={commentMaximum}
              error={errorFor(errors, 'comment')}
            />
            <FileUpload
              name="attachments"
              label={say('paper.complete.files')}
              hint={say('paper.complete.files-hint')}
              multiple
              optional
              error={errorFor(errors, 'attachments')}
            />
            <ButtonGroup>
              <Button>{say('invoices.action.complete')}</Button>
              <a href={`/invoices/${invoice.id}`}>{say('paper.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** The supplier's answer to a suspension. */
export async function showComplete(visit: SignedVisit): Promise<Answer> {
  const dossier = await readInvoiceDossier(visit.context, visit.visitor.actor, visit.params.invoice ?? '');
  if (!dossier.allowed.includes('complete')) return notNow(visit, dossier.invoice, 'invoices.complete');
  return page(visit, dossier, { version: String(dossier.invoice.version), comment: '' });
}

/** Bytes one attachment may have (dossier § 9.3). */
const attachmentLimit = 10_000_000;

async function read(visit: SignedVisit) {
  const typed = { version: '', comment: '' };
  const attachments: { file: StagedFile; name: string; mediaType: string }[] = [];
  for await (const part of visit.parts()) {
    if (part.kind === 'field' && (part.name === 'version' || part.name === 'comment')) typed[part.name] = part.value;
    if (part.kind === 'file')
      attachments.push({
        file: await visit.context.files.stage(part.stream, { limit: attachmentLimit }),
        name: part.fileName,
        mediaType: part.mediaType,
      });
  }
  return { typed, attachments };
}

/** Adds what was missing; the invoice goes back to the recipient. */
export async function doComplete(visit: SignedVisit): Promise<Answer> {
  const id = visit.params.invoice ?? '';
  let typed = { version: '', comment: '' };
  try {
    const brought = await read(visit);
    typed = brought.typed;
    const version = Number(typed.version);
    await completeInvoice(visit.context, visit.visitor.actor, id, {
      comment: typed.comment,
      attachments: brought.attachments,
      ...(version > 0 ? { expectedVersion: version } : {}),
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.kind === 'conflict')
      return { kind: 'redirect', to: `/invoices/${id}`, flash: { tone: 'error', key: 'paper.changed-meanwhile' } };
    const dossier = await readInvoiceDossier(visit.context, visit.visitor.actor, id);
    const shown =
      error.code === 'files.too-large'
        ? [{ field: 'attachments', message: visit.say('paper.complete.too-large') }]
        : formErrors(visit, error, 'comment');
    return page(visit, dossier, typed, shown);
  }
  return { kind: 'redirect', to: `/invoices/${id}`, flash: { tone: 'success', key: 'paper.complete.done' } };
}
