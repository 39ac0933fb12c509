import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, ButtonGroup, DateInput, errorFor, ErrorSummary, Form, Hidden, Input, PageHeading, Radios, SummaryList } from '#design';
import { checkDelegation, delegationKinds, giveDelegation, whatCanBeGiven } from '#domain/memberships';
import { dayInParis, Problem } from '#kernel';
import { day } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { spaceWords } from '../people/rights-fields.tsx';
import type { Typed } from './given-fields.tsx';
import { EndField, givenOf, nothingToGive, RightsFields, typedOf } from './given-fields.tsx';
import { delegationsHref, hrefOf, servicesWords } from './look.tsx';

const href = `${delegationsHref}/new`;
const steps = ['who', 'what', 'when', 'confirm'] as const;
type Step = (typeof steps)[number];

/** The fields each step asks for, as errors name them. */
const fieldsOf: Readonly<Record<Step, readonly string[]>> = {
  who: ['delegate', 'kind'],
  what: ['spaces', 'serviceIds'],
  when: ['startsOn', 'endsOn'],
  confirm: [],
};

/** Begins a delegation. */
export async function showNew(visit: SignedVisit): Promise<Answer> {
  const startsOn = dayInParis(visit.context.clock.now());
  return await stepPage(visit, 'who', { delegate: '', kind: '', spaces: {}, checked: [], codes: '', startsOn, endsOn: '' }, []);
}

/** Goes on by a step, back by one, or gives the delegation: what was typed before travels along. */
export async function doNew(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor } = visit;
  const typed = typedOf(fields);
  const step = steps.find((one) => one === fields.get('step')) ?? 'who';
  const at = steps.indexOf(step);
  if (fields.get('do') === 'back') return await stepPage(visit, steps[at - 1] ?? 'who', typed, []);
  const given = await givenOf(visit, typed);
  const checked = await checkDelegation(context, visitor.actor, given);
  const asked = steps.slice(0, at + 1);
  const wrong = checked.errors.filter(({ field }) => asked.some((one) => fieldsOf[one].includes(field)));
  const first = asked.find((one) => wrong.some(({ field }) => fieldsOf[one].includes(field)));
  if (first) {
    const ofStep = wrong.filter(({ field }) => fieldsOf[first].includes(field));
    const problem = new Problem('memberships.incomplete', 'invalid', { details: { fields: ofStep } });
    return await stepPage(visit, first, typed, formErrors(visit, problem, 'delegate'));
  }
  if (step !== 'confirm') return await stepPage(visit, steps[at + 1] ?? 'confirm', typed, []);
  try {
    const id = await giveDelegation(context, visitor.actor, given);
    const params = { delegate: checked.delegate?.name ?? '' };
    return { kind: 'redirect', to: hrefOf({ id }), flash: { tone: 'success', key: 'delegations.given', params } };
  } catch (error) {
    return await stepPage(visit, 'who', typed, formErrors(visit, error, 'delegate'));
  }
}

async function stepPage(visit: SignedVisit, step: Step, typed: Typed, errors: readonly FormError[]): Promise<Answer> {
  const { say } = visit;
  const title = say(`delegations.${step}.title`);
  const { body, lead } = await stepBody(visit, step, typed, errors);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: `${title} — ${say('delegations.new')}`,
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('delegations.title'), href: delegationsHref }, { label: say('delegations.new') }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={say('delegations.step', { step: steps.indexOf(step) + 1, count: steps.length })} title={title} lead={lead} />
          {body}
        </>
      ),
    },
  };
}

