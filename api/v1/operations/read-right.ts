import Type from 'typebox';
import { explainRefusal } from '#domain/memberships';
import type { RightName } from '#domain/rights';
import { rights, roles, spaces } from '#domain/rights';
import { sayIn } from '#words';
import { operation } from '../operation.ts';

/** Why not: whether the client may do something, and who can grant it. */
export const readRight = operation({
  id: 'readRight',
  method: 'GET',
  path: '/rights/:action',
  right: 'account.self',
  tag: 'Account',
  summary: 'Ask whether you may do something, and if not, why',
  description:
    'The verdict for your client as things stand, what it takes, and who can grant it. Actions about a paper are answered as far as they can be without one: `unrelated`.',
  params: Type.Object({ action: Type.Enum(Object.keys(rights) as RightName[]) }),
  answers: {
    200: {
      description: 'The verdict.',
      schema: Type.Object(
        {
          action: Type.String(),
          label: Type.String({ description: 'The action in the language of the answer.' }),
          verdict: Type.Enum(['yes', 'missing', 'unrelated', 'viewing']),
          required: Type.Object({
            space: Type.Optional(Type.Enum([...spaces])),
            level: Type.Enum(['read', 'write']),
            roles: Type.Optional(Type.Array(Type.Enum([...roles]))),
          }),
          spaceClosed: Type.Boolean({ description: 'Your structure has closed the space: nobody can be given it before it is opened.' }),
          grantedBy: Type.Array(Type.String(), { description: 'Names of the people of your structure who can grant it.' }),
        },
        { title: 'RightExplanation' },
      ),
    },
  },
  async handle({ context, actor, params, language }) {
    const { right, verdict, required, spaceClosed, grantedBy } = await explainRefusal(context, actor, params.action);
    return {
      status: 200,
      body: { action: right, label: sayIn(language, `rights.${right}`) ?? right, verdict, required, spaceClosed, grantedBy },
    };
  },
});
