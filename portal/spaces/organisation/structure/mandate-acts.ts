import { billingMandate } from '#documents';
import { openMandatePaper, revokeMandate, signMandate, unsignedMandate } from '#domain/structures';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { mandatePage } from './mandate.tsx';
import { signPage } from './sign-mandate.tsx';

/** Whether there is a mandate. */
export async function showMandate(visit: SignedVisit): Promise<Answer> {
  return await mandatePage(visit);
}

/** The text, to be signed. */
export async function showSignMandate(visit: SignedVisit): Promise<Answer> {
  return await signPage(visit);
}

/** The paper as it would be signed, without a signature. */
export async function showMandatePreview(visit: SignedVisit): Promise<Answer> {
  const { context, visitor, language, say } = visit;
  const paper = await unsignedMandate(context, visitor.actor);
  const body = await billingMandate(paper, language, context.policy.publicUrl);
  return { kind: 'file', body, name: `${say('structure.mandate.file')}.pdf`, mediaType: 'application/pdf', inline: true };
}

/** A signed paper. */
export async function showMandatePaper(visit: SignedVisit): Promise<Answer> {
  const { stream } = await openMandatePaper(visit.context, visit.visitor.actor, visit.params.mandate ?? '');
  return { kind: 'file', body: stream, name: `${visit.say('structure.mandate.file')}.pdf`, mediaType: 'application/pdf', inline: true };
}

/** Signs. */
export async function doSignMandate(visit: SignedVisit): Promise<Answer> {
  const { context, visitor, language } = visit;
  const fields = await visit.form();
  const capacity = fields.get('capacity') ?? '';
  const signature = { capacity, consents: fields.get('consent') === 'yes', version: fields.get('version') ?? '', language };
  try {
    await signMandate(context, visitor.actor, signature, (paper) => billingMandate(paper, language, context.policy.publicUrl));
  } catch (error) {
    const errors = formErrors(visit, error, 'capacity');
    const isField = error instanceof Problem && Array.isArray(error.details.fields);
    return await signPage(visit, capacity, isField ? errors : errors.map(({ message }) => ({ message })));
  }
  return { kind: 'redirect', to: '/organisation/mandate', flash: { tone: 'success', key: 'structure.mandate.signed' } };
}

/** Revokes. */
export async function doRevokeMandate(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const motive = fields.get('motive') ?? '';
  try {
    await revokeMandate(visit.context, visit.visitor.actor, motive);
  } catch (error) {
    return await mandatePage(visit, { motive, errors: formErrors(visit, error, 'motive') });
  }
  return { kind: 'redirect', to: '/organisation/mandate', flash: { tone: 'success', key: 'structure.mandate.revoked' } };
}
