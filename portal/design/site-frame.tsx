import type { JSX } from 'preact';
import type { Language } from '#kernel';
import { Icon, Mark } from './icons.tsx';
import { LanguageSwitch, type NavigationLink } from './navigation.tsx';
import { useWords } from './words.ts';

/** The signed-in person, and what their menu offers. */
export interface Account {
  name: string;
  /** On whose behalf they act now. */
  structure?: string | undefined;
  links: readonly NavigationLink[];
  /** Signing out is a POST. */
  signOut: { action: string; csrf: string };
}

/** Band at the top: mark, language, account. The menu is a `details`: it opens without any script. */
export function SiteHeader(props: {
  demo?: boolean | undefined;
  language: Language;
  languageHrefs: Readonly<Record<Language, string>>;
  account?: Account | undefined;
  signInHref?: string | null | undefined;
}): JSX.Element {
  const say = useWords();
  return (
    <header class="site-header">
      {props.demo && <p class="demo-banner">{say('demo.banner')}</p>}
      <div class="width site-header-row">
        <a class="wordmark" href="/" aria-label={say('page.home')}>
          <Mark />
          <span>{say('product.name')}</span>
        </a>
        <div class="site-header-end">
          <LanguageSwitch language={props.language} hrefs={props.languageHrefs} />
          {props.account !== undefined && <AccountMenu account={props.account} />}
          {props.account === undefined && props.signInHref !== null && (
            <a class="site-header-link" href={props.signInHref ?? '/sign-in'}>
              <Icon name="person" /> {say('navigation.sign-in')}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

function AccountMenu({ account }: { account: Account }): JSX.Element {
  const say = useWords();
  return (
    <details class="account" data-closes-outside="">
      <summary>
        <Icon name="person" />
        <span class="account-name">
          <span class="govuk-visually-hidden">{say('navigation.account')} </span>
          {account.name}
        </span>
        <Icon name="chevron" />
      </summary>
      <div class="account-panel">
        <p>
          <strong>{account.name}</strong>
          {account.structure !== undefined && <span>{account.structure}</span>}
        </p>
        <ul>
          {account.links.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action={account.signOut.action}>
          <input type="hidden" name="_csrf" value={account.signOut.csrf} />
          <button class="button button-secondary button-small" type="submit">
            <span>{say('navigation.sign-out')}</span>
          </button>
        </form>
      </div>
    </details>
  );
}

/** Band at the bottom: help, accessibility, API. */
export function SiteFooter(): JSX.Element {
  const say = useWords();
  return (
    <footer class="site-footer">
      <div class="width">
        <p class="site-footer-name">
          <Mark />
          <span>
            <strong>{say('product.name')}</strong>
            <br />
            {say('product.tagline')}
          </span>
        </p>
        <nav aria-label={say('footer.label')}>
          <ul>
            <li>
              <a href="/verify">{say('footer.verify')}</a>
            </li>
            <li>
              <a href="/directory">{say('footer.directory')}</a>
            </li>
            <li>
              <a href="/help">{say('footer.help')}</a>
            </li>
            <li>
              <a href="/accessibility">{say('footer.accessibility')}</a>
            </li>
            <li>
              <a href="/api">{say('footer.api')}</a>
            </li>
          </ul>
        </nav>
        <p class="site-footer-licence">{say('footer.licence')}</p>
      </div>
    </footer>
  );
}
