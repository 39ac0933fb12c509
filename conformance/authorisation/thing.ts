import type { Member } from './cast.ts';

/** A thing that an address can name. */
export interface Thing {
  readonly id: string;
  /** Whose it is: of both sides for a paper; nobody's when it does not exist. */
  readonly of: readonly Member['structure'][];
  /** Of a paper: the service it is addressed to. */
  readonly service?: string;
  /** Of a thing of one person's account: theirs alone. */
  readonly player?: string;
  /** What else an address may name inside it, by parameter. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Things by the name of the parameter that carries them; by `folder/parameter` where an address asks for a kind of its own. */
export type Things = Readonly<Record<string, readonly Thing[]>>;
