import type { Service, Structure } from '#domain/structures';
import { findByIdentifier, findRecipients, servicesOf } from '#domain/structures';
import type { Context } from '#kernel';

/** What is known of the recipient as typed. */
export interface RecipientHelp {
  /** The public structure of that SIRET. */
  readonly known?: Structure;
  /** Its services that receive papers. */
  readonly services: readonly Service[];
  /** Structures the text may mean, when it names none exactly. */
  readonly choices: readonly Structure[];
}

const choicesShown = 8;

/** Looks up what was typed as recipient: a SIRET names one structure, anything else is a search by name. */
export async function helpWithRecipient(context: Context, typed: string): Promise<RecipientHelp> {
  const known = await findByIdentifier(context, typed);
  if (known?.isPublic && known.isActive) return { known, services: await servicesOf(context, known.id, { activeOnly: true }), choices: [] };
  return { services: [], choices: await findRecipients(context, typed, choicesShown) };
}

const find = 'find-recipient';
const choose = 'choose-recipient:';

/** The button of one choice. */
export const chooseAction = (structure: Structure): string => `${choose}${structure.identifier}`;

/** Takes the recipient the pressed button names into the fields; true when the button was about the recipient. */
export function applyRecipientAction(fields: URLSearchParams): boolean {
  const action = fields.get('action') ?? '';
  if (action.startsWith(choose)) {
    const identifier = action.slice(choose.length);
    if (fields.get('recipient') !== identifier) fields.delete('serviceCode');
    fields.set('recipient', identifier);
    return true;
  }
  return action === find;
}
