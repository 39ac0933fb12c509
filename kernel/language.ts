/** The languages every sentence exists in. French first. */
export type Language = 'fr' | 'en';
export const languages: readonly Language[] = ['fr', 'en'];
