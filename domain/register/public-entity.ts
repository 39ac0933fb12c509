import type { RegisterEntry } from './entry.ts';

/**
 * Beginnings of INSEE's legal categories that make a public entity here, and what they are.
 * Source: INSEE, Catégories juridiques, niveau I (septembre 2022): 7 « Personne morale et organisme soumis au droit administratif »,
 * 4 « Personne morale de droit public soumise au droit commercial ». Ordonnance 2014-697: the State, local authorities and public
 * establishments receive invoices electronically, commercial ones included. A table of the law and not a setting: an operator who widened
 * it would route papers to entities that are under no duty.
 */
const publicCategories: readonly { readonly beginning: string; readonly meaning: string }[] = [
  { beginning: '4', meaning: 'public body under commercial law, industrial and commercial' },
  { beginning: '7', meaning: 'public body under administrative law (State, local authority, public establishment)' },
];

/** Whether an establishment belongs to a public entity; no when its legal category is not known. */
export function isPublicEntity(entry: Pick<RegisterEntry, 'legalCategory'>): boolean {
  const { legalCategory } = entry;
  return legalCategory !== undefined && publicCategories.some(({ beginning }) => legalCategory.startsWith(beginning));
}
