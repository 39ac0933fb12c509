import type { JSX } from 'preact';
import { Button, Details, Form } from '#design';
import type { Visit } from '../../frame/visit.ts';

/** Throwing the draft away, folded under the form it belongs to. */
export function DeleteDraftForm({ visit, draftId }: { visit: Visit; draftId: string }): JSX.Element {
  const { say } = visit;
  return (
    <Details summary={say('depositing.drafts.delete-this')}>
      <Form action={`/deposit/drafts/${draftId}/delete`} csrf={visit.csrfToken}>
        <p>{say('depositing.drafts.delete-text')}</p>
        <Button kind="danger">{say('depositing.drafts.delete')}</Button>
      </Form>
    </Details>
  );
}
