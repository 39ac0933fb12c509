import { symbolFor } from '../../read/xml/vocabulary.ts';
import { anyIs, anyOther, hasScheme } from '../br-fr/select.ts';
import { type Detail, rule, type Rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { below, DOCUMENT } from './places.ts';
import { REASONS, REASONS_BY_STATUS } from './reasons.ts';

/** Status of the invoice, and of the detail that a reason stands in. */
const invoiceStatus = below('../../ram:ProcessConditionCode');
const detailStatus = below('../ram:ProcessConditionCode');
const senderBelow = below('ram:SenderTradeParty/ram:GlobalID');
const sender = below(`${DOCUMENT}/ram:SenderTradeParty/ram:GlobalID`);

/** The scheme of platforms, and Chorus Pro in it. */
const PLATFORMS = '0238';
const PUBLIC_SECTOR = '9999';

/** Whether a reason need not be one of a status: neither the invoice nor the detail has the status, or the detail has another besides. */
function isOther(node: number, view: View, status: string): boolean {
  const other = anyOther(view, node, detailStatus, status);
  if (other && anyIs(view, node, invoiceStatus, status)) return true;
  return anyOther(view, node, invoiceStatus, status) && (other || !view.has(node, detailStatus));
}

function isPlatform(node: number, view: View): boolean {
  return hasScheme(view, node, PLATFORMS);
}

function isPublicSector(node: number, view: View): boolean {
  return isPlatform(node, view) && view.value(node) === PUBLIC_SECTOR;
}

const documents = symbolFor(DOCUMENT);

/** Senders of every document header, however deep it stands. */
const senders = once((view): readonly number[] => view.named(documents).flatMap((one) => [...view.all(one, senderBelow)]));

/** A sender without identifier, or a platform that is not Chorus Pro's, gives any reason; a sender of another scheme gives none that will do. */
function mayGiveAnyReason(view: View): boolean {
  const found = view.once(senders);
  return found.length === 0 || found.some((one) => isPlatform(one, view) && view.value(one) !== PUBLIC_SECTOR);
}

function tellReason(node: number, view: View): Detail {
  const status = view.text(node, detailStatus) ?? view.text(node, invoiceStatus);
  return status === undefined ? {} : { params: { status } };
}

const TERM = 'MDT-113';

function statusRule(name: keyof typeof REASONS_BY_STATUS): Rule {
  const reasons = REASONS_BY_STATUS[name];
  return rule(
    `BR-FR-CDV-CL-09_MDT-113_${name}`,
    TERM,
    (node, view) => isOther(node, view, name) || reasons.has(view.value(node)),
    tellReason,
  );
}

/** Which reasons go with which statuses (BR-FR-CDV-CL-09). */
export const reasonRules: readonly Rule[] = [
  rule('BR-FR-CDV-CL-09_MDT-113', TERM, (node, view) => REASONS.has(view.value(node))),
  statusRule('200'),
  statusRule('213'),
  rule(
    'BR-FR-CDV-CL-09_MDT-113_210',
    TERM,
    (node, view) =>
      isOther(node, view, '210') ||
      REASONS_BY_STATUS['210'].has(view.value(node)) ||
      view.all(0, sender).some((one) => isPublicSector(one, view)),
    tellReason,
  ),
  rule(
    'BR-FR-CDV-CL-09_MDT-113_210B2G',
    TERM,
    (node, view) =>
      isOther(node, view, '210') ||
      mayGiveAnyReason(view) ||
      (REASONS_BY_STATUS['210B2G'].has(view.value(node)) && view.once(senders).some((one) => isPublicSector(one, view))),
    tellReason,
  ),
  statusRule('207'),
  statusRule('206'),
  statusRule('208'),
  statusRule('221'),
  statusRule('501'),
];
