import type { EmbeddedFile } from '../document.ts';

/** What writing needs besides the model. */
export interface WriteOptions {
  /** The file behind `SupportingDocument.attachment` (BT-125). Without it, references are written and binaries left out. */
  attachment?: (index: number) => EmbeddedFile | undefined;
}

/** The releases of CII that are written. What EN 16931 uses of them differs in one thing: D16B admits one preceding invoice (BG-3), D22B any number. */
export type CiiRelease = 'D16B' | 'D22B';

/** How CII is written. */
export interface CiiOptions extends WriteOptions {
  /** Default D22B. For D16B only the first preceding invoice is written. */
  release?: CiiRelease;
}
