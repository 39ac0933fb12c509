import type { Language } from '#kernel';

/** The language of a visit: the person's choice by cookie, else their account, else the first the browser accepts of ours, else French. */
export function languageOf(cookie: string | undefined, account: Language | undefined, accepts: string | undefined): Language {
  if (cookie === 'fr' || cookie === 'en') return cookie;
  if (account) return account;
  for (const part of (accepts ?? '').slice(0, 500).split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'fr' || tag === 'en') return tag;
  }
  return 'fr';
}
