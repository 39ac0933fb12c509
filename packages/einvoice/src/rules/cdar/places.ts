import { path, type Path } from '../engine/path.ts';
import type { Pattern, Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { anyIs } from '../br-fr/select.ts';

export const ROOT = 'cdar:CrossDomainAcknowledgementAndResponse';
export const DOCUMENT = 'cdar:ExchangedDocument';
export const ANSWER = 'cdar:AcknowledgementDocument';
/** The invoice (or other object) a message is about. */
export const REFERENCE = `${ANSWER}/ram:ReferenceReferencedDocument`;
export const STATUS = `${REFERENCE}/ram:SpecifiedDocumentStatus`;

/** A path in life-cycle messages. */
export function below(steps: string): Path {
  return path({ cdar: steps });
}

const rootStatus = below(`${REFERENCE}/ram:ProcessConditionCode`);

/** Whether the whole message says that something could not be received at all (501). */
export function isIrreceivable(view: View): boolean {
  return anyIs(view, 0, rootStatus, '501');
}

/** A pattern of one context. */
export function at(place: string, ...rules: Rule[]): Pattern {
  return [{ in: { cdar: place }, rules }];
}
