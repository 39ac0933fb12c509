/** Objects of one file, at most. */
export const MOST_OBJECTS = 500_000;

/** The file has more parts, or larger ones, than any honest file. */
export class PdfBomb extends Error {}
