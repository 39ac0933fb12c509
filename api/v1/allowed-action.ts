import Type from 'typebox';
import type { Action } from '#domain/invoices';
import { lifeCycle, motives } from '#domain/invoices';
import type { Language } from '#kernel';
import { sayIn } from '#words';
import { ActionName, MotiveName } from './schemas/invoice.ts';

/** An action that is open now, and what it asks for. */
export const AllowedActionSchema = Type.Object(
  {
    action: ActionName,
    label: Type.String(),
    motives: Type.Optional(
      Type.Array(Type.Object({ name: MotiveName, label: Type.String() }), {
        description: 'One of these is demanded; `other` also needs an explanation.',
      }),
    ),
    comment: Type.Optional(Type.Literal('required')),
    paymentOrderNumber: Type.Optional(Type.Enum(['required', 'optional'])),
  },
  { title: 'AllowedAction' },
);

/** Reads what the action demands from the life cycle's table. */
export function allowedAction(action: Action, language: Language) {
  const demands = lifeCycle.transitions.find((row) => row.action === action)?.demands;
  return {
    action,
    label: sayIn(language, `invoices.action.${action}`) ?? action,
    ...(demands?.motive
      ? { motives: motives[demands.motive].map((name) => ({ name, label: sayIn(language, `invoices.motive.${name}`) ?? name })) }
      : {}),
    ...(demands?.comment ? { comment: 'required' as const } : {}),
    ...(demands?.paymentOrderNumber ? { paymentOrderNumber: demands.paymentOrderNumber } : {}),
  };
}
