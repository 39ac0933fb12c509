import Type from 'typebox';
import { proposeBankAccount } from '#domain/structures';
import { operation } from '../operation.ts';
import { Id } from '../schemas/invoice.ts';
import { BankAccountSchema, wireBankAccount } from '../schemas/structure.ts';

/** A new account, proposed. */
export const proposeOwnBankAccount = operation({
  id: 'proposeBankAccount',
  method: 'POST',
  path: '/structure/bank-accounts',
  right: 'bank-accounts.propose',
  tag: 'Organisation',
  summary: 'Propose a bank account',
  description: 'Nothing is paid there before a manager has confirmed it in the portal: a program cannot. Every manager is told.',
  body: Type.Object(
    {
      iban: Type.String({ maxLength: 100 }),
      bic: Type.Optional(Type.String({ maxLength: 50 })),
      holder: Type.String({ maxLength: 200 }),
      label: Type.Optional(Type.String({ maxLength: 200 })),
      isFactor: Type.Optional(Type.Boolean()),
      replacesId: Type.Optional(Id),
    },
    { title: 'BankAccountProposal', additionalProperties: false },
  ),
  answers: { 201: { description: 'Proposed.', schema: BankAccountSchema } },
  async handle({ context, actor, body }) {
    const { iban, holder, bic = '', label = '', isFactor = false, replacesId = '' } = body;
    return {
      status: 201,
      body: wireBankAccount(await proposeBankAccount(context, actor, { iban, bic, holder, label, isFactor, replacesId })),
    };
  },
});
