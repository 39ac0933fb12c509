import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../xml/vocabulary.ts';
import type { XmlTree } from '../xml/tree.ts';
import type { LifecycleMessage, LifecycleParty, LifecycleReason, LifecycleStatus, LifecycleValue, Moment, SchemedId } from './message.ts';
import { statusNameOf } from './statusNames.ts';

const SCHEME = symbolFor('schemeID');
const CURRENCY = symbolFor('currencyID');
const UNIT = symbolFor('unitCode');

/** Names below an element, known from the start so that the reader of XML numbers them. */
type Names = readonly number[];

function names(path: string): Names {
  return path.split('/').map(symbolFor);
}

const ROOT = {
  context: names('cdar:ExchangedDocumentContext'),
  document: names('cdar:ExchangedDocument'),
  answer: names('cdar:AcknowledgementDocument'),
};
const CONTEXT = {
  process: names('ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID'),
  guideline: names('ram:GuidelineSpecifiedDocumentContextParameter/ram:ID'),
};
const DOCUMENT = {
  id: names('ram:ID'),
  name: names('ram:Name'),
  issuedAt: names('ram:IssueDateTime/udt:DateTimeString'),
  sender: names('ram:SenderTradeParty'),
  issuer: names('ram:IssuerTradeParty'),
  recipient: symbolFor('ram:RecipientTradeParty'),
};
const PARTY = {
  identifier: symbolFor('ram:GlobalID'),
  name: names('ram:Name'),
  role: names('ram:RoleCode'),
  address: names('ram:URIUniversalCommunication/ram:URIID'),
};
const ANSWER = {
  kind: names('ram:TypeCode'),
  statusAt: names('ram:IssueDateTime/udt:DateTimeString'),
  reference: symbolFor('ram:ReferenceReferencedDocument'),
};
const REFERENCE = {
  number: names('ram:IssuerAssignedID'),
  type: names('ram:TypeCode'),
  date: names('ram:FormattedIssueDateTime/qdt:DateTimeString'),
  issuer: names('ram:IssuerTradeParty'),
  receivedAt: names('ram:ReceiptDateTime/udt:DateTimeString'),
  status: names('ram:ProcessConditionCode'),
  statusText: names('ram:ProcessCondition'),
  statusCode: names('ram:StatusCode'),
  reason: symbolFor('ram:SpecifiedDocumentStatus'),
};
const REASON = {
  sequence: names('ram:SequenceNumeric'),
  status: names('ram:ProcessConditionCode'),
  code: names('ram:ReasonCode'),
  text: names('ram:Reason'),
  action: names('ram:RequestedActionCode'),
  actionText: names('ram:RequestedAction'),
  note: symbolFor('ram:IncludedNote'),
  content: names('ram:Content'),
  value: symbolFor('ram:SpecifiedDocumentCharacteristic'),
};
const VALUE = {
  type: names('ram:TypeCode'),
  term: names('ram:ID'),
  name: names('ram:Name'),
  location: names('ram:Location'),
  amount: names('ram:ValueAmount'),
  percent: names('ram:ValuePercent'),
  quantity: names('ram:ValueQuantity'),
  date: names('ram:ValueDateTime/udt:DateTimeString'),
  text: names('ram:Value'),
};

/**
 * Reads a life-cycle message, as far as it says something: whatever is missing or no number is left out, and left to the rules to tell.
 * Never throws. Of what should stand once, the first counts.
 */
export function readLifecycle(tree: XmlTree): LifecycleMessage {
  const context = at(tree, 0, ROOT.context);
  const document = at(tree, 0, ROOT.document);
  const answer = at(tree, 0, ROOT.answer);
  return {
    id: text(tree, document, DOCUMENT.id),
    name: text(tree, document, DOCUMENT.name),
    process: text(tree, context, CONTEXT.process),
    guideline: text(tree, context, CONTEXT.guideline),
    issuedAt: moment(tree, document, DOCUMENT.issuedAt),
    kind: text(tree, answer, ANSWER.kind),
    statusAt: moment(tree, answer, ANSWER.statusAt),
    sender: party(tree, at(tree, document, DOCUMENT.sender)),
    issuer: party(tree, at(tree, document, DOCUMENT.issuer)),
    recipients: children(tree, document, DOCUMENT.recipient).flatMap((node) => party(tree, node) ?? []),
    statuses: children(tree, answer, ANSWER.reference).map((node) => status(tree, node)),
  };
}

