import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel';
import { pageAssets, type IslandName } from './assets.ts';
import { classNames } from './class-names.ts';
import { type Flash, FlashMessages } from './messages.tsx';
import { Breadcrumbs, type NavigationLink, SkipLink, SpaceNavigation } from './navigation.tsx';
import { type Account, SiteFooter, SiteHeader } from './site-frame.tsx';
import { type ViewingAs, ViewingBanner } from './viewing-banner.tsx';
import { designWords, LanguageContext } from './words.ts';

export interface PageProps {
  language: Language;
  /** Of the document, without the product's name. */
  title: string;
  /** The form on the page has errors: said first in the title. */
  hasErrors?: boolean | undefined;
  description?: string | undefined;
  /** Address of this same page in each language. */
  languageHrefs: Readonly<Record<Language, string>>;
  spaces?: readonly NavigationLink[] | undefined;
  /** Who is signed in; absent on public pages, which then show “Sign in”. */
  account?: Account | undefined;
  /** Where “Sign in” leads; null hides it (on the sign-in page itself). */
  signInHref?: string | null | undefined;
  breadcrumbs?: readonly { label: string; href?: string | undefined }[] | undefined;
  flashes?: readonly Flash[] | undefined;
  /** Scripts this page gains by, besides the base one. */
  islands?: readonly IslandName[] | undefined;
  /** Full width for tables, reading width for text and forms. Wide by default. */
  width?: 'wide' | 'reading' | undefined;
  /** The reader looks with somebody else's rights: whose, and how to stop. */
  viewing?: ViewingAs | undefined;
  /** Says that all data is made up. */
  demo?: boolean | undefined;
  /** Dashboards and lists of others than the reader must not be indexed; public pages may. */
  indexed?: boolean | undefined;
  children: ComponentChildren;
}

/** A whole HTML document; give it to `renderPage`. The caller puts the page's `h1` (see `PageHeading`) first among the children. */
export function Page(props: PageProps): JSX.Element {
  const say = designWords(props.language);
  const assets = pageAssets(props.islands ?? []);
  return (
    <LanguageContext.Provider value={props.language}>
      <html lang={props.language}>
        <head>
          <meta charset="utf-8" />
          <title>{say(props.hasErrors ? 'page.title-error' : 'page.title', { title: props.title })}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" content="#12333a" />
          {props.indexed !== true && <meta name="robots" content="noindex" />}
          {props.description !== undefined && <meta name="description" content={props.description} />}
          {assets.fonts.map((font) => (
            <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
          ))}
          {assets.styles.map((style) => (
            <link key={style} rel="stylesheet" href={style} />
          ))}
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
          {assets.scripts.map((script) => (
            <script key={script} type="module" src={script} />
          ))}
        </head>
        <body class="govuk-template__body">
          <SkipLink />
          <SiteHeader
            demo={props.demo}
            language={props.language}
            languageHrefs={props.languageHrefs}
            account={props.account}
            signInHref={props.signInHref}
          />
          {props.viewing && <ViewingBanner viewing={props.viewing} />}
          <SpaceNavigation links={props.spaces ?? []} />
          <div class="width">
            <Breadcrumbs trail={props.breadcrumbs ?? []} />
            <main id="main" tabIndex={-1} class={classNames('main', props.width === 'reading' && 'main-reading')}>
              <FlashMessages flashes={props.flashes ?? []} />
              {props.children}
            </main>
          </div>
          <SiteFooter />
        </body>
      </html>
    </LanguageContext.Provider>
  );
}

/** The `h1`, with what stands above it (number, kind), beside it (actions, status) and a line under it. */
export function PageHeading({
  title,
  above,
  lead,
  children,
}: {
  title: ComponentChildren;
  above?: ComponentChildren | undefined;
  lead?: ComponentChildren | undefined;
  children?: ComponentChildren | undefined;
}): JSX.Element {
  return (
    <div class="page-heading">
      <div>
        {above !== undefined && <p class="page-heading-above">{above}</p>}
        <h1 class="heading-xl">{title}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      {children !== undefined && <div class="page-heading-actions">{children}</div>}
    </div>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  id,
  actions,
  children,
}: {
  title: ComponentChildren;
  id?: string | undefined;
  actions?: ComponentChildren | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-heading">
        <h2 class="heading-m" id={id}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Main column and a narrower one beside it; one under the other on a phone. */
export function Columns({ main, side }: { main: ComponentChildren; side: ComponentChildren }): JSX.Element {
  return (
    <div class="columns">
      <div>{main}</div>
      <div>{side}</div>
    </div>
  );
}
