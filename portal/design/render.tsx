import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '#kernel';
import { LanguageContext } from './words.ts';

/** A whole HTML document from a `Page`. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}

/** A piece of a page (for live updates), in the given language. */
export function renderFragment(language: Language, piece: VNode): string {
  return renderToString(<LanguageContext.Provider value={language}>{piece}</LanguageContext.Provider>);
}
