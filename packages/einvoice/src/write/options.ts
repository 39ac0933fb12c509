import type { EmbeddedFile } from '../document.ts';

/** What writing needs besides the model. */
export interface WriteOptions {
  /** The file behind `SupportingDocument.attachment` (BT-125). Without it, references are written and binaries left out. */
  attachment?: (index: number) => EmbeddedFile | undefined;
}