async function stepBody(
  visit: SignedVisit,
  step: Step,
  typed: Typed,
  errors: readonly FormError[],
): Promise<{ body: JSX.Element; lead?: string }> {
  if (step === 'who')
    return { body: <StepForm visit={visit} step={step} typed={typed} fields={<Who visit={visit} typed={typed} errors={errors} />} /> };
  if (step === 'when')
    return { body: <StepForm visit={visit} step={step} typed={typed} fields={<When visit={visit} typed={typed} errors={errors} />} /> };
  if (step === 'what') {
    const possible = await whatCanBeGiven(visit.context, visit.visitor.actor);
    const none = nothingToGive(visit, typed, possible);
    const fields = none ?? <RightsFields visit={visit} typed={typed} possible={possible} errors={errors} />;
    return { body: <StepForm visit={visit} step={step} typed={typed} fields={fields} isDeadEnd={none !== null} /> };
  }
  const { delegate, services } = await checkDelegation(visit.context, visit.visitor.actor, await givenOf(visit, typed));
  const name = delegate?.name ?? '';
  const { language, say } = visit;
  const kind = delegationKinds.find((one) => one === typed.kind);
  const facts = (
    <SummaryList
      facts={[
        { label: say('delegations.one.to'), value: `${name}, ${delegate?.identifier ?? ''}` },
        { label: say('delegations.kind'), value: kind ? say(`delegations.kind.${kind}`) : '' },
        { label: say('delegations.column.gives'), value: spaceWords(visit, typed.spaces) },
        { label: say('people.column.services'), value: servicesWords(visit, services) },
        {
          label: say('delegations.column.period'),
          value: say('delegations.period', { from: day(language, typed.startsOn), to: day(language, typed.endsOn) }),
        },
      ]}
    />
  );
  return {
    body: <StepForm visit={visit} step={step} typed={typed} fields={facts} />,
    lead: say('delegations.confirm.lead', { delegate: name }),
  };
}

/** A step's fields, what the other steps were told, and the way on and back. */
function StepForm(props: { visit: SignedVisit; step: Step; typed: Typed; fields: JSX.Element; isDeadEnd?: boolean }): JSX.Element {
  const { visit, step, typed, fields } = props;
  const { say } = visit;
  const carries = (one: Step) => one !== step || step === 'confirm';
  return (
    <Form action={href} csrf={visit.csrfToken}>
      <Hidden name="step" value={step} />
      {carries('who') && <Hidden name="delegate" value={typed.delegate} />}
      {carries('who') && <Hidden name="kind" value={typed.kind} />}
      {carries('what') &&
        Object.entries(typed.spaces).map(([space, level]) => <Hidden key={space} name={`level-${space}`} value={level} />)}
      {carries('what') && typed.checked.map((id) => <Hidden key={id} name="service" value={id} />)}
      {carries('what') && <Hidden name="services" value={typed.codes} />}
      {carries('when') && <Hidden name="startsOn" value={typed.startsOn} />}
      {carries('when') && <Hidden name="endsOn" value={typed.endsOn} />}
      {fields}
      <ButtonGroup>
        {!props.isDeadEnd && <Button>{say(step === 'confirm' ? 'delegations.give' : 'delegations.next')}</Button>}
        {step !== 'who' && (
          <Button kind="secondary" name="do" value="back">
            {say('delegations.back')}
          </Button>
        )}
        <a href={delegationsHref}>{say('delegations.cancel')}</a>
      </ButtonGroup>
    </Form>
  );
}

interface FieldsProps {
  visit: SignedVisit;
  typed: Typed;
  errors: readonly FormError[];
}

function Who({ visit, typed, errors }: FieldsProps): JSX.Element {
  const { say } = visit;
  return (
    <>
      <Input
        name="delegate"
        label={say('delegations.delegate')}
        hint={say('delegations.delegate-hint')}
        value={typed.delegate}
        width={20}
        error={errorFor(errors, 'delegate')}
      />
      <Radios
        name="kind"
        label={say('delegations.kind')}
        value={typed.kind}
        choices={delegationKinds.map((kind) => ({
          value: kind,
          label: say(`delegations.kind.${kind}`),
          hint: say(`delegations.kind.${kind}-hint`),
        }))}
        error={errorFor(errors, 'kind')}
      />
    </>
  );
}

function When({ visit, typed, errors }: FieldsProps): JSX.Element {
  const { say } = visit;
  return (
    <>
      <DateInput name="startsOn" label={say('delegations.startsOn')} value={typed.startsOn} error={errorFor(errors, 'startsOn')} />
      <EndField visit={visit} typed={typed} errors={errors} />
    </>
  );
}
