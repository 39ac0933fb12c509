import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel';
import { Icon } from './icons.tsx';
import { useWords } from './words.ts';

/** A link among others; `current` marks where one is. */
export interface NavigationLink {
  label: string;
  href: string;
  current?: boolean | undefined;
  /** How many things wait there. */
  count?: number | undefined;
}

/** First thing the keyboard meets. */
export function SkipLink(): JSX.Element {
  const say = useWords();
  return (
    <a class="skip-link" href="#main">
      {say('page.skip')}
    </a>
  );
}

/** Where the page stands; the last entry is the page itself and needs no address. */
export function Breadcrumbs({ trail }: { trail: readonly { label: string; href?: string | undefined }[] }): JSX.Element | null {
  const say = useWords();
  if (trail.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={say('navigation.breadcrumbs')}>
      <ol>
        {trail.map((step) => (
          <li key={step.label}>
            {step.href === undefined ? <span aria-current="page">{step.label}</span> : <a href={step.href}>{step.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Sibling pages of one subject: Synthèse, Recherche, Tableau de bord… Links, so they work everywhere and have addresses. */
export function Tabs({ label, links }: { label: string; links: readonly NavigationLink[] }): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
              {link.count !== undefined && <Count count={link.count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The spaces of the signed-in person. */
export function SpaceNavigation({ links }: { links: readonly NavigationLink[] }): JSX.Element | null {
  const say = useWords();
  if (links.length === 0) return null;
  return (
    <nav class="spaces" aria-label={say('navigation.spaces')}>
      <ul class="width">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
              {link.count !== undefined && link.count > 0 && <Count count={link.count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same page in each language; each name in its own language. */
export function LanguageSwitch({ language, hrefs }: { language: Language; hrefs: Readonly<Record<Language, string>> }): JSX.Element {
  const say = useWords();
  return (
    <nav class="language" aria-label={say('navigation.language')}>
      <ul>
        {(['fr', 'en'] as const).map((other) => (
          <li key={other}>
            <a href={hrefs[other]} lang={other} hreflang={other} aria-current={other === language ? 'true' : undefined}>
              <abbr title={say(`navigation.language.${other}`)}>{other.toUpperCase()}</abbr>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Pages of a list, as links. `hrefFor` gives the address of a page (numbered from 1). Renders the count alone when there is one page. */
export function Pagination(props: {
  page: number;
  pageSize: number;
  total: number;
  hrefFor: (page: number) => string;
  format?: ((count: number) => string) | undefined;
}): JSX.Element {
  const say = useWords();
  const format = props.format ?? String;
  const pages = Math.max(1, Math.ceil(props.total / props.pageSize));
  const first = Math.min(props.total, (props.page - 1) * props.pageSize + 1);
  const last = Math.min(props.total, props.page * props.pageSize);
  return (
    <div class="pagination">
      <p class="pagination-shown">{say('pagination.shown', { first: format(first), last: format(last), total: format(props.total) })}</p>
      {pages > 1 && (
        <nav aria-label={say('pagination.label')}>
          <ul>
            {props.page > 1 && (
              <li>
                <a href={props.hrefFor(props.page - 1)} rel="prev">
                  <Icon name="previous" /> <span class="pagination-step">{say('pagination.previous')}</span>
                </a>
              </li>
            )}
            {shownPages(props.page, pages).map((page, index) =>
              page === 'gap' ? (
                <li key={`gap-${index}`} class="pagination-gap" aria-hidden="true">
                  …
                </li>
              ) : (
                <li key={page}>
                  <a
                    href={props.hrefFor(page)}
                    aria-label={say('pagination.page', { page })}
                    aria-current={page === props.page ? 'page' : undefined}
                  >
                    {page}
                  </a>
                </li>
              ),
            )}
            {props.page < pages && (
              <li>
                <a href={props.hrefFor(props.page + 1)} rel="next">
                  <span class="pagination-step">{say('pagination.next')}</span> <Icon name="next" />
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** First, last, the current page and its neighbours; gaps between. */
function shownPages(page: number, pages: number): (number | 'gap')[] {
  const kept = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((candidate) => candidate >= 1 && candidate <= pages)
    .sort((a, b) => a - b);
  return kept.flatMap((candidate, index) => {
    const before = kept[index - 1];
    return before !== undefined && candidate - before > 1 ? (['gap', candidate] as const) : [candidate];
  });
}

function Count({ count }: { count: ComponentChildren }): JSX.Element {
  return <span class="count">{count}</span>;
}
