import { anyIn, anyIs, anyOther, hasScheme, soleText } from '../br-fr/select.ts';
import { isWithin, normalizeSpace } from '../br-fr/xpath.ts';
import type { Path } from '../engine/path.ts';
import { type Detail, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { ANSWER, at, below, DOCUMENT, REFERENCE, ROOT } from './places.ts';

/** Roles of those concerned by an invoice: buyer, seller, their agents, payee, payer, invoicee, invoicer. */
const BUSINESS = ['BY', 'AB', 'DL', 'SE', 'SR', 'PE', 'PR', 'II', 'IV'] as const;
const PLATFORM = 'WK';
const DIRECTORY = 'DFH';

const PARTIES: ReadonlySet<string> = new Set(BUSINESS);
const SENDERS: ReadonlySet<string> = new Set([...BUSINESS, PLATFORM]);
const RECIPIENTS: ReadonlySet<string> = new Set([...BUSINESS, PLATFORM, DIRECTORY]);
const PLATFORMS: ReadonlySet<string> = new Set([PLATFORM]);
const UNADDRESSED: ReadonlySet<string> = new Set([PLATFORM, DIRECTORY]);

/** Kinds of messages: on the treatment of an invoice, and on its transmission. */
const TREATMENT = '23';
const TRANSMISSION = '305';

const answerType = below(`../${ANSWER}/ram:TypeCode`);
const answerTypeOfParty = below(`../../${ANSWER}/ram:TypeCode`);
const senderRole = below('ram:SenderTradeParty/ram:RoleCode');
const issuerRole = below('ram:IssuerTradeParty/ram:RoleCode');
const identifier = below('ram:GlobalID');
const number = below('ram:ID');
const role = below('ram:RoleCode');
const address = below('ram:URIUniversalCommunication/ram:URIID');

const guideline = below('ram:GuidelineSpecifiedDocumentContextParameter/ram:ID');
const processOf = below('ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID');
const recipientIdentifier = below(`../${DOCUMENT}/ram:RecipientTradeParty/ram:GlobalID`);
const recipientRole = below(`../${DOCUMENT}/ram:RecipientTradeParty/ram:RoleCode`);

const PROCESSES: ReadonlySet<string> = new Set(['REGULATED', 'NON_REGULATED', 'B2C', 'B2CINT', 'B2BINT', 'OUTOFSCOPE']);

/** Whether a message goes to the public portal and to nobody else. */
function isForPortal(node: number, view: View): boolean {
  const identifiers = view.all(node, recipientIdentifier);
  return (
    identifiers.length === 1 &&
    identifiers.some((one) => hasScheme(view, one, '0238') && view.value(one) === '0000') &&
    anyIs(view, node, recipientRole, DIRECTORY)
  );
}

function isKnownGuideline(node: number, view: View): boolean {
  return (
    anyIs(view, node, guideline, 'urn.cpro.gouv.fr:1p0:CDV:invoice') ||
    (anyIs(view, node, guideline, 'urn.cpro.gouv.fr:1p0:CDV:einvoicingF2') && isForPortal(node, view))
  );
}

/** The portal takes frameworks of invoicing, which are short. */
function isKnownProcess(node: number, view: View): boolean {
  if (!isForPortal(node, view)) return anyIn(view, node, processOf, PROCESSES);
  return isWithin(normalizeSpace(soleText(view, node, processOf)), 3);
}

function tellAt(places: Path): (node: number, view: View) => Detail {
  return (node, view) => {
    const found = view.first(node, places);
    return found < 0 ? {} : { node: found, seen: view.value(found) };
  };
}

/** The role of a party in messages of a kind. */
function roleRule(id: string, terms: string, kind: string, found: Path, roles: ReadonlySet<string>): Rule {
  return rule(id, terms, (node, view) => !anyIs(view, node, answerType, kind) || anyIn(view, node, found, roles), tellAt(found));
}

/** The context says the same as the presence of what it names. */
function always(id: string, terms: string): Rule {
  return rule(id, terms, () => true);
}

const ISSUER = `${DOCUMENT}/ram:IssuerTradeParty`;

function codeRule(id: string, terms: string, codes: ReadonlySet<string>): Rule {
  return rule(id, terms, (node, view) => codes.has(view.value(node)));
}

/** Who sends a life-cycle message to whom, under which process. */
export const partyPatterns: readonly Pattern[] = [
  at(
    `${ROOT}/cdar:ExchangedDocumentContext`,
    rule('BR-FR-CDV-02_MDT-3', 'MDT-3', isKnownGuideline, tellAt(guideline)),
    rule('BR-FR-CDV-CL-01_MDT-2', 'MDT-2', isKnownProcess, tellAt(processOf)),
  ),
  at('cdar:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter', always('BR-FR-CDV-01_MDG-3', 'MDG-3')),
  at(
    DOCUMENT,
    rule('BR-FR-CDV-03_MDT-4', 'MDT-4', (node, view) => view.has(node, number)),
    roleRule('BR-FR-CDV-CL-02_MDT-21_305', 'MDT-21 MDT-77', TRANSMISSION, senderRole, PLATFORMS),
    roleRule('BR-FR-CDV-CL-02_MDT-21_23', 'MDT-21 MDT-77', TREATMENT, senderRole, SENDERS),
    roleRule('BR-FR-CDV-CL-03_MDT-40_305', 'MDT-40 MDT-77', TRANSMISSION, issuerRole, PLATFORMS),
    roleRule('BR-FR-CDV-CL-03_MDT-40_23', 'MDT-40 MDT-77', TREATMENT, issuerRole, PARTIES),
  ),
  at(`${DOCUMENT}/ram:IssueDateTime`, always('BR-FR-CDV-04_MDG-4', 'MDG-4')),
  at(`${DOCUMENT}/ram:SenderTradeParty`, always('BR-FR-CDV-05_MDG-9', 'MDG-9')),
  at(`${DOCUMENT}/ram:SenderTradeParty/ram:RoleCode`, always('BR-FR-CDV-06_MDT-21', 'MDT-21')),
  [
    {
      in: { cdar: ISSUER },
      rules: [
        rule(
          'BR-FR-CDV-07_MDT-38_yes',
          'MDT-38 MDT-77',
          (node, view) => anyOther(view, node, answerTypeOfParty, TREATMENT) || view.has(node, identifier),
        ),
      ],
    },
    // Never judged: the context before it matches the same elements (and its condition holds always).
    { in: { cdar: ISSUER }, rules: [always('BR-FR-CDV-07_MDT-38_no', 'MDT-38 MDT-77')] },
  ],
  at(
    `${DOCUMENT}/ram:RecipientTradeParty`,
    rule('BR-FR-CDV-08_MDT-73', 'MDT-73 MDT-59', (node, view) => anyIn(view, node, role, UNADDRESSED) || view.has(node, address)),
  ),
  at(`${DOCUMENT}/ram:RecipientTradeParty/ram:RoleCode`, codeRule('BR-FR-CDV-CL-04_MDT-59', 'MDT-59', RECIPIENTS)),
  at(`${REFERENCE}/ram:IssuerTradeParty/ram:RoleCode`, codeRule('BR-FR-CDV-CL-07_MDT-132', 'MDT-132', new Set(['SE']))),
  at(`${REFERENCE}/ram:RecipientTradeParty/ram:RoleCode`, codeRule('BR-FR-CDV-CL-08_MDT-158', 'MDT-158', RECIPIENTS)),
];
