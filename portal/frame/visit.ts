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
  /** Whether our own proxy says where requests come from. */
  readonly trustProxy: boolean;
  /** How often one network, or one known browser, may try to sign in (or ask for a mail) in a minute. */
  readonly signInsPerMinute: number;
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
  /** What the browser says it is, and the cookie that says it signed in here before: handed to every way to sign in. */
  readonly device: { readonly address: string; readonly userAgent: string | undefined; readonly device: string | undefined };
  /** Secrets the browser carries, whether or not they open anything: a sign-in that awaits its second factor, a journey to an outside provider. */
  readonly carried: { readonly session: string | undefined; readonly journey: string | undefined };
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
  | { readonly kind: 'page'; readonly page: PageContent; readonly status?: number; readonly cookies?: readonly CookieChange[] }
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

export type CookieName = 'session' | 'language' | 'device' | 'journey';

/** A cookie to set (or, without a value, to drop) with the answer. */
export interface CookieChange {
  readonly name: CookieName;
  readonly value?: string;
}

/** A page or an action of the portal: its address, the right it needs, and what answers. */
export type Route =
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly right: 'public';
      readonly demoOnly?: boolean;
      /** Costs much to whoever asks nothing first: hashing, mails. Behind the gate (`gate/`). */
      readonly isGated?: boolean;
      readonly handle: (visit: Visit) => Promise<Answer>;
    }
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly right: RightName;
      readonly demoOnly?: boolean;
      /** Open to a manager who must set a second factor up before anything else. */
      readonly whileSettingUp?: true;
      /** Changes nothing that is anybody's: may be sent while looking with somebody else's rights. */
      readonly whileViewing?: true;
      readonly isGated?: boolean;
      readonly handle: (visit: SignedVisit) => Promise<Answer>;
    };
