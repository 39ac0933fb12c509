import type { ComponentChildren, JSX } from 'preact';
import type { FormError } from '#design';
import { ErrorSummary, PageHeading } from '#design';
import { Problem } from '#kernel';
import type { Key } from '#words';
import { errorWords } from '../../../frame/error-page.tsx';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';

/** One page of a procedure in small steps. */
export interface WizardPage {
  /** The procedure, for the trail. */
  readonly procedure: { readonly label: Key; readonly href: string };
  readonly title: string;
  readonly lead?: string | undefined;
  /** Absent on pages that are no step. */
  readonly step?: { readonly step: number; readonly count: number };
  readonly errors?: readonly FormError[];
  /** For things side by side. */
  readonly wide?: boolean;
  readonly body: ComponentChildren;
}

/** A page of a procedure: where one is, what is wrong, and the step itself. */
export function wizardPage(visit: SignedVisit, { procedure, title, lead, step, errors = [], wide = false, body }: WizardPage): Answer {
  const { say } = visit;
  const label = say(procedure.label);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: title === label ? title : `${title} — ${label}`,
      width: wide ? 'wide' : 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs:
        title === label ? organisationTrail(visit, { label }) : organisationTrail(visit, { label, href: procedure.href }, { label: title }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={step ? say('life.step', step) : undefined} title={title} lead={lead} />
          {body}
        </>
      ),
    },
  };
}

/** As `formErrors`; a register that cannot be asked is said at the field too, so that what was typed stays. */
export function stepErrors(visit: SignedVisit, error: unknown, firstField: string): FormError[] {
  if (error instanceof Problem && error.code === 'register.unavailable')
    return [{ field: firstField, message: errorWords(visit.language, error).detail }];
  return formErrors(visit, error, firstField);
}

/** Sentences one under the other, each with its dot. */
export function Sentences({
  visit,
  keys,
  params,
}: {
  visit: SignedVisit;
  keys: readonly Key[];
  params?: Readonly<Record<string, string | number>>;
}): JSX.Element {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{visit.say(key, params)}</li>
      ))}
    </ul>
  );
}

/** A SIRET as people read it, in groups: the five digits that change stand apart. Other identifiers stay as they are. */
export const readable = (identifier: string): string =>
  /^\d{14}$/.test(identifier) ? identifier.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4') : identifier;
