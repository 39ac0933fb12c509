import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TObject, TSchema } from 'typebox';
import type { ClientActor, RightName } from '#domain/rights';
import type { Context, Language } from '#kernel';
import type { ApiSettings } from './settings.ts';

/** What an operation's handler is given. Parameters, query and body have passed their schemas. */
export interface Call<P, Q, B> {
  readonly context: Context;
  readonly actor: ClientActor;
  readonly language: Language;
  readonly settings: ApiSettings;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What it answers. A stream or bytes are sent as they are, everything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One possible answer, as the contract tells it. */
export interface AnswerContract {
  readonly description: string;
  readonly schema?: TSchema;
  /** Media types of an answer that is a file. */
  readonly files?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One operation of our API: contract and handler in one file. `right` names its row of the rights table; the routes check it before the body
 * is read where no paper is involved, and the domain checks it again against the paper.
 */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: string;
  readonly right: RightName;
  readonly tag: 'Invoices' | 'Processing' | 'Directory' | 'Organisation' | 'Account';
  readonly summary: string;
  readonly description: string;
  readonly params?: TObject;
  readonly query?: TObject;
  /** A JSON body. */
  readonly body?: TSchema;
  /** Bodies that are streamed, by media type, as the contract tells them. */
  readonly streams?: Readonly<Record<string, object>>;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<number, AnswerContract>>;
  handle(call: Call<unknown, unknown, unknown>): Promise<Answer>;
}

/** What of an operation does not depend on its schemas. */
type Unschemed = Omit<Operation, 'params' | 'query' | 'body' | 'handle'>;

/**
 * Ties a handler to the types of its schemas. The routes check every call against these very schemas before the handler runs, which is what
 * makes it right to forget the types here. Written in place, not as a generic interface: the type checker would otherwise measure the variance
 * of TypeBox's `Static`, which takes it longer than all the rest of the code.
 */
export function operation<P extends TObject, Q extends TObject, B extends TSchema>(
  contract: Unschemed & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    handle(call: Call<Static<P>, Static<Q>, Static<B>>): Promise<Answer>;
  },
): Operation {
  return contract;
}
