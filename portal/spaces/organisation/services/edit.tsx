import type { ComponentChildren } from 'preact';
import type { FormError } from '#design';
import { ErrorSummary, Notice, PageHeading, SummaryList } from '#design';
import { readActs } from '#domain/journal';
import { check } from '#domain/rights';
import type { Service, ServiceValues } from '#domain/structures';
import { blankService, changeService, createService, readService, serviceFields, valuesOf } from '#domain/structures';
import { Problem } from '#kernel';
import { instant } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { formValues, seenVersion } from './form-values.ts';
import { ServiceForm } from './service-form.tsx';
import { Lines, particulars, serviceHref, servicesHref, StateTag, validityWords } from './service-look.tsx';
import { valueWords } from './value-words.ts';

function page(visit: SignedVisit, title: string, errors: readonly FormError[], body: ComponentChildren, status = 200): Answer {
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : status,
    page: {
      title,
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: visit.say('services.title'), href: servicesHref }, { label: title }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          {body}
        </>
      ),
    },
  };
}

function newPage(visit: SignedVisit, values: ServiceValues, errors: readonly FormError[] = []): Answer {
  const title = visit.say('services.create-title');
  return page(
    visit,
    title,
    errors,
    <>
      <PageHeading above={visit.visitor.actor.grant.structureName} title={title} />
      <ServiceForm visit={visit} action={`${servicesHref}/new`} values={values} errors={errors} />
    </>,
  );
}

/** A blank form. */
export async function showNew(visit: SignedVisit): Promise<Answer> {
  return newPage(visit, blankService);
}

/** Makes a service. */
export async function createOne(visit: SignedVisit): Promise<Answer> {
  const values = formValues(await visit.form());
  try {
    const { code } = await createService(visit.context, visit.visitor.actor, values);
    return { kind: 'redirect', to: servicesHref, flash: { tone: 'success', key: 'services.created', params: { code } } };
  } catch (error) {
    return newPage(visit, values, formErrors(visit, error, 'code'));
  }
}

interface Shown {
  readonly values: ServiceValues;
  readonly errors: readonly FormError[];
  /** What the other one saved, field by field, where this one wrote something else. */
  readonly conflict?: ComponentChildren;
}

function servicePage(visit: SignedVisit, service: Service, shown: Shown): Answer {
  const { say } = visit;
  const title = say('services.edit-title', { code: service.code });
  return page(
    visit,
    title,
    shown.errors,
    <>
      <PageHeading above={<StateTag visit={visit} state={service.state} />} title={title} lead={service.name}>
        {check(visit.visitor.actor, 'journal.read') === 'yes' && <a href="/organisation/history">{say('services.history')}</a>}
      </PageHeading>
      {shown.conflict}
      {check(visit.visitor.actor, 'services.change') === 'yes' ? (
        <ServiceForm visit={visit} action={serviceHref(service)} values={shown.values} version={service.version} errors={shown.errors} />
      ) : (
        <ServiceFacts visit={visit} service={service} />
      )}
    </>,
    shown.conflict === undefined ? 200 : 409,
  );
}

function ServiceFacts({ visit, service }: { visit: SignedVisit; service: Service }) {
  const { say } = visit;
  const { line1, line2, postCode, city, country } = service.address;
  const place = [line1, line2, [postCode, city].filter(Boolean).join(' '), country].filter((line) => line !== undefined && line !== '');
  return (
    <SummaryList
      facts={[
        { label: say('services.field.code'), value: service.code },
        { label: say('services.field.name'), value: service.name },
        { label: say('services.field.description'), value: service.description ?? '–' },
        { label: say('services.group.dates'), value: validityWords(visit, service) },
        { label: say('services.field.options'), value: <Lines lines={particulars(visit, service)} /> },
        { label: say('services.group.address'), value: <Lines lines={place} /> },
      ]}
    />
  );
}

/** One service: a form for those who may change it, its facts for the others. */
export async function showService(visit: SignedVisit): Promise<Answer> {
  const service = await readService(visit.context, visit.visitor.actor, visit.params.service ?? '');
  return servicePage(visit, service, { values: valuesOf(service), errors: [] });
}

/** Changes a service. Who comes second is shown what the first one saved, and keeps what they typed. */
export async function saveOne(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  const id = visit.params.service ?? '';
  const fields = await visit.form();
  const values = formValues(fields);
  // What the form of a private structure does not ask is not in it.
  const { commitmentRequired: _commitment, paymentStatusReturned: _payment, isMediaAgency: _agency, ...own } = values;
  try {
    const input = { ...(visitor.actor.grant.structureIsPublic ? values : own), ...seenVersion(fields) };
    const { code } = await changeService(context, visitor.actor, id, input);
    return { kind: 'redirect', to: servicesHref, flash: { tone: 'success', key: 'services.saved', params: { code } } };
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'services.not-found') throw error;
    const service = await readService(context, visitor.actor, id);
    if (error.code === 'services.changed-meanwhile')
      return servicePage(visit, service, { values, errors: [], conflict: await conflictNotice(visit, service, values) });
    return servicePage(visit, service, { values, errors: formErrors(visit, error, 'code') });
  }
}

/** The acts looked through for the one that came between. */
const recentActs = 100;

async function conflictNotice(visit: SignedVisit, service: Service, typed: ServiceValues): Promise<ComponentChildren> {
  const { context, language, say, visitor } = visit;
  const { acts } = await readActs(context, visitor.actor, { kinds: ['services.created', 'services.changed'], size: recentActs });
  const act = acts.find(({ details }) => details?.serviceId === service.id);
  const saved = valuesOf(service);
  const differing = serviceFields.filter((field) => saved[field] !== typed[field]);
  return (
    <Notice tone="warning" title={say('services.conflict-title')}>
      {act?.actorName && <p>{say('services.conflict-by', { name: act.actorName, at: instant(language, act.at) })}</p>}
      <p>{say('services.conflict')}</p>
      <ul>
        {differing.map((field) => (
          <li key={field}>
            {say('services.conflict-line', { field: say(`services.csv.${field}`), value: valueWords(visit, field, saved[field]) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
