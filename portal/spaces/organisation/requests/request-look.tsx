import type { TagTone } from '#design';
import type { RequestState, Wanted } from '#domain/memberships';
import type { Visit } from '../../../frame/visit.ts';
import { spaceWords } from '../people/rights-fields.tsx';

/** Colours of the states of a request. */
export const stateTone: Readonly<Record<RequestState, TagTone>> = {
  pending: 'amber',
  approved: 'green',
  refused: 'red',
  withdrawn: 'grey',
};

/** What is asked for, in words. */
export function wantedWords(visit: Visit, wanted: Wanted): string {
  const words = [
    ...(wanted.role ? [visit.say(`account.role.${wanted.role}`)] : []),
    ...(wanted.spaces && Object.keys(wanted.spaces).length > 0 ? [spaceWords(visit, wanted.spaces)] : []),
  ];
  return words.join(', ') || visit.say('people.request.wanted-nothing');
}
