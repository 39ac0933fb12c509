import type { Readable } from 'node:stream';
import type { Session } from '#domain/accounts';
import type { RightName } from '#domain/rights';
import type { Context, Language } from '#kernel';
import type { Key, Params } from '#words';
import type { PageContent } from './page-content.ts';

/** What the portal is told when it is put together. */
export interface PortalSettings {
  readonly mode: 'demo' | 'production';
  /** The address people type; cookies are `Secure` when it is https. */
  readonly publicUrl: string;
  /** Bytes an invoice file may have. */
  readonly maxInvoiceBytes: number;
  /** Bytes a whole deposit may have, attachments included. */
  readonly maxDepositBytes: number;
  /** The people one may sign in as; in demo mode only. */
  readonly demo?: {
    readonly password: string;
    readonly people: readonly { readonly login: string; readonly name: string; readonly structure: string; readonly persona: string }[];
  };
}

/** Tells about changes of papers as they are committed. */
export interface LiveChanges {
  /** Calls back at each change of the invoice until the returned function is called. */
  watch(invoiceId: string, changed: () => void): () => void;
}

/** What every page may use. */
export interface PortalDependencies {
  readonly context: Context;
  readonly settings: PortalSettings;
  readonly live: LiveChanges;
}

/** A person who signed in. */
export interface Visitor extends Session {
  /** The session cookie's secret. */
  readonly token: string;
}

/** One part of a multipart form: a field, or a file that is being received. */
export type Part =
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | { readonly kind: 'file'; readonly name: string; readonly fileName: string; readonly mediaType: string; readonly stream: Readable };

/** One request for a page, with what the page needs to answer it. */
export interface Visit extends PortalDependencies {
  readonly language: Language;
  readonly visitor: Visitor | undefined;
  readonly method: 'GET' | 'POST';
  /** Path with query, as asked: where language switches and sign-in come back to. */
  readonly here: string;
  /** Where to read on after a detour (another language): here, or for a form just sent, the page that shows it. */
  readonly readableHere: string;
  readonly address: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Goes into every form as `_csrf`, or into the header `x-csrf-token`. */
  readonly csrfToken: string;
  /** The request asks for JSON (an island of ours). */
  readonly wantsJson: boolean;
  readonly flash: Flash | undefined;
  say(key: Key, params?: Params): string;
  /** The fields of a plain form; refuses one that does not come from our own page. */
  form(): Promise<URLSearchParams>;
  /** The parts of a multipart form, as they arrive; the token is checked before the first file is handed out. */
  parts(): AsyncIterable<Part>;
}

/** A visit by somebody who signed in. */
export interface SignedVisit extends Visit {
  readonly visitor: Visitor;
}

/** Told once, on the page that comes after. */
export interface Flash {
  readonly tone: 'success' | 'information' | 'error';
  readonly key: Key;
  readonly params?: Params;
}

/** What a page answers. */
export type Answer =
  | { readonly kind: 'page'; readonly page: PageContent; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string; readonly flash?: Flash; readonly cookies?: readonly CookieChange[] }
  | {
      readonly kind: 'file';
      readonly body: Readable | Uint8Array;
      readonly name: string;
      readonly mediaType: string;
      readonly inline?: boolean;
    }
  | { readonly kind: 'fragment'; readonly html: string }
  /** A whole page that brings its own frame. */
  | { readonly kind: 'document'; readonly html: string }
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: number }
  | { readonly kind: 'events'; readonly start: (send: (event: string, data: string) => void) => () => void };

/** A cookie to set (or, without a value, to drop) with the answer. */
export interface CookieChange {
  readonly name: 'session' | 'language';
  readonly value?: string;
}

/** A page or an action of the portal: its address, the right it needs, and what answers. */
export type Route =
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly right: 'public';
      readonly demoOnly?: boolean;
      readonly handle: (visit: Visit) => Promise<Answer>;
    }
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly right: RightName;
      readonly demoOnly?: boolean;
      readonly handle: (visit: SignedVisit) => Promise<Answer>;
    };
