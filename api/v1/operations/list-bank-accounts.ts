import Type from 'typebox';
import { listBankAccounts } from '#domain/structures';
import { operation } from '../operation.ts';
import { BankAccountSchema, wireBankAccount } from '../schemas/structure.ts';

/** Where the structure is paid. */
export const listOwnBankAccounts = operation({
  id: 'listBankAccounts',
  method: 'GET',
  path: '/structure/bank-accounts',
  right: 'structures.read',
  tag: 'Organisation',
  summary: 'List your bank accounts',
  description: 'In use, then awaiting confirmation, then past ones.',
  answers: {
    200: { description: 'The accounts.', schema: Type.Object({ items: Type.Array(BankAccountSchema) }, { title: 'BankAccounts' }) },
  },
  async handle({ context, actor }) {
    return { status: 200, body: { items: (await listBankAccounts(context, actor)).map(wireBankAccount) } };
  },
});
