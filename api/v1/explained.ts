import { explainLacking } from '#domain/memberships';
import type { ClientActor, Lacking, RightName } from '#domain/rights';
import { rights } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';

/** A refusal for want of a right, with the names of those who can grant it; any other error as it is. */
export async function explained(context: Context, actor: ClientActor | undefined, error: unknown): Promise<unknown> {
  if (!(error instanceof Problem) || error.code !== 'rights.missing' || !actor) return error;
  const { right, required } = error.details as { right?: string; required?: Lacking['required'] };
  if (right === undefined || !(right in rights) || !required) return error;
  // A failure while explaining must not hide the refusal.
  const told = await explainLacking(context, actor, right as RightName, 'missing', required).catch(() => undefined);
  if (!told) return error;
  const { grantedBy, spaceClosed } = told;
  return new Problem(error.code, error.kind, { params: error.params, details: { ...error.details, grantedBy, spaceClosed }, cause: error });
}
