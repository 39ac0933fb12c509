import type { AllowanceOrCharge, Invoice, Line, Totals } from '../model.ts';
import { hasNoTotals } from './form.ts';
import { eachAdjustment, eachLine } from './places.ts';
import { en16931, isBlank, type Rule } from './rule.ts';

/** For terms of which the artefacts ask only that they be written, leaving what is in them to other checks. */
function isUnwritten(value: string | undefined): boolean {
  return value === undefined;
}

/** A term of the whole document that has to be there. */
function required(id: string, term: string, at: string, value: (invoice: Invoice) => unknown): Rule {
  return en16931(id, term, (invoice, report) => {
    const found = value(invoice);
    if (found === undefined || (typeof found === 'string' && isBlank(found))) report({ at });
  });
}

/** A total that has to be there, among others. */
function requiredTotal(id: string, term: string, field: keyof Totals): Rule {
  return en16931(id, term, (invoice, report, context) => {
    if (invoice.totals[field] === undefined && !hasNoTotals(invoice, context)) report({ at: `totals.${field}` });
  });
}

/** A term that has to be in each line. */
function requiredInLine(
  id: string,
  term: string,
  at: string,
  value: (line: Line) => string | undefined,
  isMissing: (value: string | undefined) => boolean = isBlank,
): Rule {
  return en16931(id, `${term} BG-25`, (invoice, report) => {
    eachLine(invoice, (line, lineAt) => {
      if (isMissing(value(line))) report({ at: `${lineAt}.${at}`, params: { line: line.identifier ?? '' } });
    });
  });
}

type AdjustmentTest = (adjustment: AllowanceOrCharge) => boolean;

const hasAmount: AdjustmentTest = (adjustment) => adjustment.amount !== undefined;
const hasCategory: AdjustmentTest = (adjustment) => adjustment.vatCategory !== undefined;
const hasReason: AdjustmentTest = (adjustment) => adjustment.reason !== undefined || adjustment.reasonCode !== undefined;

/** A term that has to be in each allowance or charge of the document. */
function requiredInAdjustment(id: string, terms: string, kind: 'allowances' | 'charges', field: string, test: AdjustmentTest): Rule {
  return en16931(id, terms, (invoice, report) => {
    eachAdjustment(invoice[kind], kind, (adjustment, at) => {
      if (!test(adjustment)) report({ at: `${at}.${field}` });
    });
  });
}

/** A term that has to be in each allowance or charge of each line. */
function requiredInLineAdjustment(id: string, terms: string, kind: 'allowances' | 'charges', field: string, test: AdjustmentTest): Rule {
  return en16931(id, terms, (invoice, report) => {
    eachLine(invoice, (line, lineAt) => {
      eachAdjustment(line[kind], `${lineAt}.${kind}`, (adjustment, at) => {
        if (!test(adjustment)) report({ at: `${at}.${field}`, params: { line: line.identifier ?? '' } });
      });
    });
  });
}

/** Terms without which there is no invoice. */
export const mandatoryRules: Rule[] = [
  required('BR-01', 'BT-24', 'specification', (invoice) => invoice.specification),
  required('BR-02', 'BT-1', 'number', (invoice) => invoice.number),
  required('BR-03', 'BT-2', 'issueDate', (invoice) => invoice.issueDate),
  required('BR-04', 'BT-3', 'typeCode', (invoice) => invoice.typeCode),
  required('BR-05', 'BT-5', 'currency', (invoice) => invoice.currency),
  required('BR-06', 'BT-27', 'seller.name', (invoice) => invoice.seller?.name),
  required('BR-07', 'BT-44', 'buyer.name', (invoice) => invoice.buyer?.name),
  required('BR-08', 'BG-5', 'seller.address', (invoice) => invoice.seller?.address),
  required('BR-10', 'BG-8', 'buyer.address', (invoice) => invoice.buyer?.address),
  requiredTotal('BR-12', 'BT-106', 'linesNet'),
  requiredTotal('BR-13', 'BT-109', 'net'),
  requiredTotal('BR-14', 'BT-112', 'gross'),
  requiredTotal('BR-15', 'BT-115', 'payable'),
  required('BR-16', 'BG-25', 'lines', (invoice) => invoice.lines[0]),
  requiredInLine('BR-21', 'BT-126', 'identifier', (line) => line.identifier),
  requiredInLine('BR-22', 'BT-129', 'quantity', (line) => line.quantity, isUnwritten),
  requiredInLine('BR-23', 'BT-130', 'unit', (line) => line.unit, isUnwritten),
  requiredInLine('BR-24', 'BT-131', 'netAmount', (line) => line.netAmount, isUnwritten),
  requiredInLine('BR-25', 'BT-153', 'item.name', (line) => line.item.name),
  requiredInLine('BR-26', 'BT-146', 'price.net', (line) => line.price.net, isUnwritten),
  requiredInLine('BR-CO-04', 'BT-151', 'vatCategory', (line) => line.vatCategory, isUnwritten),
  requiredInAdjustment('BR-31', 'BT-92 BG-20', 'allowances', 'amount', hasAmount),
  requiredInAdjustment('BR-32', 'BT-95 BG-20', 'allowances', 'vatCategory', hasCategory),
  requiredInAdjustment('BR-33', 'BT-97 BT-98 BG-20', 'allowances', 'reason', hasReason),
  requiredInAdjustment('BR-36', 'BT-99 BG-21', 'charges', 'amount', hasAmount),
  requiredInAdjustment('BR-37', 'BT-102 BG-21', 'charges', 'vatCategory', hasCategory),
  requiredInAdjustment('BR-38', 'BT-104 BT-105 BG-21', 'charges', 'reason', hasReason),
  requiredInLineAdjustment('BR-41', 'BT-136 BG-27', 'allowances', 'amount', hasAmount),
  requiredInLineAdjustment('BR-42', 'BT-139 BT-140 BG-27', 'allowances', 'reason', hasReason),
  requiredInLineAdjustment('BR-43', 'BT-141 BG-28', 'charges', 'amount', hasAmount),
  requiredInLineAdjustment('BR-44', 'BT-144 BT-145 BG-28', 'charges', 'reason', hasReason),
  requiredInAdjustment('BR-CO-21', 'BT-97 BT-98 BG-20', 'allowances', 'reason', hasReason),
  requiredInAdjustment('BR-CO-22', 'BT-104 BT-105 BG-21', 'charges', 'reason', hasReason),
  requiredInLineAdjustment('BR-CO-23', 'BT-139 BT-140 BG-27', 'allowances', 'reason', hasReason),
  requiredInLineAdjustment('BR-CO-24', 'BT-144 BT-145 BG-28', 'charges', 'reason', hasReason),
];
