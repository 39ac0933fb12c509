import type { RuleWords, Sentences } from './rules.ts';

/** VAT categories, by the part of the rule's id that names them. */
const CATEGORIES: Readonly<Record<string, string>> = {
  S: 'standard rate (S)',
  Z: 'zero rate (Z)',
  E: 'exempt (E)',
  AE: 'reverse charge (AE)',
  IC: 'intra-community supply (K)',
  G: 'export (G)',
  O: 'outside the scope of VAT (O)',
  AF: 'IGIC of the Canary Islands (L)',
  AG: 'IPSI of Ceuta and Melilla (M)',
};

/** The rules each VAT category has, whose ids the two syntaxes write differently. */
function ofCategory([name, category]: [string, string]): [string, Sentences][] {
  const base = `The taxable amount (BT-116) of the VAT breakdown “${category}” does not match the lines, allowances and charges`;
  const tolerance = 'within one cent for each amount that enters into it';
  const remedy = 'Correct the taxable amount, or the amounts and VAT categories of the lines, allowances and charges it is made of.';
  const together = { message: `${base}, neither by rate nor by rate and exemption reason, ${tolerance}.`, remedy };
  const byRate = { message: `${base} of the same rate, ${tolerance}.`, remedy };
  const byReason = {
    message: `${base} of the same rate and exemption reason, ${tolerance}.`,
    remedy: 'Give the lines, allowances and charges the exemption reason of their row in the breakdown, or correct the taxable amount.',
  };
  return [
    [
      `BR-FREXT-${name}-01`,
      {
        message: `The VAT category “${category}” is used without a row in the VAT breakdown (BG-23), or has a row without being used.`,
        remedy: 'Add the row to the VAT breakdown if lines, allowances or charges have this category, else remove it.',
      },
    ],
    ...['BR-FREXT', 'BR-FXEXT'].flatMap((family): [string, Sentences][] => [
      [`${family}-${name}-08`, together],
      [`${family}-${name}-08ini`, byRate],
      [`${family}-${name}-08rev`, byReason],
    ]),
  ];
}

const standardTax: Sentences = {
  message:
    'The VAT (BT-117) at the standard rate should be {expected}, within one cent for each amount of the row; the invoice says {seen}.',
  remedy: 'Correct the VAT of this row: taxable amount multiplied by the rate.',
};

function sum(what: string, of: string): Sentences {
  return {
    message: `${what} is not the sum of ${of}, within one cent for each of them.`,
    remedy: `Correct ${what.slice(0, 1).toLowerCase()}${what.slice(1)}, or the amounts it is made of.`,
  };
}

function missingInLine(what: string): Sentences {
  return {
    message: `A line that enters into the sums lacks ${what}.`,
    remedy: `Add ${what}, or mark the line as sub-line GROUP or INFORMATION if it does not enter into the sums.`,
  };
}

const chargeReason = (whose: string): Sentences => ({
  message: `A charge on the ${whose} has no reason.`,
  remedy: 'Add ram:Reason or ram:ReasonCode.',
});

const partsOfDelivery: Sentences = {
  message: 'The terms of delivery hold more than the profile uses: the code of the Incoterm and the name of a place.',
  remedy: 'Keep the code and the name of the place, and remove the rest.',
};

const exchangeRate: Sentences = {
  message: 'The exchange rate of VAT holds more than the profile uses: the two currencies, the rate and its date.',
  remedy: 'Keep the two currencies, the rate and its date, and remove the rest.',
};

const quantity = missingInLine('the quantity billed (BT-129)');
const unit = missingInLine('the unit of the quantity (BT-130)');
const amount = missingInLine('its net amount (BT-131)');
const price = missingInLine('the net price of the item (BT-146)');

