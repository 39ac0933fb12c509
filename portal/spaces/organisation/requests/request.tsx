import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, Card, errorFor, ErrorSummary, Form, Input, Notice, PageHeading, Section, SummaryList, Tag, Textarea } from '#design';
import type { House, MembershipRequest, Subscriptions } from '#domain/memberships';
import { approveRequest, longestMotive, readHouse, readRequest, refuseRequest, serviceIdsByCodes } from '#domain/memberships';
import { check } from '#domain/rights';
import { Problem } from '#kernel';
import { instant } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { roleOf, RoleField, SpaceFields, spacesOf } from '../people/rights-fields.tsx';
import { stateTone, wantedWords } from './request-look.tsx';

interface Typed {
  readonly role?: 'secondary-manager' | 'user';
  readonly spaces?: Subscriptions;
  readonly services?: string;
  readonly motive?: string;
}

/** One request: who asks for what; accept it, adjusted, or refuse it, saying why. */
export async function showRequest(visit: SignedVisit): Promise<Answer> {
  return await requestPage(visit, {}, []);
}

/** Accepts it, with what the manager chose. */
export async function doApprove(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor, params } = visit;
  const id = params.id ?? '';
  const typed: Typed = fields.has('role')
    ? { role: roleOf(fields), spaces: spacesOf(fields), services: (fields.get('services') ?? '').slice(0, 10_000) }
    : {};
  const codes = (typed.services ?? '')
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  try {
    const ids = await serviceIdsByCodes(context, visitor.actor, codes);
    const { userName } = await readRequest(context, visitor.actor, id);
    await approveRequest(context, visitor.actor, id, {
      ...(typed.role && { role: typed.role }),
      ...(typed.spaces && { spaces: typed.spaces }),
      ...(codes.length > 0 && { serviceIds: ids.map((one) => one ?? '') }),
    });
    return {
      kind: 'redirect',
      to: '/organisation/requests',
      flash: { tone: 'success', key: 'people.request.approved', params: { name: userName } },
    };
  } catch (error) {
    return await again(visit, typed, error, 'spaces');
  }
}

/** Refuses it. */
export async function doRefuse(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor, params } = visit;
  const motive = (fields.get('motive') ?? '').slice(0, 2_000);
  try {
    const { userName } = await readRequest(context, visitor.actor, params.id ?? '');
    await refuseRequest(context, visitor.actor, params.id ?? '', motive);
    return {
      kind: 'redirect',
      to: '/organisation/requests',
      flash: { tone: 'success', key: 'people.request.refused', params: { name: userName } },
    };
  } catch (error) {
    return await again(visit, { motive }, error, 'motive');
  }
}

/** Somebody was quicker: the page that says who decided what. Anything else: the form again. */
async function again(visit: SignedVisit, typed: Typed, error: unknown, field: string): Promise<Answer> {
  if (error instanceof Problem && error.code === 'memberships.request-decided') return await requestPage(visit, {}, []);
  return await requestPage(visit, typed, formErrors(visit, error, field));
}

async function requestPage(visit: SignedVisit, typed: Typed, errors: readonly FormError[]): Promise<Answer> {
  const { context, language, say, visitor } = visit;
  const [request, { house, hasServices }] = await Promise.all([
    readRequest(context, visitor.actor, visit.params.id ?? ''),
    readHouse(context, visitor.actor),
  ]);
  const title = say(`people.request.title.${request.kind}`, { name: request.userName });
  const mayDecide = request.state === 'pending' && check(visitor.actor, 'requests.decide') === 'yes';
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title,
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('people.requests.title'), href: '/organisation/requests' },
        { label: request.userName },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={say(`people.request.kind.${request.kind}`)} title={title}>
            <Tag tone={stateTone[request.state]}>{say(`people.request.state.${request.state}`)}</Tag>
          </PageHeading>
          <Decided visit={visit} request={request} />
          <SummaryList
            facts={[
              { label: say('people.column.login'), value: request.userLogin },
              { label: say('people.request.column.wanted'), value: wantedWords(visit, request.wanted) },
              ...(request.message === null ? [] : [{ label: say('people.request.message'), value: request.message }]),
              { label: say('people.request.asked'), value: instant(language, request.askedAt) },
            ]}
          />
          {mayDecide && (
            <Section title={say('people.request.column.decision')} id="decision">
              <div class="columns-even">
                <div>
                  <ApproveForm visit={visit} request={request} house={house} hasServices={hasServices} typed={typed} errors={errors} />
                </div>
                <div>
                  <RefuseForm visit={visit} request={request} typed={typed} errors={errors} />
                </div>
              </div>
            </Section>
          )}
        </>
      ),
    },
  };
}

function Decided({ visit, request }: { visit: SignedVisit; request: MembershipRequest }): JSX.Element | null {
  const { language, say } = visit;
  if (request.decidedAt === null) return null;
  const title = say('people.request.decided-by', {
    state: say(`people.request.state.${request.state}`),
    name: request.decidedByName ?? '',
    at: instant(language, request.decidedAt),
  });
  return (
    <Notice tone="info" title={title}>
      {request.motive}
    </Notice>
  );
}

interface FormProps {
  visit: SignedVisit;
  request: MembershipRequest;
  typed: Typed;
  errors: readonly FormError[];
}

function ApproveForm({
  visit,
  request,
  house,
  hasServices,
  typed,
  errors,
}: FormProps & { house: House; hasServices: boolean }): JSX.Element {
  const { say } = visit;
  const takesOver = request.wanted.role === 'principal-manager';
  return (
    <Card title={say('people.request.approve')}>
      <Form action={`/organisation/requests/${request.id}/approve`} csrf={visit.csrfToken}>
        {takesOver ? (
          <p>{say('people.request.approve-principal')}</p>
        ) : (
          <>
            <p class="muted">{say('people.request.approve-hint')}</p>
            <RoleField visit={visit} value={typed.role ?? request.wanted.role ?? 'user'} />
            <SpaceFields visit={visit} openSpaces={house.openSpaces} values={typed.spaces ?? request.wanted.spaces ?? {}} errors={errors} />
            {hasServices && (
              <Input
                name="services"
                id="serviceIds"
                label={say('people.new.services')}
                hint={say('people.new.services-hint')}
                value={typed.services}
                optional
                error={errorFor(errors, 'serviceIds')}
              />
            )}
          </>
        )}
        <Button>{say('people.request.approve')}</Button>
      </Form>
    </Card>
  );
}

function RefuseForm({ visit, request, typed, errors }: FormProps): JSX.Element {
  const { say } = visit;
  return (
    <Card title={say('people.request.refuse')}>
      <Form action={`/organisation/requests/${request.id}/refuse`} csrf={visit.csrfToken}>
        <Textarea
          name="motive"
          label={say('people.request.motive')}
          hint={say('people.request.motive-hint')}
          value={typed.motive}
          maxLength={longestMotive}
          error={errorFor(errors, 'motive')}
        />
        <Button kind="secondary">{say('people.request.refuse')}</Button>
      </Form>
    </Card>
  );
}
