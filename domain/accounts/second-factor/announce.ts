import type { ActKind, Doer } from '#domain/journal';
import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Context, Transaction } from '#kernel';
import { newId } from '#kernel';

/** Whose account it is; an actor is one. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Only that, of an actor who carries more. */
function nameOf({ id, name }: Person): Person {
  return { id, name };
}

/** A change of how one signs in: kept in the person's own history, and mailed to them, because somebody else may have made it. */
export interface SecurityChange {
  readonly kind: ActKind;
  /** `mails.<code>` in words. */
  readonly code: string;
  /** What both sentences name. Never a secret. */
  readonly details?: Readonly<Record<string, string>>;
}

/** Keeps and tells a change of security, in its transaction; its owner made it unless told otherwise. */
export async function announce(
  context: Context,
  transaction: Transaction,
  person: Person,
  change: SecurityChange,
  doer: Doer = { kind: 'person', ...nameOf(person) },
): Promise<void> {
  const at = context.clock.now();
  const { details = {} } = change;
  await recordActs(transaction, doer, at, [{ kind: change.kind, user: nameOf(person), details }]);
  await tell(context, transaction, [
    {
      factKey: `${change.code}:${newId(at)}`,
      code: change.code,
      kind: 'security',
      to: [{ userId: person.id }],
      params: details,
      path: '/account/security',
    },
  ]);
}
