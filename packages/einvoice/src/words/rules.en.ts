import type { RuleWords } from './rules.ts';
import vatRules from './vatRules.en.ts';

function missing(what: string, remedy = `Add ${what}.`): { message: string; remedy: string } {
  return { message: `Missing: ${what}.`, remedy };
}

function missingInLine(what: string): { message: string; remedy: string } {
  return { message: `Line {line} lacks ${what}.`, remedy: `Complete the line with ${what}.` };
}

function tooPrecise(what: string): { message: string; remedy: string } {
  return { message: `${what} has more than two decimals: {seen}.`, remedy: 'Round it to two decimals: {expected}.' };
}

function wrongCode(what: string, list: string): { message: string; remedy: string } {
  return { message: `${what} “{seen}” is not in the list ${list}.`, remedy: `Choose a code of the list ${list}.` };
}

function saidTwice(what: string): { message: string; remedy: string } {
  return {
    message: `The reason of ${what} and its reason code say different things.`,
    remedy: 'Choose the code that says the same as the reason.',
  };
}

function wrongTotal(what: string, sum: string): { message: string; remedy: string } {
  return {
    message: `${what} should be {expected} (${sum}); the invoice says {seen}.`,
    remedy: `Correct ${what[0]?.toLowerCase()}${what.slice(1)}, or the amounts it is made of.`,
  };
}

