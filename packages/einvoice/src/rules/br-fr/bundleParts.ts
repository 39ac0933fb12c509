import { path } from '../engine/path.ts';
import { type Detail, type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { linesNumbered } from './bundleIndex.ts';
import { hasStatus, objectNumbers, parentNumbers, SELLER_NUMBER, statuses, statusHolders } from './bundleLines.ts';
import { isBundle } from './frameworks.ts';
import { at, cii, type In, LINE, UBL_LINE } from './places.ts';
import { sole, soleText, textOf } from './select.ts';
import { isBlank, normalizeSpace } from './xpath.ts';

const LINES: In = { ubl: UBL_LINE, cii: cii(LINE) };

const reason = path({
  ubl: 'cac:Item/cac:ClassifiedTaxCategory/cbc:TaxExemptionReason',
  cii: 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:ExemptionReason',
});

function isInBundle(_node: number, view: View): boolean {
  return isBundle(view);
}

/** UBL: each line of a bundle says what it is. */
function saysStatus(node: number, view: View): boolean {
  const holders = statusHolders(view, node);
  return holders.length > 0 && !isBlank(textOf(view, sole(holders.flatMap((one) => [...statuses(view, one)]))));
}

type TextOfLines = (view: View, lines: readonly number[]) => string;

function sellerOfLines(view: View, lines: readonly number[]): string {
  return normalizeSpace(textOf(view, sole(lines.flatMap((line) => [...view.all(line, SELLER_NUMBER)]))));
}

function invoiceOfLines(view: View, lines: readonly number[]): string {
  return normalizeSpace(textOf(view, sole(lines.flatMap((line) => [...objectNumbers(view, line, 'AFL')]))));
}

/** Whether a line bears a text, and the same as the line it is a part of. That it bears one at most is asked outside bundles too. */
function agrees(textOfLines: TextOfLines): (node: number, view: View) => boolean {
  return (node, view) => {
    const own = textOfLines(view, [node]);
    const parents = parentNumbers(view, node);
    const parent = parents.length === 0 ? own : textOfLines(view, linesNumbered(view, node, parents));
    return !isBundle(view) || (own !== '' && own === parent);
  };
}

function tellAgreement(textOfLines: TextOfLines): (node: number, view: View) => Detail {
  return (node, view) => {
    const expected = textOfLines(view, linesNumbered(view, node, parentNumbers(view, node)));
    return { seen: textOfLines(view, [node]), ...(expected === '' ? {} : { expected }) };
  };
}

/** A detail's exemption reason begins with the number of its invoice, by which its VAT is found in the breakdown. */
function reasonNamesInvoice(node: number, view: View): boolean {
  const text = soleText(view, node, reason);
  if (isBlank(text)) return false;
  const number = invoiceOfLines(view, [node]);
  return number !== '' && text.startsWith(`#${number}#`);
}

function isDetail(node: number, view: View): boolean {
  return isBundle(view) && statusHolders(view, node).some((one) => hasStatus(view, one, 'DETAIL'));
}

/** What lines of a bundle say of the invoice they belong to. */
export const bundleParts: readonly Pattern[] = [
  [
    {
      in: { ubl: 'cac:InvoiceLine | cac:CreditNoteLine' },
      when: isInBundle,
      rules: [rule('BR-FR-MV-01_EXT-FR-FE-163', 'EXT-FR-FE-163', saysStatus)],
    },
  ],
  [
    {
      in: { cii: cii(`${LINE}/ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode`) },
      when: isInBundle,
      rules: [rule('BR-FR-MV-01_EXT-FR-FE-163', 'EXT-FR-FE-163', (node, view) => !isBlank(view.value(node)))],
    },
  ],
  at(
    LINES,
    rule('BR-FR-MV-06_EXT-FR-FE-167', 'EXT-FR-FE-167', agrees(sellerOfLines), tellAgreement(sellerOfLines)),
    rule('BR-FR-MV-07_BT-128', 'BT-128', agrees(invoiceOfLines), tellAgreement(invoiceOfLines)),
  ),
  [
    {
      in: LINES,
      when: isDetail,
      rules: [
        rule('BR-FR-MV-08_BT-128', 'BT-128 BT-151', reasonNamesInvoice, (node, view) => {
          const found = view.first(node, reason);
          const [number] = objectNumbers(view, node, 'AFL');
          const begin = number === undefined ? {} : { expected: `#${normalizeSpace(view.value(number))}#` };
          return { ...(found < 0 ? {} : { node: found }), seen: textOf(view, found), ...begin };
        }),
      ],
    },
  ],
];
