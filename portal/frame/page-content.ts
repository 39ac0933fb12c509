import type { ComponentChildren } from 'preact';
import type { IslandName } from '#design';

/** What a page puts in the frame: everything else (header, spaces, language, account, flash) is the frame's. */
export interface PageContent {
  /** Of the document, in the visitor's language. */
  readonly title: string;
  readonly description?: string;
  /** Public pages may be indexed. */
  readonly indexed?: boolean;
  /** Its address holds a secret: it is told to nobody, not even to our own pages (`Referrer-Policy: no-referrer`). */
  readonly isSecret?: boolean;
  /** Full width for tables, reading width for text and forms. */
  readonly width?: 'wide' | 'reading';
  readonly breadcrumbs?: readonly { label: string; href?: string }[];
  readonly islands?: readonly IslandName[];
  readonly hasErrors?: boolean;
  /** Begins with the page's `PageHeading`. */
  readonly body: ComponentChildren;
}
