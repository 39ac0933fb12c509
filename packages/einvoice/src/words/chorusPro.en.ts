import type { RuleWords } from './rules.ts';

/** What is asked of an invoice to the public sector: what is wrong, then what to do. */
const controls: RuleWords = {
  'UNI-NUMBER-MISSING': { message: 'The invoice number is missing.', remedy: 'Give the number of the invoice.' },
  'UNI-NUMBER-LONG': {
    message: 'The invoice number has {length} characters; the public sector takes {maximum} at most.',
    remedy: 'Shorten the number to {maximum} characters.',
  },
  'UNI-DUPLICATE': {
    message: 'Invoice {number} of {year} already exists for SIREN {legalUnit}: it is invoice no. {platformNumber} of the platform.',
    remedy: 'Look at invoice no. {platformNumber}. If this is another invoice, give it another number.',
  },
  'UNI-REPLACES-UNKNOWN': {
    message: 'The invoice to replace is not one of your rejected invoices.',
    remedy: 'Start again from the rejected invoice, or deposit this one without tying it to another.',
  },
  'UNI-SUPPLIER-MISSING': {
    message: 'The invoice does not say which structure issues it.',
    remedy: 'Give the seller’s SIRET (BT-29, scheme 0009), SIREN (BT-30) or VAT number (BT-31).',
  },
  'UNI-SUPPLIER-INVALID': {
    message: 'The seller’s identifier, {value}, is not a valid SIRET or SIREN.',
    remedy: 'Check the digits: a SIRET has 14, a SIREN 9, and the key must be right.',
  },
  'UNI-SUPPLIER-OTHER': {
    message: 'The invoice is issued by {named}, but deposited by {depositing}.',
    remedy: 'Deposit it for the structure that issues it, or correct the seller’s identifier.',
  },
  'UNI-SUPPLIER-ESTABLISHMENT': {
    message: 'The invoice names another establishment ({named}) of the same company than the one that deposits ({depositing}).',
    remedy: 'Nothing to do: establishments of one company may deposit for each other.',
  },
  'UNI-SUPPLIER-INACTIVE': {
    message: 'The structure {name} is inactive: it can no longer deposit invoices.',
    remedy: 'Deposit for an active structure, or have this one activated again by its manager.',
  },
  'UNI-SUPPLIER-SPACES': {
    message: 'The seller’s identifier is written with spaces; it was read without them.',
    remedy: 'Write the identifier without spaces.',
  },
  'UNI-MANDATE-MISSING': {
    message: 'The structure {name} has no active billing mandate: the platform cannot issue an invoice in its name.',
    remedy: 'Activate the structure’s billing mandate, or deposit an invoice made elsewhere.',
  },
  'UNI-RECIPIENT-MISSING': {
    message: 'The invoice does not say whom it is for.',
    remedy: 'Give the recipient’s SIRET (BT-46, scheme 0009).',
  },
  'UNI-RECIPIENT-SIREN': {
    message: 'The recipient is named by a SIREN only.',
    remedy: 'Give the SIRET of the establishment that receives (14 digits, BT-46, scheme 0009).',
  },
  'UNI-RECIPIENT-INVALID': { message: '“{value}” is not a valid SIRET.', remedy: 'Check the 14 digits of the recipient’s SIRET.' },
  'UNI-RECIPIENT-UNKNOWN': {
    message: 'No structure has the SIRET {siret}.',
    remedy: 'Look the recipient up in the directory and take its SIRET from there.',
  },
  'UNI-RECIPIENT-INACTIVE': {
    message: '{name} ({siret}) no longer receives invoices: the structure is inactive.',
    remedy: 'Ask your customer which SIRET replaced it.',
  },
  'UNI-RECIPIENT-REPLACED': {
    message: '{name} ({siret}) no longer receives invoices: its SIRET is replaced by {successorSiret} ({successor}).',
    remedy: 'Address the invoice to SIRET {successorSiret}.',
  },
  'UNI-RECIPIENT-PRIVATE': {
    message: '{name} ({siret}) is not a public structure.',
    remedy: 'This platform carries invoices to the public sector only: check the recipient’s SIRET.',
  },
  'UNI-RECIPIENT-AMBIGUOUS': {
    message: 'The invoice names two recipients: {taken}, which was taken, and {other}.',
    remedy: 'Leave one SIRET for the recipient.',
  },
  'UNI-RECIPIENT-SPACES': {
    message: 'The recipient’s SIRET is written with spaces; it was read without them.',
    remedy: 'Write the SIRET without spaces.',
  },
  'UNI-SERVICE-REQUIRED': {
    message: '{recipient} asks for a service code, and the invoice has none.',
    remedy: 'Give the service code (BT-10) your customer gave you; the directory lists them.',
  },
  'UNI-SERVICE-UNKNOWN': {
    message: 'The service code “{code}” does not exist at {recipient}.',
    remedy: 'Choose a service code from the recipient’s list.',
  },
  'UNI-SERVICE-IGNORED': {
    message: '{recipient} has no services: the code “{code}” does not route anything.',
    remedy: 'Nothing to do: the code can still be read on the invoice.',
  },
  'UNI-SERVICE-INACTIVE': {
    message: 'The service “{code}” ({name}) of {recipient} is closed.',
    remedy: 'Choose an active service from the recipient’s list.',
  },
  'UNI-SERVICE-PUBLIC-ONLY': {
    message: 'The service FACTURES_PUBLIQUES is kept for invoices between public structures.',
    remedy: 'Choose another service code.',
  },
  'UNI-SERVICE-FROM-ROUTING': {
    message: 'The service code “{code}” was taken from the recipient’s address.',
    remedy: 'Nothing to do. To be sure, give it in BT-10 too.',
  },
  'UNI-COMMITMENT-REQUIRED': {
    message: '{recipient} asks for a commitment number, and the invoice has none.',
    remedy: 'Give the commitment or order number (BT-13) your customer gave you.',
  },
  'UNI-COMMITMENT-REQUIRED-BY-SERVICE': {
    message: 'The service “{code}” ({name}) asks for a commitment number, and the invoice has none.',
    remedy: 'Give the commitment or order number (BT-13) the service gave you.',
  },
  'UNI-SERVICE-OR-COMMITMENT': {
    message: '{recipient} asks for a service code or a commitment number; the invoice has neither.',
    remedy: 'Give the service code (BT-10) or the commitment number (BT-13).',
  },
  'UNI-REFERENCE-LONG': {
    message: 'The reference is longer than {maximum} characters.',
    remedy: 'Give the reference alone, without text around it.',
  },
  'UNI-FRAMEWORK-UNKNOWN': {
    message: 'The billing framework “{code}” does not exist.',
    remedy: 'Give A1 (a supplier’s invoice) or A2 (already paid) in BT-23.',
  },
  'UNI-FRAMEWORK-ELSEWHERE': {
    message: 'The billing framework {code} is not deposited here: it has a space of its own.',
    remedy: 'Deposit this paper in its own space, or correct the framework (A1 or A2).',
  },
  'UNI-FRAMEWORK-DEFAULT': {
    message: 'The invoice names no billing framework: A1 was taken.',
    remedy: 'Nothing to do. If the invoice is already paid, give A2 in BT-23.',
  },
  'UNI-FRAMEWORK-MAPPED': { message: 'The framework {code} was read as {framework}.', remedy: 'Nothing to do.' },
  'UNI-A2-NOT-PAID': {
    message: 'An A2 invoice is already paid: the paid amount must equal the total ({gross}) and nothing may be left to pay.',
    remedy: 'Give the paid amount (BT-113) and zero to pay (BT-115), or choose framework A1.',
  },
  'UNI-ISSUE-DATE-MISSING': { message: 'The invoice date is missing.', remedy: 'Give the issue date (BT-2).' },
  'UNI-DATE-INVALID': { message: '“{value}” is not a date.', remedy: 'Write a day that exists, for instance 2026-11-21.' },
  'UNI-DATE-RANGE': { message: 'The date {value} is outside the accepted period (2000 to 2099).', remedy: 'Check the year.' },
  'UNI-ISSUE-DATE-FUTURE': {
    message: 'The invoice date lies in the future (today is {today}).',
    remedy: 'Deposit the invoice on its date, or correct the date.',
  },
  'UNI-DUE-BEFORE-ISSUE': {
    message: 'The due date comes before the invoice date ({issueDate}).',
    remedy: 'Correct the due date (BT-9) or the issue date (BT-2).',
  },
  'UNI-CURRENCY': { message: '“{code}” is not a currency.', remedy: 'Give an ISO 4217 code, for instance EUR.' },
  'UNI-AMOUNT-MISSING': { message: 'The amount {term} is missing.', remedy: 'Give this amount, even when it is zero.' },
  'UNI-AMOUNT-INVALID': { message: '“{value}” is not an amount ({term}).', remedy: 'Write the amount in digits, for instance 1204.50.' },
  'UNI-AMOUNT-DECIMALS': { message: 'The amount {term} has more than two decimals.', remedy: 'Round the amount to the cent.' },
  'UNI-AMOUNT-GREAT': { message: 'The amount {term} is more than an invoice can bear.', remedy: 'Check the amount.' },
  'UNI-AMOUNT-GROSS': {
    message: 'The net total ({net}) and the VAT ({vat}) do not make the gross total.',
    remedy: 'Correct the wrong amount: net + VAT = gross.',
  },
  'UNI-AMOUNT-PAYABLE': {
    message: 'The amount to pay is not the gross total ({gross}) less what is already paid ({paid}).',
    remedy: 'Correct the amount to pay or the amount already paid.',
  },
  'UNI-CREDIT-NOTE-REFERENCE': {
    message: 'The credit note does not say which invoice it corrects.',
    remedy: 'Give the number of the original invoice (BT-25): the recipient needs it.',
  },
  'UNI-CREDIT-NOTE-SIGN': {
    message: 'The amounts of the credit note are negative; in UBL and CII a credit note bears positive amounts.',
    remedy: 'Write the amounts of your next credit notes without a sign: the type of the paper already says they are taken off.',
  },
  'UNI-INVOICE-NEGATIVE': { message: 'The invoice has a negative total.', remedy: 'Issue a credit note instead.' },
  'UNI-ATTACHMENT-COUNT': { message: 'There are {seen} attachments; {maximum} at most are taken.', remedy: 'Put attachments together.' },
  'UNI-ATTACHMENT-EMPTY': { message: 'The attachment “{name}” is empty.', remedy: 'Attach the right file.' },
  'UNI-ATTACHMENT-SIZE': {
    message: 'The attachment “{name}” is larger than {maximum} MB.',
    remedy: 'Make it smaller or split it into several files.',
  },
  'UNI-ATTACHMENT-TOTAL': {
    message: 'The attachments weigh {seen} MB together; {maximum} MB at most are taken.',
    remedy: 'Take attachments out or make them smaller.',
  },
  'UNI-ATTACHMENT-TYPE': { message: 'The attachment “{name}” is of a type that is not taken.', remedy: 'Types taken: {allowed}.' },
  'UNI-ATTACHMENT-NAME': {
    message: 'The name of the attachment “{name}” is longer than {maximum} characters: it is cut.',
    remedy: 'Nothing to do.',
  },
  'UNI-HEADER-IGNORED': {
    message: 'The file carries its own data: what was typed beside it was not used.',
    remedy: 'Check the data read from the file.',
  },
  'UNI-NUMBER-CHARACTERS': {
    message: 'The invoice number holds a line break or another invisible character.',
    remedy: 'Write the number on one line, without control characters.',
  },
};

export default controls;
