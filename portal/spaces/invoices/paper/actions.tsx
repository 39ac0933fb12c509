import type { JSX } from 'preact';
import type { ButtonKind } from '#design';
import { Button, ButtonLink, Card, Form, Hidden } from '#design';
import type { Action, InvoiceDossier, InvoiceRecord } from '#domain/invoices';
import { lifeCycle } from '#domain/invoices';
import type { SignedVisit } from '../../../frame/visit.ts';

/** What ends a paper's life, or sends it back: stands apart from what leads it on. */
const grave: ReadonlySet<Action> = new Set(['reject', 'ask-recycling', 'suspend']);

/** Actions that ask for nothing are one press; the others have a form of their own. */
function isOnePress(action: Action): boolean {
  return lifeCycle.transitions.find((row) => row.action === action)?.demands === undefined;
}

const formOf = (id: string, action: Action): string =>
  action === 'complete'
    ? `/invoices/${id}/complete`
    : action === 'recycle'
      ? `/invoices/${id}/recycle`
      : `/invoices/${id}/process/${action}`;

function ActionButton({
  visit,
  invoice,
  action,
  kind,
}: {
  visit: SignedVisit;
  invoice: InvoiceRecord;
  action: Action;
  kind: ButtonKind;
}): JSX.Element {
  const label = visit.say(`invoices.action.${action}`);
  if (!isOnePress(action)) {
    return (
      <ButtonLink href={formOf(invoice.id, action)} kind={kind}>
        {label}
      </ButtonLink>
    );
  }
  return (
    <Form action={`/invoices/${invoice.id}/process/${action}`} csrf={visit.csrfToken}>
      <Hidden name="version" value={String(invoice.version)} />
      <Button kind={kind}>{label}</Button>
    </Form>
  );
}

/** What this person may do to the paper now: read from the life cycle and the rights, nothing else. */
export function Actions({ visit, dossier }: { visit: SignedVisit; dossier: InvoiceDossier }): JSX.Element | null {
  const { say, csrfToken } = visit;
  const { invoice, allowed, mayMarkHandled } = dossier;
  const mayReissue =
    invoice.status === 'rejected' &&
    invoice.supplierId === visit.visitor.actor.grant.structureId &&
    visit.visitor.actor.grant.spaces['invoices-issued'] === 'write';
  const onward = allowed.filter((action) => !grave.has(action));
  const back = allowed.filter((action) => grave.has(action));
  if (allowed.length === 0 && !mayMarkHandled && !mayReissue) return null;
  return (
    <div class="not-printed">
      <Card title={say('paper.actions')}>
        <ul class="plain-list actions-list">
          {onward.map((action, index) => (
            <li key={action}>
              <ActionButton visit={visit} invoice={invoice} action={action} kind={index === 0 ? 'primary' : 'secondary'} />
            </li>
          ))}
          {mayReissue && (
            <li>
              <ButtonLink href={`/deposit/entry?from=${invoice.id}`} kind="secondary">
                {say('paper.reissue')}
              </ButtonLink>
            </li>
          )}
          {mayMarkHandled && (
            <li>
              <Form action="/invoices/issued/handled" csrf={csrfToken}>
                <Hidden name="invoice" value={invoice.id} />
                <Hidden name="from" value="invoice" />
                <Button kind="secondary">{say('paper.mark-handled')}</Button>
              </Form>
            </li>
          )}
        </ul>
        {back.length > 0 && (
          <ul class="plain-list actions-grave">
            {back.map((action) => (
              <li key={action}>
                <ActionButton visit={visit} invoice={invoice} action={action} kind="quiet" />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
