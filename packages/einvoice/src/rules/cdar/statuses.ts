import { TYPE_CODES } from '../br-fr/typeCodes.ts';
import { anyIn, anyIs, anyOther } from '../br-fr/select.ts';
import { advice, type Detail, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { ANSWER, at, below, isIrreceivable, REFERENCE, STATUS } from './places.ts';
import { reasonRules } from './reasonRules.ts';
import { ACTIONS, CHARACTERISTICS, STATUSES } from './reasons.ts';

const KINDS: ReadonlySet<string> = new Set(['23', '305']);
/** Codes of UNTDID 1373 for messages on treatment (23) and on transmission (305). */
const TREATMENT_CODES: ReadonlySet<string> = new Set(['45', '39', '37', '50', '49', '47', '46', '1', '5']);
const TRANSMISSION_CODES: ReadonlySet<string> = new Set(['10', '51', '43', '8', '48']);
/** Statuses that say why. */
const REASONED: ReadonlySet<string> = new Set(['210', '213', '501', '207', '206', '208']);

const answerType = below('../ram:TypeCode');
const statusCode = below('ram:StatusCode');
const process = below('ram:ProcessConditionCode');
const issueDate = below('ram:FormattedIssueDateTime');
const identifier = below('ram:GlobalID');
const reasonOfInvoice = below('../ram:SpecifiedDocumentStatus/ram:ReasonCode');
const sequence = below('ram:SequenceNumeric');
const characteristic = below('ram:SpecifiedDocumentStatus/ram:SpecifiedDocumentCharacteristic');
const characteristicType = below('ram:TypeCode');
const amount = below('ram:ValueAmount');
const percent = below('ram:ValuePercent');

function codeRule(id: string, term: string, codes: ReadonlySet<string>): Rule {
  return rule(id, term, (node, view) => codes.has(view.value(node)));
}

function statusAdvice(id: string, term: string): Rule {
  return advice(id, term, (node, view) => STATUSES.has(view.value(node)));
}

/** Money received is told by rate of VAT. */
function saysWhatWasPaid(node: number, view: View): boolean {
  if (!anyIs(view, node, process, '212')) return true;
  const paid = view.all(node, characteristic).filter((one) => anyIs(view, one, characteristicType, 'MEN'));
  return paid.length > 0 && paid.every((one) => view.has(one, amount) && view.has(one, percent));
}

function statusCodeRule(kind: string, codes: ReadonlySet<string>): Rule {
  return rule(
    `BR-FR-CDV-CL-05_MDT-88_${kind}`,
    'MDT-88 MDT-77',
    (node, view) => anyOther(view, node, answerType, kind) || !view.has(node, statusCode) || anyIn(view, node, statusCode, codes),
    (node, view): Detail => {
      const found = view.first(node, statusCode);
      return found < 0 ? {} : { node: found, seen: view.value(found) };
    },
  );
}

/** What a life-cycle message says of an invoice. */
export const statusPatterns: readonly Pattern[] = [
  at(`${ANSWER}/ram:TypeCode`, codeRule('BR-FR-CDV-09_MDT-77', 'MDT-77', KINDS)),
  at(
    REFERENCE,
    rule('BR-FR-CDV-11_MDG-35', 'MDG-35 MDT-105', (node, view) => view.has(node, issueDate) || isIrreceivable(view)),
    rule('BR-FR-CDV-12_MDT-105', 'MDT-105', (node, view) => view.has(node, process)),
    rule('BR-FR-CDV-14_MDT-207', 'MDT-207 MDT-105 MDG-43 MDT-215 MDT-224', saysWhatWasPaid),
    statusCodeRule('305', TRANSMISSION_CODES),
    statusCodeRule('23', TREATMENT_CODES),
  ),
  at(`${REFERENCE}/ram:TypeCode`, codeRule('BR-FR-04_MDT-91', 'MDT-91', TYPE_CODES)),
  at(
    `${REFERENCE}/ram:IssuerAssignedID`,
    rule('BR-FR-CDV-10_MDT-87', 'MDT-87', () => true),
  ),
  at(
    `${REFERENCE}/ram:IssuerTradeParty`,
    rule('BR-FR-CDV-13_MDT-129', 'MDT-129 MDT-105 BT-30', (node, view) => view.has(node, identifier) || isIrreceivable(view)),
  ),
  at(
    `${REFERENCE}/ram:ProcessConditionCode`,
    rule(
      'BR-FR-CDV-15_MDT-113',
      'MDT-113 MDT-105 MDT-115',
      (node, view) => !REASONED.has(view.value(node)) || view.has(node, reasonOfInvoice),
    ),
    statusAdvice('BR-FR-CDV-CL-06_MDT-105', 'MDT-105'),
  ),
  at(
    STATUS,
    rule('BR-FR-CDV-16_MDT-124-2', 'MDT-124 MDG-37', (node, view) => view.has(node, sequence)),
  ),
  at(`${STATUS}/ram:ProcessConditionCode`, statusAdvice('BR-FR-CDV-CL-06_MDT-115', 'MDT-115')),
  at(`${STATUS}/ram:ReasonCode`, ...reasonRules),
  at(`${STATUS}/ram:RequestedActionCode`, codeRule('BR-FR-CDV-CL-10_MDT-121', 'MDT-121', ACTIONS)),
  at(`${STATUS}/ram:SpecifiedDocumentCharacteristic/ram:TypeCode`, codeRule('BR-FR-CDV-CL-11_MDT-207', 'MDT-207', CHARACTERISTICS)),
];
