import type { Language } from '#kernel';
import { languages } from '#kernel';

/** The language an `Accept-Language` header asks for (RFC 9110 § 12.5.4); French when it asks for none of ours. */
export function languageOf(header: string | undefined): Language {
  let best: Language = 'fr';
  let weight = 0;
  for (const range of (header ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters
      .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
      .find((value) => value !== undefined);
    const asked = Number(quality ?? '1');
    const found = languages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (found && asked > weight) [best, weight] = [found, asked];
  }
  return best;
}