/** Sentences of the rules in English, by rule; `{seen}`, `{expected}` and the finding's `params` are filled in. */
const rules: RuleWords = {
  'BR-01': missing(
    'the identifier of the specification that the invoice follows',
    'Give the specification, such as urn:cen.eu:en16931:2017.',
  ),
  'BR-02': missing('the invoice number'),
  'BR-03': missing('the issue date'),
  'BR-04': missing('the type of the invoice', 'Give the type: 380 for an invoice, 381 for a credit note.'),
  'BR-05': missing('the currency of the invoice', 'Give the currency, such as EUR.'),
  'BR-06': missing('the seller’s name'),
  'BR-07': missing('the buyer’s name'),
  'BR-08': missing('the seller’s address'),
  'BR-09': missing('the seller’s country', 'Add the country code to the seller’s address, such as FR.'),
  'BR-10': missing('the buyer’s address'),
  'BR-11': missing('the buyer’s country', 'Add the country code to the buyer’s address, such as FR.'),
  'BR-12': missing('the sum of line net amounts'),
  'BR-13': missing('the total without VAT'),
  'BR-14': missing('the total with VAT'),
  'BR-15': missing('the amount due'),
  'BR-16': { message: 'The invoice has no line.', remedy: 'Add one line at least.' },
  'BR-17': {
    message: 'The payee has no name, or is the seller itself ({seen}).',
    remedy: 'Name the payee, or remove it if it is the seller.',
  },
  'BR-18': missing('the tax representative’s name'),
  'BR-19': missing('the tax representative’s address'),
  'BR-20': missing('the tax representative’s country'),
  'BR-21': { message: 'A line has no identifier.', remedy: 'Number each line.' },
  'BR-22': missingInLine('the invoiced quantity'),
  'BR-23': missingInLine('the unit of the quantity'),
  'BR-24': missingInLine('the net amount'),
  'BR-25': missingInLine('the name of the item'),
  'BR-26': missingInLine('the net unit price'),
  'BR-27': {
    message: 'The net unit price of line {line} is missing or negative ({seen}).',
    remedy: 'Give a positive price; to give back, make the quantity negative.',
  },
  'BR-28': {
    message: 'The gross unit price of line {line} is negative ({seen}).',
    remedy: 'Give a positive price; to give back, make the quantity negative.',
  },
  'BR-29': { message: 'The invoicing period ends on {seen}, before it starts on {start}.', remedy: 'Correct the dates of the period.' },
  'BR-30': {
    message: 'The period of line {line} ends on {seen}, before it starts on {start}.',
    remedy: 'Correct the dates of the line’s period.',
  },
  'BR-31': missing('the amount of an allowance'),
  'BR-32': missing('the VAT category of an allowance'),
  'BR-33': missing('the reason of an allowance', 'Add a reason or its code.'),
  'BR-36': missing('the amount of a charge'),
  'BR-37': missing('the VAT category of a charge'),
  'BR-38': missing('the reason of a charge', 'Add a reason or its code.'),
  'BR-41': missingInLine('the amount of an allowance'),
  'BR-42': missingInLine('the reason of an allowance'),
  'BR-43': missingInLine('the amount of a charge'),
  'BR-44': missingInLine('the reason of a charge'),
  'BR-45': missing('the taxable amount of a VAT rate'),
  'BR-46': missing('the VAT amount of a rate'),
  'BR-47': missing('the VAT category in the breakdown'),
  'BR-48': missing('the VAT rate in the breakdown', 'Add the rate; only supplies outside the scope of VAT (O) have none.'),
  'BR-49': missing('the means of payment', 'Give the code of the means of payment, 30 for a transfer.'),
  'BR-50': missing('the account to credit', 'Give the IBAN or the account number.'),
  'BR-51': { message: 'The card number is too complete ({seen}).', remedy: 'Keep only its last 4 to 6 digits.' },
  'BR-52': missing('the reference of a supporting document'),
  'BR-53': {
    message: 'The VAT total in {currency}, the accounting currency, is missing, or that currency is the invoice’s own.',
    remedy: 'Add the VAT total in {currency}, or remove the accounting currency.',
  },
  'BR-54': missingInLine('the name or value of an item attribute'),
  'BR-55': missing('the number of a preceding invoice'),
  'BR-56': missing('the tax representative’s VAT identifier'),
  'BR-57': missing('the country of delivery'),
  'BR-61': {
    message: 'Payment is by transfer ({means}), but no account is given.',
    remedy: 'Add the IBAN or number of the account to credit.',
  },
  'BR-62': {
    message: 'The seller’s electronic address ({seen}) has no scheme.',
    remedy: 'Say which kind of address it is, such as 0225, or EM for e-mail.',
  },
  'BR-63': {
    message: 'The buyer’s electronic address ({seen}) has no scheme.',
    remedy: 'Say which kind of address it is, such as 0225, or EM for e-mail.',
  },
  'BR-64': {
    message: 'The standard identifier of the item ({seen}), line {line}, has no scheme.',
    remedy: 'Give the scheme, 0160 for a GTIN.',
  },
  'BR-65': {
    message: 'The classification of the item ({seen}), line {line}, does not say from which system it is.',
    remedy: 'Give the system, STI for the CPV.',
  },
  'BR-CO-03': { message: 'The invoice gives both a VAT point date ({seen}) and a VAT point code ({code}).', remedy: 'Keep one of them.' },
  'BR-CO-04': missingInLine('the VAT category'),
  'BR-CO-05': saidTwice('an allowance'),
  'BR-CO-06': saidTwice('a charge'),
  'BR-CO-07': saidTwice('a line allowance'),
  'BR-CO-08': saidTwice('a line charge'),
  'BR-CO-09': {
    message: 'The VAT identifier “{seen}” does not begin with a country code.',
    remedy: 'Begin it with the country code, such as FR (EL for Greece).',
  },
  'BR-CO-10': wrongTotal('The sum of lines', 'sum of the {lines} lines'),
  'BR-CO-11': wrongTotal('The sum of allowances', 'sum of the allowances'),
  'BR-CO-12': wrongTotal('The sum of charges', 'sum of the charges'),
  'BR-CO-13': wrongTotal('The total without VAT', 'lines less allowances plus charges'),
  'BR-CO-14': wrongTotal('The VAT total', 'sum of the breakdown'),
  'BR-CO-15': wrongTotal('The total with VAT', 'without VAT plus VAT'),
  'BR-CO-16': wrongTotal('The amount due', 'with VAT less already paid plus rounding'),
  'BR-CO-17': {
    message: 'The VAT on {taxable} at {rate} % should be {expected}; the invoice says {seen}.',
    remedy: 'Correct the VAT amount, its base or its rate.',
  },
  'BR-CO-18': missing('the VAT breakdown', 'Add a row of the breakdown for each category and rate.'),
  'BR-CO-19': { message: 'The invoicing period has neither start nor end.', remedy: 'Add a date, or remove the period.' },
  'BR-CO-20': { message: 'The period of line {line} has neither start nor end.', remedy: 'Add a date, or remove the period.' },
  'BR-CO-21': missing('the reason of an allowance', 'Add a reason or its code.'),
  'BR-CO-22': missing('the reason of a charge', 'Add a reason or its code.'),
  'BR-CO-23': missingInLine('the reason of an allowance'),
  'BR-CO-24': missingInLine('the reason of a charge'),
  'BR-CO-26': { message: 'Nothing identifies the seller.', remedy: 'Add its SIRET, its registration (SIREN) or its VAT identifier.' },
  'BR-DEC-01': tooPrecise('The amount of an allowance'),
  'BR-DEC-02': tooPrecise('The base of an allowance'),
  'BR-DEC-05': tooPrecise('The amount of a charge'),
  'BR-DEC-06': tooPrecise('The base of a charge'),
  'BR-DEC-09': tooPrecise('The sum of lines'),
  'BR-DEC-10': tooPrecise('The sum of allowances'),
  'BR-DEC-11': tooPrecise('The sum of charges'),
  'BR-DEC-12': tooPrecise('The total without VAT'),
  'BR-DEC-13': tooPrecise('The VAT total'),
  'BR-DEC-14': tooPrecise('The total with VAT'),
  'BR-DEC-15': {
    message: 'The VAT total in the accounting currency is missing or has more than two decimals ({seen}).',
    remedy: 'Give it with two decimals at most.',
  },
  'BR-DEC-16': tooPrecise('The amount already paid'),
  'BR-DEC-17': tooPrecise('The rounding'),
  'BR-DEC-18': tooPrecise('The amount due'),
  'BR-DEC-19': tooPrecise('The taxable amount'),
  'BR-DEC-20': tooPrecise('The VAT amount of a rate'),
  'BR-DEC-23': tooPrecise('The net amount of a line'),
  'BR-DEC-24': tooPrecise('The amount of a line allowance'),
  'BR-DEC-25': tooPrecise('The base of a line allowance'),
  'BR-DEC-27': tooPrecise('The amount of a line charge'),
  'BR-DEC-28': tooPrecise('The base of a line charge'),
  'BR-CL-01': wrongCode('The invoice type', 'UNTDID 1001'),
  'BR-CL-03': {
    message: 'The currency of an amount is missing or not in the list ISO 4217 ({seen}).',
    remedy: 'Give each amount its currency, such as EUR.',
  },
  'BR-CL-04': wrongCode('The currency', 'ISO 4217'),
  'BR-CL-05': wrongCode('The accounting currency', 'ISO 4217'),
  'BR-CL-06': wrongCode('The VAT point code', 'UNTDID 2005 or 2475'),
  'BR-CL-07': wrongCode('The kind of invoiced object', 'UNTDID 1153'),
  'BR-CL-08': wrongCode('The subject of the note', 'UNTDID 4451'),
  'BR-CL-10': wrongCode('The identifier scheme', 'ISO 6523 (ICD)'),
  'BR-CL-11': wrongCode('The registration scheme', 'ISO 6523 (ICD)'),
  'BR-CL-13': wrongCode('The classification system', 'UNTDID 7143'),
  'BR-CL-14': wrongCode('The country', 'ISO 3166-1'),
  'BR-CL-15': wrongCode('The country of origin', 'ISO 3166-1'),
  'BR-CL-16': wrongCode('The means of payment', 'UNTDID 4461'),
  'BR-CL-17': wrongCode('The VAT category', 'UNTDID 5305 (S, Z, E, AE, K, G, O, L, M, B)'),
  'BR-CL-18': wrongCode('The VAT category', 'UNTDID 5305 (S, Z, E, AE, K, G, O, L, M, B)'),
  'BR-CL-19': wrongCode('The allowance reason code', 'UNTDID 5189'),
  'BR-CL-20': wrongCode('The charge reason code', 'UNTDID 7161'),
  'BR-CL-21': wrongCode('The scheme of the item identifier', 'ISO 6523 (ICD)'),
  'BR-CL-22': wrongCode('The exemption reason code', 'VATEX'),
  'BR-CL-23': wrongCode('The unit', 'UN/ECE Rec 20 and 21'),
  'BR-CL-24': {
    message: 'A supporting document is of a format that is not admitted ({seen}).',
    remedy: 'Attach a PDF, a PNG or JPEG image, a CSV, or an XLSX or ODS spreadsheet.',
  },
  'BR-CL-25': wrongCode('The scheme of the electronic address', 'EAS'),
  'BR-CL-26': wrongCode('The scheme of the delivery location', 'ISO 6523 (ICD)'),
  ...vatRules,
};

export default rules;
