import type { Tile } from '#design';
import { Button, EmptyState, Form, Hidden, Section, Tiles } from '#design';
import type { InvoiceRecord, SearchSide } from '#domain/invoices';
import { markHandled, searchInvoices, toDo } from '#domain/invoices';
import { money, number } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { InvoiceTable } from './invoice-table.tsx';
import { SideHeading } from './side-tabs.tsx';

const shownAtMost = 25;

/** Rejected invoices the supplier has not dealt with yet: one press each marks them handled (seed 000). */
function Rejected({ visit, invoices }: { visit: SignedVisit; invoices: readonly InvoiceRecord[] }) {
  const { say } = visit;
  if (invoices.length === 0 || visit.visitor.actor.grant.spaces['invoices-issued'] !== 'write') return null;
  return (
    <Section title={say('lists.rejected.title')} id="rejected">
      <p>{say('lists.rejected.text')}</p>
      <Form action="/invoices/issued/handled" csrf={visit.csrfToken}>
        <ul class="plain-list choices-list">
          {invoices.map((invoice) => (
            <li key={invoice.id} class="govuk-checkboxes govuk-checkboxes--small">
              <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id={`handled-${invoice.id}`} name="invoice" value={invoice.id} />
                <label class="govuk-label govuk-checkboxes__label" for={`handled-${invoice.id}`}>
                  {invoice.number} · {invoice.recipientName} · {money(visit.language, invoice.grossAmount, invoice.currency)}
                </label>
              </div>
            </li>
          ))}
        </ul>
        <Hidden name="from" value="synthesis" />
        <Button kind="secondary">{say('lists.rejected.mark')}</Button>
      </Form>
    </Section>
  );
}

/** Synthèse: everything of one side that waits for somebody to act, the longest waiting first. */
export function showSynthesis(side: SearchSide) {
  return async (visit: SignedVisit): Promise<Answer> => {
    const { context, language, say, visitor } = visit;
    const work = await toDo(context, visitor.actor, side);
    const rejected =
      side === 'issued'
        ? (
            await searchInvoices(
              context,
              visitor.actor,
              side,
              { statuses: ['rejected'], handled: 'no' },
              { size: shownAtMost, sort: 'changed', direction: 'ascending' },
            )
          ).items
        : [];
    const tiles: Tile[] = work.groups
      .filter((group) => group.count > 0)
      .map((group) => ({
        figure: number(language, group.count),
        label: say(`invoices.status.${group.status}`),
        href: `/invoices/${side}/search?status=${group.status}${group.status === 'rejected' ? '&handled=no' : ''}`,
        note: money(language, group.amount, 'EUR'),
      }));
    if (work.drafts)
      tiles.push({
        figure: number(language, work.drafts),
        label: say('home.work.drafts', { count: work.drafts }),
        href: '/deposit/drafts',
      });
    return {
      kind: 'page',
      page: {
        title: say(`lists.title.${side}`),
        body: (
          <>
            <SideHeading visit={visit} side={side} page="synthesis" />
            {tiles.length === 0 ? (
              <EmptyState title={say('home.work.none')} icon="check">
                {say(`lists.nothing.${side}`)}
              </EmptyState>
            ) : (
              <Tiles tiles={tiles} />
            )}
            {work.oldest.length > 0 && (
              <Section title={say('lists.waiting.title')} id="waiting">
                <InvoiceTable
                  visit={visit}
                  side={side}
                  caption={say('lists.waiting.title')}
                  columns={['number', 'counterpart', 'service', 'amount', 'due', 'status', 'changed']}
                  invoices={work.oldest}
                />
              </Section>
            )}
            <Rejected visit={visit} invoices={rejected} />
          </>
        ),
      },
    };
  };
}

/** Marks the ticked rejected invoices as handled. */
export async function doMarkHandled(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const ids = fields.getAll('invoice');
  const back = fields.get('from') === 'invoice' && ids[0] ? `/invoices/${encodeURIComponent(ids[0])}` : '/invoices/issued';
  if (ids.length === 0) return { kind: 'redirect', to: back, flash: { tone: 'error', key: 'lists.rejected.none' } };
  const count = await markHandled(visit.context, visit.visitor.actor, ids);
  return { kind: 'redirect', to: back, flash: { tone: 'success', key: 'lists.rejected.done', params: { count } } };
}
