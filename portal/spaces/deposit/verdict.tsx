import type { JSX } from 'preact';
import type { FormError } from '#design';
import { ErrorSummary, FindingList, Notice } from '#design';
import type { DepositOutcome } from '#domain/invoices';
import type { Finding } from '#einvoice';
import type { SignedVisit } from '../../frame/visit.ts';
import { partFindings } from './shown-findings.ts';

/** What the controls said of a form, by a check or by a refused sending. */
export interface Verdict {
  readonly state: DepositOutcome['state'];
  readonly findings: readonly Finding[];
  /** The invoice that bears the number already. */
  readonly existingId?: string;
}

/** A verdict ready to be shown: errors on their fields, the rest in a list. */
export interface ShownVerdict {
  readonly errors: readonly FormError[];
  readonly body: JSX.Element | null;
}

/** Prepares what is shown above a form after a check or a refused sending; `more` are errors the form found by itself. */
export function showVerdict(
  visit: SignedVisit,
  verdict: Verdict | undefined,
  fieldOf: (at: string) => string | undefined,
  more: readonly FormError[] = [],
): ShownVerdict {
  const { language, say } = visit;
  if (!verdict) return { errors: more, body: more.length > 0 ? <ErrorSummary errors={more} /> : null };
  const parted = partFindings(language, verdict.findings, fieldOf);
  const errors = [...more, ...parted.errors];
  const good = verdict.state === 'accepted' && errors.length === 0;
  const body = (
    <div class="verdict">
      <ErrorSummary errors={errors} />
      {good && (
        <Notice tone="success" title={say('depositing.check.good')}>
          {say('depositing.check.good-text')}
        </Notice>
      )}
      {verdict.existingId !== undefined && (
        <Notice tone="info">
          <a href={`/invoices/${verdict.existingId}`}>{say('depositing.existing')}</a>
        </Notice>
      )}
      {parted.others.length > 0 && <FindingList findings={parted.others} />}
    </div>
  );
  return { errors, body };
}
