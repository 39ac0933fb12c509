import type { ReadCode } from '../read/codes.ts';

/** Sentences of reading in English, by code; `{…}` are filled from the finding's `params`. */
const read: Record<ReadCode, { message: string; remedy: string }> = {
  'READ-EMPTY': {
    message: 'The file is empty.',
    remedy: 'Deposit the file of the invoice itself: UBL, CII or a Factur-X PDF.',
  },
  'READ-SIZE': {
    message: 'The file is {size} bytes long; the limit is {limit} bytes.',
    remedy: 'Make the attachments smaller, or deposit them apart.',
  },
  'READ-ZIP': {
    message: 'The file is a ZIP archive, not an invoice.',
    remedy: 'Unpack the archive and deposit each invoice, or deposit it as a flow.',
  },
  'READ-GZIP': {
    message: 'The file is a gzip archive, not an invoice.',
    remedy: 'Unpack the archive and deposit each invoice, or deposit it as a flow.',
  },
  'READ-IMAGE': {
    message: 'The file is an image, not an electronic invoice.',
    remedy: 'Deposit a structured invoice (UBL, CII, Factur-X) or a PDF.',
  },
  'READ-HTML': {
    message: 'The file is a web page (HTML), not an invoice.',
    remedy: 'Check that the invoice was downloaded properly: an error page may have been saved in its place.',
  },
  'READ-JSON': {
    message: 'The file is JSON, which is not read as an invoice.',
    remedy: 'Deposit the invoice as UBL, CII or Factur-X.',
  },
  'READ-OFFICE': {
    message: 'The file is an office document (text or spreadsheet), not an electronic invoice.',
    remedy: 'Export the invoice as UBL, CII or Factur-X from your invoicing software.',
  },
  'READ-UNKNOWN': {
    message: 'The content of the file is of no known format.',
    remedy: 'Deposit a UBL 2.1 or CII file, or a PDF (Factur-X or plain).',
  },
  'READ-ENCODING': {
    message: 'The file is encoded as {encoding}, which is not accepted.',
    remedy: 'Save the file as UTF-8.',
  },
  'READ-ENCODING-MISMATCH': {
    message: 'The file declares the encoding {declared}, but its bytes are {real}.',
    remedy: 'Mend the declaration on the first line of the file, or save it in the encoding it declares.',
  },
  'READ-BYTES': {
    message: 'The file holds bytes that are not valid {encoding}.',
    remedy: 'Save the file again as UTF-8; if it was transferred, check that it was sent whole and in binary mode.',
  },
  'READ-CHARACTER': {
    message: 'The character {code} is not allowed in an XML document.',
    remedy: 'Remove this control character, often brought in by copy and paste.',
  },
  'READ-DECLARATION': {
    message: 'The XML declaration is malformed or out of place.',
    remedy: 'It has to come first in the file, once, for instance: <?xml version="1.0" encoding="UTF-8"?>',
  },
  'READ-DOCTYPE': {
    message: 'The document holds a DTD declaration (<!DOCTYPE…>), which is forbidden for security.',
    remedy: 'Remove this declaration: an invoice needs none.',
  },
  'READ-ENTITY': {
    message: 'The reference “{entity}” is not known.',
    remedy: 'Write the character itself, or &amp; for an ampersand, &lt; for a less-than sign.',
  },
  'READ-STYLESHEET': {
    message: 'The document names a stylesheet; it is ignored and never fetched.',
    remedy: 'Nothing to do.',
  },
  'READ-INSTRUCTION': {
    message: 'The processing instruction “{target}” is ignored.',
    remedy: 'Nothing to do, if it carries nothing of the invoice.',
  },
  'READ-MARKUP': {
    message: 'The XML markup is malformed here.',
    remedy: 'Mend the file at the line and column given; a lone < or & is written &lt; or &amp;.',
  },
  'READ-TAG-MISMATCH': {
    message: 'The closing tag “{found}” does not match the open tag “{expected}”.',
    remedy: 'Close elements in the reverse order of their opening.',
  },
  'READ-UNCLOSED': {
    message: 'The document stops before the end of “{name}”.',
    remedy: 'The file is probably truncated: produce it or send it again.',
  },
  'READ-NO-ROOT': {
    message: 'The XML document holds no element.',
    remedy: 'Deposit the whole file of the invoice.',
  },
  'READ-TWO-ROOTS': {
    message: 'The document holds a second root element.',
    remedy: 'Deposit one invoice a file.',
  },
  'READ-TEXT-OUTSIDE': {
    message: 'There is text outside the root element.',
    remedy: 'Remove what stands before or after the invoice in the file.',
  },
  'READ-DUPLICATE-ATTRIBUTE': {
    message: 'The attribute “{name}” is written twice in one element.',
    remedy: 'Keep one of these values.',
  },
  'READ-PREFIX': {
    message: 'The namespace prefix “{prefix}” is not declared, or wrongly.',
    remedy: 'Add its declaration xmlns:{prefix}="…" to the root element.',
  },
  'READ-DEPTH': {
    message: 'Elements are nested more than {limit} levels deep.',
    remedy: 'An invoice has about ten: check the software that made the file.',
  },
  'READ-ATTRIBUTES': {
    message: 'An element bears more than {limit} attributes.',
    remedy: 'Check the software that made the file.',
  },
  'READ-ELEMENTS': {
    message: 'The document holds more than {limit} elements.',
    remedy: 'Spread the lines over several invoices.',
  },
  'READ-ROOT-ENVELOPE': {
    message: 'The document is a transport envelope (SBDH), not an invoice.',
    remedy: 'Deposit the invoice that the envelope holds.',
  },
  'READ-ROOT-LIFECYCLE': {
    message: 'The document is a life-cycle message (CDAR), not an invoice.',
    remedy: 'Deposit it as a status message.',
  },
  'READ-ROOT-UBL': {
    message: 'The document is a UBL “{root}”, not an invoice.',
    remedy: 'Only Invoice and CreditNote (UBL 2.1) are read.',
  },
  'READ-ROOT-ZUGFERD-1': {
    message: 'The invoice is in ZUGFeRD 1.0 format, older than the European standard EN 16931.',
    remedy: 'Produce it as Factur-X (ZUGFeRD 2.1 or later).',
  },
  'READ-ROOT-ORDER': {
    message: 'The document is an order, not an invoice.',
    remedy: 'Deposit the invoice.',
  },
  'READ-ROOT': {
    message: 'The root element “{root}” (namespace “{namespace}”) is not that of a known invoice.',
    remedy: 'Expected: Invoice or CreditNote (UBL 2.1) or CrossIndustryInvoice (CII), in their namespaces.',
  },
  'READ-DECIMAL': {
    message: 'The value is not a decimal number.',
    remedy: 'Write digits with a decimal point, without space, symbol or exponent: 1234.50',
  },
  'READ-DATE': {
    message: 'The value is not a valid date in the expected format.',
    remedy: 'UBL: YYYY-MM-DD. CII: YYYYMMDD with format="102". The date has to exist in the calendar.',
  },
  'READ-INDICATOR': {
    message: 'It cannot be told whether this is an allowance or a charge: the indicator is missing or neither “true” nor “false”.',
    remedy: 'Fill in ChargeIndicator: false for an allowance, true for a charge.',
  },
  'READ-BASE64': {
    message: 'The attached file is not properly encoded in base64.',
    remedy: 'Attach it again with your invoicing software.',
  },
  'READ-REPEATED': {
    message: 'This value stands here more than once; the first is taken.',
    remedy: 'Keep one value, so that every reader sees the same invoice.',
  },
  'READ-NOT-JUDGED': {
    message: 'What was asked for does not judge documents of this kind ({syntax}): {layers}.',
    remedy: 'Ask for the checks made for this document, or let its content choose them.',
  },
  'READ-UNKNOWN-ELEMENTS': {
    message: '{count} element(s) have no place in EN 16931 and are kept in the original only: {paths}',
    remedy: 'Nothing to do, unless the recipient expects these data.',
  },
  'READ-MORE': {
    message: '{count} more findings are not listed.',
    remedy: 'Mend those that are, then deposit again.',
  },
  'READ-PDF-DAMAGED': {
    message: 'The PDF file is damaged or truncated and cannot be read for certain.',
    remedy: 'Produce or send the file again.',
  },
  'READ-PDF-REPAIRED': {
    message: 'The PDF’s table of objects is wrong; its content was found another way.',
    remedy: 'Tell the maker of the software that produces these PDFs.',
  },
  'READ-PDF-POLYGLOT': {
    message: 'The file is a PDF and something else at once (archive or web page); it is refused for security.',
    remedy: 'Produce a clean PDF, with nothing added before or after it.',
  },
  'READ-PDF-ENCRYPTED': {
    message: 'The PDF is encrypted or protected by a password.',
    remedy: 'Save it without protection and deposit it again.',
  },
  'READ-PDF-ACTIVE': {
    message: 'The PDF holds active content ({action}), forbidden for security.',
    remedy: 'Remove scripts, forms and media, or produce a PDF/A-3.',
  },
  'READ-PDF-EXECUTABLE': {
    message: 'The PDF holds an executable program: “{name}”.',
    remedy: 'Remove this attachment.',
  },
  'READ-PDF-BOMB': {
    message: 'A compressed part of the PDF exceeds the size allowed once unpacked.',
    remedy: 'Make the attachments smaller; if the file comes from a stranger, do not open it.',
  },
  'READ-PDF-FILTER': {
    message: 'The attachment “{name}” is compressed by a method that is not supported ({filter}).',
    remedy: 'Produce the PDF with ordinary Flate compression.',
  },
  'READ-PDF-NAME': {
    message: 'The invoice XML in the PDF is named “{name}” instead of “factur-x.xml”.',
    remedy: 'Name it factur-x.xml: other software will not find it otherwise.',
  },
  'READ-PDF-RELATIONSHIP': {
    message: 'The relationship of “{name}” to the PDF (AFRelationship) is missing or not the expected one: “{relationship}”.',
    remedy: 'Use Alternative (or Data for MINIMUM and BASIC WL, Source in Germany).',
  },
  'READ-PDF-SEVERAL': {
    message: 'The PDF holds several XML invoices: {names}.',
    remedy: 'Keep one invoice a PDF.',
  },
  'READ-PDF-PROFILE': {
    message: 'The PDF’s metadata claim the profile “{claimed}”, but the XML is of profile “{expected}”.',
    remedy: 'Make the XMP metadata agree with the XML.',
  },
  'READ-PDF-ROLE': {
    message: 'The relationship of “{name}” to the PDF (AFRelationship) is “{seen}”; for the profile {profile} it is “{expected}”.',
    remedy: 'Embed MINIMUM and BASIC WL as Data; the larger profiles as Alternative, or Source where the PDF is made from the XML.',
  },
  'READ-PDF-UNLISTED': {
    message: 'The invoice “{name}” does not stand in the PDF’s list of attachments (Names/EmbeddedFiles).',
    remedy: 'List it there: most viewers and programs look for it nowhere else.',
  },
  'READ-PDF-UNASSOCIATED': {
    message: 'The invoice “{name}” is not among the files associated with the PDF (AF of the catalogue).',
    remedy: 'Add it to AF: PDF/A-3 and Factur-X ask for it.',
  },
  'READ-PDF-NO-XMP': {
    message: 'The PDF has no XMP metadata that can be read, so it does not say that it carries an invoice.',
    remedy: 'Add XMP metadata with the four Factur-X properties and the PDF/A-3 identification.',
  },
  'READ-PDF-XMP-MISSING': {
    message: 'The PDF’s XMP metadata lack Factur-X properties: {properties}.',
    remedy: 'Add DocumentType (INVOICE), DocumentFileName, Version (1.0) and ConformanceLevel (the profile).',
  },
  'READ-PDF-XMP-TYPE': {
    message: 'The PDF’s XMP metadata announce a document of type “{seen}” instead of “{expected}”.',
    remedy: 'Write DocumentType INVOICE, for credit notes too.',
  },
  'READ-PDF-XMP-FILE': {
    message: 'The PDF’s XMP metadata name the invoice “{seen}”, but the attached file is named “{expected}”.',
    remedy: 'Give both the same name, factur-x.xml.',
  },
  'READ-PDF-XMP-VERSION': {
    message: 'The PDF’s XMP metadata give the version “{seen}” of Factur-X instead of “{expected}”.',
    remedy: 'Write Version 1.0: it is that of the embedding, the same in all releases of Factur-X.',
  },
  'READ-PDF-A3': {
    message: 'The PDF does not identify itself as PDF/A-3 (pdfaid:part: {seen}).',
    remedy: 'Produce it as PDF/A-3, the only kind of PDF/A that may hold an invoice in XML.',
  },
  'READ-PDF-PLAIN': {
    message: 'The PDF holds no structured invoice.',
    remedy: 'Type in the header of the invoice, or deposit a Factur-X PDF.',
  },
};

export default read;
