/** Bounds on what comes in. Source: dossier § 9.2 and § 9.3. */

const megabyte = 1024 * 1024;

/** Bytes of an invoice file. */
export const invoiceFileMaximum = 30 * megabyte;
/** Bytes of one attachment. */
export const attachmentMaximum = 10 * megabyte;
/** Bytes of all attachments of one deposit or completion together. */
export const attachmentsMaximum = 118 * megabyte;
/** Attachments of one deposit or completion. */
export const attachmentCountMaximum = 100;
/** Characters of an attachment's name, extension included; longer names are cut, keeping the extension. */
export const attachmentNameMaximum = 50;
/** Characters of an invoice's number. */
export const numberMaximum = 20;
/** Characters of a commitment, contract or payment order number: what the compatible API takes. */
export const referenceMaximum = 50;

/** File name extensions an attachment may have (rule G4.03). */
export const attachmentExtensions: ReadonlySet<string> = new Set(
  'bmp gif fax odt ppt tiff xls bz2 gz jpeg p7s rtf txt xml csv gzip jpg pdf svg xhtml xlsx doc htm odp png tgz xlc zip docx html ods pps tif xlm pptx'.split(
    ' ',
  ),
);

/** Reserved service code: invoices between public entities only. Source: dossier § 7.2. */
export const publicInvoicesService = 'FACTURES_PUBLIQUES';
