import type { Structure } from '#domain/structures';

/** An identifier as people read it: a SIRET in groups of three, then the five of the establishment. */
export function shownIdentifier({ identifierType, identifier }: Pick<Structure, 'identifierType' | 'identifier'>): string {
  return identifierType === 'siret' ? identifier.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4') : identifier;
}
