import type { FormError } from '#design';
import { Button, ErrorSummary, errorFor, Form, Input, PageHeading } from '#design';
import { chooseQuestion } from '#domain/accounts';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { securityBreadcrumbs } from './parts.tsx';

function questionPage(visit: SignedVisit, question = '', errors: readonly FormError[] = []): Answer {
  const { say } = visit;
  if (!visit.context.policy.secretQuestion) throw new Problem('portal.page-not-found', 'not-found');
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.question.title'),
      width: 'reading',
      breadcrumbs: securityBreadcrumbs(visit, say('signing.question.title')),
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={say('signing.question.title')} lead={say('signing.question.lead')} />
          <Form action="/account/security/question" csrf={visit.csrfToken} id="question">
            <Input
              name="question"
              label={say('signing.question.question')}
              value={question}
              maxLength={200}
              error={errorFor(errors, 'question')}
            />
            <Input
              name="answer"
              label={say('signing.question.answer')}
              hint={say('signing.question.answer-hint')}
              autocomplete="off"
              error={errorFor(errors, 'answer')}
            />
            <Button>{say('account.save')}</Button>
          </Form>
        </>
      ),
    },
  };
}

/** Where the secret question is chosen, when the operator offers it. */
export const showQuestion = async (visit: SignedVisit): Promise<Answer> => questionPage(visit);

/** Keeps the question, or takes it away. */
export async function saveQuestion(visit: SignedVisit): Promise<Answer> {
  const form = await visit.form();
  const question = form.get('question') ?? '';
  try {
    await chooseQuestion(visit.context, visit.visitor.userId, { question, answer: form.get('answer') ?? '' });
  } catch (error) {
    return questionPage(visit, question.slice(0, 300), formErrors(visit, error, 'question'));
  }
  return { kind: 'redirect', to: '/account/security', flash: { tone: 'success', key: 'signing.question.saved' } };
}
