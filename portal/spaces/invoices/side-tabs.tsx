import type { JSX } from 'preact';
import { PageHeading, Tabs } from '#design';
import type { SearchSide } from '#domain/invoices';
import type { ComponentChildren } from 'preact';
import type { SignedVisit } from '../../frame/visit.ts';

export type SidePage = 'synthesis' | 'search' | 'dashboard';

const addresses: Readonly<Record<SidePage, string>> = { synthesis: '', search: '/search', dashboard: '/dashboard' };

/** Heading and tabs of one side's three pages: Synthèse, Recherche, Tableau de bord. */
export function SideHeading(props: { visit: SignedVisit; side: SearchSide; page: SidePage; children?: ComponentChildren }): JSX.Element {
  const { visit, side } = props;
  const { say } = visit;
  return (
    <>
      <PageHeading above={visit.visitor.actor.grant.structureName} title={say(`lists.title.${side}`)}>
        {props.children}
      </PageHeading>
      <Tabs
        label={say(`lists.title.${side}`)}
        links={(Object.keys(addresses) as SidePage[]).map((page) => ({
          label: say(`lists.tab.${page}`),
          href: `/invoices/${side}${addresses[page]}`,
          current: page === props.page,
        }))}
      />
    </>
  );
}
