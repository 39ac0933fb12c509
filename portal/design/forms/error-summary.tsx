import type { JSX } from 'preact';
import { useWords } from '../words.ts';

/** One error: `field` is the id (or name) of the field to correct; absent when the error is about the whole form. */
export interface FormError {
  field?: string | undefined;
  message: string;
}

/** All that is wrong, at the top of the page, each a link to its field. Renders nothing when nothing is wrong. The script moves the focus here. */
export function ErrorSummary({ errors, title }: { errors: readonly FormError[]; title?: string | undefined }): JSX.Element | null {
  const say = useWords();
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? say('form.error-summary')}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map((error) => (
            <li key={`${error.field ?? ''}${error.message}`}>
              {error.field === undefined ? error.message : <a href={`#${error.field}`}>{error.message}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The sentence for one field out of all errors. */
export function errorFor(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
