import type { ComponentChildren } from 'preact';
import type { FormError } from '#design';
import { ErrorSummary, PageHeading, Tabs } from '#design';
import type { Answer, SignedVisit, Visit } from '../../frame/visit.ts';

/** The pages of one's own account, in the order of their tabs. */
export const accountParts = {
  identity: '/account',
  notifications: '/account/notifications',
  structures: '/account/structures',
  requests: '/account/requests',
  security: '/account/security',
  'personal-data': '/account/personal-data',
} as const;
export type AccountPart = keyof typeof accountParts;

/** One page of the family: all have the same heading and the same tabs, and 422 when something typed is wrong. */
export function accountPage(
  visit: SignedVisit,
  page: {
    readonly part: AccountPart;
    readonly errors?: readonly FormError[];
    readonly isSecret?: boolean;
    readonly body: ComponentChildren;
  },
): Answer {
  const { say, visitor } = visit;
  const { errors = [] } = page;
  const hasErrors = errors.length > 0;
  const parts = Object.keys(accountParts) as AccountPart[];
  return {
    kind: 'page',
    status: hasErrors ? 422 : 200,
    page: {
      title: say(`account.part.${page.part}`),
      hasErrors,
      ...(page.isSecret && { isSecret: true }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={visitor.profile.login} title={say('portal.account.title')} />
          <Tabs
            label={say('portal.account.title')}
            links={parts.map((part) => ({ href: accountParts[part], label: say(`account.part.${part}`), current: part === page.part }))}
          />
          {page.body}
        </>
      ),
    },
  };
}

/** A page below one of the family: one thing to do, and the way back. */
export function accountStep(
  visit: Visit,
  step: {
    readonly title: string;
    readonly above?: readonly { label: string; href: string }[];
    readonly lead?: string;
    readonly errors?: readonly FormError[];
    readonly isSecret?: boolean;
    readonly body: ComponentChildren;
  },
): Answer {
  const { errors = [], above = [] } = step;
  const hasErrors = errors.length > 0;
  return {
    kind: 'page',
    status: hasErrors ? 422 : 200,
    page: {
      title: step.title,
      width: 'reading',
      hasErrors,
      ...(step.isSecret && { isSecret: true }),
      ...(visit.visitor && {
        breadcrumbs: [{ label: visit.say('portal.account.title'), href: '/account' }, ...above, { label: step.title }],
      }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={step.title} lead={step.lead} />
          {step.body}
        </>
      ),
    },
  };
}
