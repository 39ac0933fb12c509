import type { PageContent } from '../../frame/page-content.ts';
import type { Visit } from '../../frame/visit.ts';

/** The trail of a page of the organisation; the last label is the page itself. */
export function organisationTrail(
  visit: Visit,
  ...steps: readonly { label: string; href?: string }[]
): NonNullable<PageContent['breadcrumbs']> {
  return [{ label: visit.say('organisation.title'), href: '/organisation' }, ...steps];
}