function status(tree: XmlTree, node: number): LifecycleStatus {
  const number = text(tree, node, REFERENCE.status);
  return {
    invoiceNumber: text(tree, node, REFERENCE.number),
    invoiceType: text(tree, node, REFERENCE.type),
    invoiceDate: moment(tree, node, REFERENCE.date),
    issuer: identifiers(tree, at(tree, node, REFERENCE.issuer)),
    receivedAt: moment(tree, node, REFERENCE.receivedAt),
    status: number,
    statusName: statusNameOf(number),
    statusText: text(tree, node, REFERENCE.statusText),
    statusCode: text(tree, node, REFERENCE.statusCode),
    reasons: children(tree, node, REFERENCE.reason).map((one) => reason(tree, one)),
    where: tree.position(node),
  };
}

function reason(tree: XmlTree, node: number): LifecycleReason {
  return {
    sequence: text(tree, node, REASON.sequence),
    status: text(tree, node, REASON.status),
    code: text(tree, node, REASON.code),
    text: text(tree, node, REASON.text),
    action: text(tree, node, REASON.action),
    actionText: text(tree, node, REASON.actionText),
    notes: children(tree, node, REASON.note).flatMap((one) => text(tree, one, REASON.content) ?? []),
    values: children(tree, node, REASON.value).map((one) => value(tree, one)),
    where: tree.position(node),
  };
}

function value(tree: XmlTree, node: number): LifecycleValue {
  const amount = at(tree, node, VALUE.amount);
  const quantity = at(tree, node, VALUE.quantity);
  const amountValue = decimal(tree, amount);
  const quantityValue = decimal(tree, quantity);
  return {
    type: text(tree, node, VALUE.type),
    term: text(tree, node, VALUE.term),
    name: text(tree, node, VALUE.name),
    location: text(tree, node, VALUE.location),
    amount: amountValue && { value: amountValue, currency: tree.attribute(amount, CURRENCY) },
    percent: decimal(tree, at(tree, node, VALUE.percent)),
    quantity: quantityValue && { value: quantityValue, unit: tree.attribute(quantity, UNIT) },
    date: moment(tree, node, VALUE.date),
    text: text(tree, node, VALUE.text),
    where: tree.position(node),
  };
}

function party(tree: XmlTree, node: number): LifecycleParty | undefined {
  if (node < 0) return undefined;
  const address = at(tree, node, PARTY.address);
  return {
    identifiers: identifiers(tree, node),
    name: text(tree, node, PARTY.name),
    role: text(tree, node, PARTY.role),
    address: address < 0 ? undefined : schemed(tree, address),
    where: tree.position(node),
  };
}

function identifiers(tree: XmlTree, node: number): SchemedId[] {
  return children(tree, node, PARTY.identifier).map((one) => schemed(tree, one));
}

function schemed(tree: XmlTree, node: number): SchemedId {
  return { value: tree.rawText(node).trim(), scheme: tree.attribute(node, SCHEME) };
}

function moment(tree: XmlTree, node: number, path: Names): Moment | undefined {
  const written = text(tree, node, path);
  return written === undefined ? undefined : { text: written, iso: isoOf(written) };
}

const MOMENT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;

/** Formats 102 (a day) and 204 (to the second). */
function isoOf(written: string): string | undefined {
  const parts = MOMENT.exec(written);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const date = `${year}-${month}-${day}`;
  const known = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== date) return undefined;
  if (hour === undefined) return date;
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 ? `${date}T${hour}:${minute}:${second}` : undefined;
}

function decimal(tree: XmlTree, node: number): Decimal | undefined {
  return node < 0 ? undefined : Decimal.parse(tree.rawText(node));
}

/** The trimmed text of the first element at a path; undefined when there is none or it is empty. */
function text(tree: XmlTree, node: number, path: Names): string | undefined {
  const found = at(tree, node, path);
  const written = found < 0 ? '' : tree.rawText(found).trim();
  return written === '' ? undefined : written;
}

function at(tree: XmlTree, node: number, path: Names): number {
  let found = node;
  for (const name of path) {
    if (found < 0) return -1;
    found = tree.child(found, name);
  }
  return found;
}

function children(tree: XmlTree, node: number, name: number): number[] {
  const found: number[] = [];
  if (node < 0) return found;
  const end = tree.next(node);
  for (let child = node + 1; child < end; child = tree.next(child)) if (tree.symbol(child) === name) found.push(child);
  return found;
}
