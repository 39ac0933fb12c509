import { Readable } from 'node:stream';
import type { FormError } from '#design';
import { Button, ButtonLink, Card, Details, Form, SummaryList } from '#design';
import type { Factors } from '#domain/accounts';
import { exportOwnData, personalData, readFactors } from '#domain/accounts';
import { dayInParis } from '#kernel';
import type { Key } from '#words';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountPage } from './family.tsx';
import { ProofField } from './security/parts.tsx';

/** What is kept of people, why and how long: the one table. */
function KeptData({ visit }: { visit: SignedVisit }) {
  const { say } = visit;
  const { signIns, mails, closedAccounts } = visit.context.policy.retention;
  const days: Readonly<Partial<Record<string, number>>> = { 'sign-ins': signIns, mails, 'closed-accounts': closedAccounts };
  return (
    <>
      {personalData.map((one) => (
        <Details key={one.name} summary={say(`personal.kind.${one.name}`)}>
          <p>{say(`personal.kind.${one.name}.what`)}</p>
          <SummaryList
            facts={[
              { label: say('personal.kept'), value: say(`personal.kept.${one.kept}` as Key, { count: days[one.kept] ?? 0 }) },
              { label: say('personal.basis'), value: say(`personal.basis.${one.basis}`) },
              { label: say('personal.on-erasure'), value: say(`personal.on-erasure.${one.onErasure}`) },
            ]}
          />
        </Details>
      ))}
    </>
  );
}

function personalDataPage(visit: SignedVisit, factors: Factors, errors: readonly FormError[] = []): Answer {
  const { say } = visit;
  return accountPage(visit, {
    part: 'personal-data',
    errors,
    body: (
      <div class="columns-even">
        <section aria-labelledby="kept">
          <h2 class="heading-m" id="kept">
            {say('personal.title')}
          </h2>
          <p>{say('personal.lead')}</p>
          <KeptData visit={visit} />
        </section>
        <div>
          <Card title={say('personal.export')}>
            <p>{say('personal.export-text')}</p>
            <Form action="/account/personal-data/export" csrf={visit.csrfToken}>
              <ProofField visit={visit} factors={factors} errors={errors} />
              <Button>{say('personal.export-submit')}</Button>
            </Form>
          </Card>
          <Card title={say('personal.close')}>
            <p>{say('personal.close-text')}</p>
            <ButtonLink kind="secondary" href="/account/personal-data/close">
              {say('personal.close-link')}
            </ButtonLink>
          </Card>
        </div>
      </div>
    ),
  });
}

/** What is kept of oneself, and one's rights about it. */
export async function showPersonalData(visit: SignedVisit): Promise<Answer> {
  return personalDataPage(visit, await readFactors(visit.context, visit.visitor.userId));
}

/** All that is known of oneself, as one file, sent as it is read. */
export async function exportPersonalData(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor } = visit;
  try {
    const data = await exportOwnData(context, visitor.userId, fields.get('proof') ?? '');
    const name = `unisson-${dayInParis(context.clock.now())}.json`;
    return { kind: 'file', body: Readable.from(data), name, mediaType: 'application/json' };
  } catch (error) {
    return personalDataPage(visit, await readFactors(context, visitor.userId), formErrors(visit, error, 'proof'));
  }
}