const rules: RuleWords = {
  ...Object.fromEntries(Object.entries(CATEGORIES).flatMap(ofCategory)),
  'BR-FREXT-S-09': standardTax,
  'BR-FXEXT-S-09': standardTax,
  'BR-CO-25': {
    message: 'Something remains to be paid (BT-115), but the invoice does not say when.',
    remedy: 'Add the due date (BT-9) or the terms of payment (BT-20).',
  },
  'BR-FREXT-CO-10': sum(
    'The total of the lines (BT-106)',
    'the net amounts of the lines (BT-131), sub-lines GROUP and INFORMATION left out',
  ),
  'BR-FREXT-CO-11': sum('The total of the allowances (BT-107)', 'the allowances of the invoice (BT-92)'),
  'BR-FREXT-CO-12': sum('The total of the charges (BT-108)', 'the charges of the invoice (BT-99)'),
  'BR-FREXT-CO-13': {
    message:
      'The total without VAT (BT-109) is not that of the lines less allowances plus charges, within one cent for each of these amounts.',
    remedy: 'Correct the total without VAT, or the lines, allowances and charges it is made of.',
  },
  'BR-FREXT-CO-15': {
    message:
      'The total with VAT (BT-112) is not the total without VAT (BT-109) plus VAT (BT-110), within one cent for each amount of the invoice.',
    remedy: 'Correct the total with VAT, the total without VAT or the VAT.',
  },
  'BR-FREXT-22': quantity,
  'BR-FREXT-BR-22': quantity,
  'BR-FREXT-23': unit,
  'BR-FREXT-BR-23': unit,
  'BR-FREXT-24': amount,
  'BR-FREXT-BR-24': amount,
  'BR-FREXT-26': price,
  'BR-FREXT-BR-26': price,
  'BR-FREXT-CO-04': missingInLine('its VAT category (BT-151)'),
  'BR-FREXT-BR-38': chargeReason('invoice (BT-104 or BT-105)'),
  'BR-FREXT-BR-44': chargeReason('line (BT-144 or BT-145)'),
  'BR-FREXT-54-1': {
    message: 'An attribute of an item has neither a name (BT-160) nor a code.',
    remedy: 'Give its name, or its code in the list UNTDID 6313.',
  },
  'BR-FREXT-54-2': {
    message: 'An attribute of an item must have either a text (BT-161) or a measure with its unit.',
    remedy: 'Give the text, or the measure with the attribute unitCode, and not both.',
  },
  'BR-FREXT-04': {
    message: 'The code “{seen}” of an attribute of an item is not in the list UNTDID 6313 with the additions of Factur-X.',
    remedy: 'Choose a code of that list, or give the name of the attribute in words.',
  },
  'BR-FREXT-05': {
    message: 'The kind of sub-line “{seen}” of line {line} is not known.',
    remedy: 'Write DETAIL (enters into the sums), GROUP (sums up sub-lines) or INFORMATION.',
  },
  'BR-FREXT-06': {
    message: 'Line {line} is part of another line, but does not say of what kind it is.',
    remedy: 'Add the kind of sub-line: DETAIL, GROUP or INFORMATION.',
  },
  'BR-FREXT-08': {
    message: 'Line {line} groups sub-lines that make {expected} in all; its own amount (BT-131) is {seen}.',
    remedy: 'Correct the amount of the line, or those of its sub-lines DETAIL and GROUP; or leave the amount of the group out.',
  },
  'BR-FREXT-11': {
    message: 'Line {line} says that it is part of line “{parent}”, which is no other line of the invoice.',
    remedy: 'Give the number (BT-126) of another line of the invoice.',
  },
  'BR-FREXT-12': {
    message: 'Line {line} groups sub-lines with an amount of its own, but some of the groups below have none.',
    remedy: 'Give every sub-line GROUP below its net amount (BT-131), or remove that of the line.',
  },
  'BR-FREXT-CL-10': {
    message: 'The scheme “{seen}” of a party’s identifier is not in the list ISO 6523 with the additions of the profile.',
    remedy: 'Write the scheme of the identifier, such as 0009 for a SIRET.',
  },
  'BR-FREXT-CL-19-GP': {
    message: 'The reason code “{seen}” of a discount on the price is not in the list UNTDID 5189.',
    remedy: 'Choose a code of that list, such as 95 for a discount.',
  },
  'BR-FREXT-CL-20': {
    message: 'The reason code “{seen}” of a charge is not in the list UNTDID 7161.',
    remedy: 'Choose a code of that list; for a tax, write listID="5153" and a code of the list UNTDID 5153.',
  },
  'BR-FREXT-CL-20-TAX': {
    message: 'The code “{seen}” of a tax given as a charge is not in the list UNTDID 5153.',
    remedy: 'Choose a code of that list, or write listID="7161" and a reason of a charge.',
  },
  'BR-FREXT-CL-20-LISTID': {
    message: 'The list “{seen}” of a reason code is not one that the profile uses.',
    remedy: 'Write listID="7161" for the reason of a charge, 5153 for a tax; or remove the attribute.',
  },
  'BR-FREXT-CL-24': {
    message: 'The attached file is of the type “{seen}”, which the profile does not accept.',
    remedy: 'Attach a PDF, a PNG or JPEG image, a CSV, an Excel or OpenDocument sheet, or XML.',
  },
  'BR-FREXT-CL-27': {
    message: '“{seen}” is not an Incoterm that the profile accepts.',
    remedy: 'Write 1, 2, CFR, CIF, CIP, CPT, DAP, DDP, DPU, EXW, FAS, FCA or FOB.',
  },
  'BR-EXT-CL-07': {
    message: 'The type “{seen}” of a reference to a contract is not in the list UNTDID 1153.',
    remedy: 'Choose a code of that list.',
  },
  'UBL-FREXT-CR-410': partsOfDelivery,
  'UBL-FREXT-CR-645': partsOfDelivery,
  'CII-FREXT-SR-106': partsOfDelivery,
  'CII-FREXT-SR-293': partsOfDelivery,
  'CII-FREXT-CR-490': exchangeRate,
  'CII-FREXT-SR-366': exchangeRate,
  'UBL-FREXT-SR-48': {
    message: 'A line that enters into the sums must have exactly one VAT category (BG-30), any other line one at most.',
    remedy: 'Give the line one VAT category, at cac:Item/cac:ClassifiedTaxCategory; part it into several lines when it has several.',
  },
  'CII-FREXT-SR-439': {
    message: 'The net price of the item (BT-146) may be given only once in a line.',
    remedy: 'Keep one ram:NetPriceProductTradePrice/ram:ChargeAmount.',
  },
  'CII-EXT-DT-018': {
    message: 'The type code {seen} is not for a reference to a document.',
    remedy:
      'Write 50, 130 or 916 in ram:AdditionalReferencedDocument, the type of the invoice in ram:InvoiceReferencedDocument; no type elsewhere.',
  },
  'CII-FREXT-DT-024': {
    message: 'ram:ReferenceTypeCode may stand only in the reference to an invoiced object (type 130) or to a contract.',
    remedy: 'Remove ram:ReferenceTypeCode from this reference.',
  },
  'CII-FREXTDT-027': {
    message: 'The date of a document may stand only in references to a preceding invoice, a contract, an order or a despatch advice.',
    remedy: 'Remove ram:FormattedIssueDateTime from this reference.',
  },
};

/** Sentences of the profile EXTENDED-CTC-FR in English. */
export default rules;
