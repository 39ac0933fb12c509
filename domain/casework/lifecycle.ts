/**
 * The mechanism all papers share: a life cycle as a table of transitions, read by the operations that act, by the portal that shows or hides
 * buttons, by the API that answers "what may be done now" and by the generated documentation.
 */

/** Who may take a transition: the side of the paper, or the platform itself. */
export type Side = 'supplier' | 'recipient' | 'system';

/** One row of a life cycle. */
export interface Transition<Status extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly Status[];
  readonly to: Status;
  readonly by: Side;
  /** What must come with the action. */
  readonly demands?: Demands;
  /** Where the rule comes from. */
  readonly source?: string;
}

/** What an action asks of the person who takes it. */
export interface Demands {
  /** A motive out of a closed list, by its name; the motive `other` always asks for a real explanation. */
  readonly motive?: 'suspension' | 'recycling' | 'rejection';
  /** A comment besides the motive. */
  readonly comment?: boolean;
  /** May carry the number of the payment order (numéro de mandat). */
  readonly paymentOrderNumber?: 'required' | 'optional';
  /** Something must change or be added: attachments, comment, routing. */
  readonly changes?: 'completion' | 'routing';
}

/** A whole life cycle. */
export interface LifeCycle<Status extends string, Action extends string> {
  readonly name: string;
  readonly statuses: readonly Status[];
  readonly initial: Status;
  readonly final: readonly Status[];
  readonly transitions: readonly Transition<Status, Action>[];
}

/** The transitions a side may take from a status. */
export function transitionsFrom<S extends string, A extends string>(cycle: LifeCycle<S, A>, status: S, by: Side): Transition<S, A>[] {
  return cycle.transitions.filter((transition) => transition.by === by && transition.from.includes(status));
}

/** The transition an action makes from a status, or undefined where the life cycle does not allow it. */
export function transitionFor<S extends string, A extends string>(
  cycle: LifeCycle<S, A>,
  status: S,
  action: A,
): Transition<S, A> | undefined {
  return cycle.transitions.find((transition) => transition.action === action && transition.from.includes(status));
}
