import type { JSX } from 'preact';
import { Button, ButtonLink, Card, Form, Hidden } from '#design';
import type { Action, InvoiceDossier } from '#domain/invoices';
import { lifeCycle } from '#domain/invoices';
import type { SignedVisit } from '../../../frame/visit.ts';

/** What ends a paper's life, or sends it back: looks like it. */
const grave: ReadonlySet<Action> = new Set(['reject', 'ask-recycling', 'suspend']);

/** Actions that ask for nothing are one press; the others have a form of their own. */
function isOnePress(action: Action): boolean {
  return lifeCycle.transitions.find((row) => row.action === action)?.demands === undefined;
}

const formOf = (id: string, action: Action): string => (action === 'complete' ? `/invoices/${id}/complete` : action === 'recycle' ? `/invoices/${id}/recycle` : `/invoices/${id}/process/${action}`);

/** What this person may do to the paper now: read from the life cycle and the rights, nothing else. */
export function Actions({ visit, dossier }: { visit: SignedVisit; dossier: InvoiceDossier }): JSX.Element | null {
  const { say, csrfToken } = visit;
  const { invoice, allowed, mayMarkHandled } = dossier;
  const mayReissue = invoice.status === 'rejected' && invoice.supplierId === visit.visitor.actor.grant.structureId && visit.visitor.actor.grant.spaces['invoices-issued'] === 'write';
  if (allowed.length === 0 && !mayMarkHandled && !mayReissue) return null;
  return (
    <Card title={say('paper.actions')}>
      <ul class="plain-list actions-list">
        {allowed.map((action) => (
          <li key={action}>
            {isOnePress(action) ? (
              <Form action={`/invoices/${invoice.id}/process/${action}`} csrf={csrfToken}>
                <Hidden name="version" value={String(invoice.version)} />
                <Button kind="secondary">{say(`invoices.action.${action}`)}</Button>
              </Form>
            ) : (
              <ButtonLink href={formOf(invoice.id, action)} kind={grave.has(action) ? 'quiet' : 'secondary'}>
                {say(`invoices.action.${action}`)}
              </ButtonLink>
            )}
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
    </Card>
  );
}
