import type { EmbedCode } from '../pdf/embed-codes.ts';

/** Sentences of embedding an invoice into a PDF in English, by code. */
const embed: Record<EmbedCode, { message: string; remedy: string }> = {
  'EMBED-NOT-PDF': { message: 'The file is not a PDF.', remedy: 'Give the PDF of the invoice.' },
  'EMBED-BROKEN': {
    message: 'The PDF’s table of contents is damaged, or something stands before its header: nothing can be added to it safely.',
    remedy: 'Export the PDF again, or print it to a new PDF.',
  },
  'EMBED-ALREADY': {
    message: 'The PDF carries an invoice already: {seen}.',
    remedy: 'Use a PDF without invoice, or ask for the invoice to be replaced.',
  },
  'EMBED-XML': {
    message: 'The XML is not a CII invoice of a Factur-X profile.',
    remedy: 'Convert the invoice to Factur-X first, or say which profile it is of.',
  },
  'EMBED-PROFILE': {
    message: 'The XML says {seen} (BT-24), but the PDF is to declare the profile {profile}.',
    remedy: 'Write the XML in that profile, or declare the one it says.',
  },
  'EMBED-NOT-PDFA': {
    message: 'The PDF is not a PDF/A: with the invoice it is readable, but not a conforming Factur-X file.',
    remedy: 'Export the PDF as PDF/A-3 (or PDF/A-2) and embed again, or have the readable invoice rendered here.',
  },
  'EMBED-PDFA-PART': {
    message: 'The PDF says that it is PDF/A-{part}, which admits no attached invoice.',
    remedy: 'Export the PDF as PDF/A-3 and embed again.',
  },
  'EMBED-PDFA-RAISED': {
    message: 'The PDF said that it is PDF/A-2; it now says PDF/A-3, the same standard with attached files.',
    remedy: 'Nothing to do.',
  },
  'EMBED-METADATA': {
    message: 'The PDF’s metadata could not be read; they were replaced.',
    remedy: 'Check title and author of the PDF, or export it again.',
  },
  'EMBED-SIGNED': {
    message: 'The PDF is signed: viewers will say that it was changed after signing.',
    remedy: 'Embed the invoice first, then sign.',
  },
  'EMBED-FAILED': {
    message: 'The invoice could not be read back from the PDF made; the PDF was thrown away.',
    remedy: 'Export the PDF again, or print it to a new PDF.',
  },
};

export default embed;
