import Type from 'typebox';
import { registerDifference, registerFields } from '#domain/structures';
import { operation } from '../operation.ts';

/** The structure beside the register. */
export const compareOwnStructure = operation({
  id: 'compareWithRegister',
  method: 'GET',
  path: '/structure/register',
  right: 'structures.read',
  tag: 'Organisation',
  summary: 'Compare your structure with the register of companies',
  description: 'Changes nothing. `closed` and `unknown`: change the SIRET or cease the activity, in the portal.',
  answers: {
    200: {
      description: 'What differs.',
      schema: Type.Object(
        {
          state: Type.Enum(['same', 'different', 'closed', 'unknown']),
          differences: Type.Array(
            Type.Object({
              field: Type.Enum([...registerFields]),
              now: Type.Optional(Type.String()),
              register: Type.Optional(Type.String()),
            }),
          ),
          key: Type.String({ description: 'Names this comparison: send it to take the values over.' }),
        },
        { title: 'RegisterComparison' },
      ),
    },
  },
  async handle({ context, actor }) {
    const { state, differences, key } = (await registerDifference(context, actor)).comparison;
    return { status: 200, body: { state, differences, key } };
  },
});
