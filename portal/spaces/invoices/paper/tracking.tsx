import type { JSX } from 'preact';
import { Timeline } from '#design';
import type { InvoiceEvent } from '#domain/invoices';
import type { Language } from '#kernel';
import { instant, say, sayIn } from '#words';

/** A list, a change from one value to another, or one value. */
function detail(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' → ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function Changes({ language, event }: { language: Language; event: InvoiceEvent }): JSX.Element | null {
  const lines = Object.entries(event.details).flatMap(([name, value]) => {
    const label = sayIn(language, `paper.change.${name}`);
    if (label === undefined || value === null || value === undefined) return [];
    return [`${label} : ${detail(value)}`];
  });
  if (event.paymentOrderNumber) lines.unshift(say(language, 'paper.payment-order', { number: event.paymentOrderNumber }));
  if (lines.length === 0) return null;
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The tracking (suivi de traitement): who did what, when and why, the latest first. */
export function Tracking({ language, history }: { language: Language; history: readonly InvoiceEvent[] }): JSX.Element {
  const steps = history.toReversed().map((event) => {
    const motive = event.motive ? sayIn(language, `invoices.motive.${event.motive}`) : undefined;
    const told = [motive, event.comment].filter(Boolean).join(' – ');
    return {
      title:
        event.action === 'mark-handled'
          ? say(language, 'invoices.action.mark-handled')
          : say(language, `invoices.status.${event.toStatus}`),
      date: instant(language, event.at),
      instant: event.at.toISOString(),
      actor: event.actorName ? [event.actorName, event.structureName].filter(Boolean).join(', ') : say(language, 'documents.platform'),
      ...(told === '' ? {} : { comment: told }),
      more: <Changes language={language} event={event} />,
    };
  });
  return <Timeline label={say(language, 'paper.tracking')} steps={steps} current={0} />;
}
