import type { JSX } from 'preact';
import type { FormError } from '#design';
import {
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  errorFor,
  Form,
  Hidden,
  Inset,
  Notice,
  PageHeading,
  Radios,
  SummaryList,
} from '#design';
import type { OwnParameters, StructureSheet } from '#domain/structures';
import { changeParameters, readSheet } from '#domain/structures';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { demandOf, demands, requiredBy } from './demands.ts';
import { may } from './may.ts';
import { changedBy, formVersion } from './versions.ts';

const groups = {
  following: ['paymentStatusReturned', 'delegatesValidation'],
  exchange: ['ediEmitter', 'ediRecipient'],
  works: ['isWorksClient', 'isWorksClientOnly'],
} as const;
type GroupName = keyof typeof groups;
const groupNames = Object.keys(groups) as GroupName[];
type Switch = (typeof groups)[GroupName][number];

interface State {
  readonly sheet: StructureSheet;
  readonly parameters: OwnParameters;
  readonly errors?: readonly FormError[];
  readonly changedBy?: string;
}

function Choices({ visit, state, errors }: { visit: SignedVisit; state: State; errors: readonly FormError[] }): JSX.Element {
  const { say } = visit;
  const { sheet, parameters } = state;
  return (
    <Form action="/organisation/parameters" csrf={visit.csrfToken}>
      <Hidden name="version" value={String(sheet.version)} />
      <Radios
        name="demand"
        label={say('structure.demand')}
        value={demandOf(parameters)}
        error={errorFor(errors, 'demand')}
        choices={demands.map((demand) => ({
          value: demand,
          label: say(`structure.demand.${demand}`),
          hint: say(`structure.demand.${demand}.example`),
        }))}
      />
      {groupNames.map((group) => (
        <Checkboxes
          key={group}
          name={group}
          label={say(`structure.parameters.${group}`)}
          error={groups[group].map((name) => errorFor(errors, name)).find((found) => found !== undefined)}
          values={groups[group].filter((name) => parameters[name])}
          choices={groups[group].map((name) => ({
            value: name,
            label: say(`structure.parameter.${name}`),
            hint: say(`structure.parameter.${name}.hint`),
          }))}
        />
      ))}
      <Button>{say('structure.save')}</Button>
    </Form>
  );
}

function Reading({ visit, parameters }: { visit: SignedVisit; parameters: OwnParameters }): JSX.Element {
  const { say } = visit;
  const demand = demandOf(parameters);
  return (
    <>
      <SummaryList
        facts={[
          { label: say('structure.demand'), value: say(`structure.demand.${demand}`) },
          ...groupNames
            .flatMap((group): readonly Switch[] => groups[group])
            .map((name) => ({
              label: say(`structure.parameter.${name}`),
              value: say(parameters[name] ? 'structure.yes' : 'structure.no'),
            })),
        ]}
      />
      <Inset>{say(`structure.demand.${demand}.example`)}</Inset>
    </>
  );
}

function parametersPage(visit: SignedVisit, state: State): Answer {
  const { say } = visit;
  const { sheet, errors = [] } = state;
  return {
    kind: 'page',
    status: state.changedBy !== undefined ? 409 : errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.parameters.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('structure.parameters.title') }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={sheet.name}
            title={say('structure.parameters.title')}
            lead={sheet.isPublic ? say('structure.parameters.lead') : undefined}
          />
          {state.changedBy !== undefined && (
            <Notice tone="warning" title={say('structure.meanwhile', { name: state.changedBy })}>
              {say('structure.parameters.meanwhile')}
            </Notice>
          )}
          {!sheet.isPublic ? (
            <EmptyState title={say('structure.parameters.private')}>{say('structure.parameters.private-text')}</EmptyState>
          ) : may(visit, 'structures.change') && sheet.isActive ? (
            <Choices visit={visit} state={state} errors={errors} />
          ) : (
            <Reading visit={visit} parameters={state.parameters} />
          )}
        </>
      ),
    },
  };
}

/** What the structure asks of papers sent to it. */
export async function showParameters(visit: SignedVisit): Promise<Answer> {
  const sheet = await readSheet(visit.context, visit.visitor.actor);
  return parametersPage(visit, { sheet, parameters: sheet.parameters });
}

function typedParameters(fields: URLSearchParams): OwnParameters {
  const checked = new Set(groupNames.flatMap((group) => fields.getAll(group)));
  return {
    ...requiredBy(fields.get('demand') ?? ''),
    paymentStatusReturned: checked.has('paymentStatusReturned'),
    delegatesValidation: checked.has('delegatesValidation'),
    ediEmitter: checked.has('ediEmitter'),
    ediRecipient: checked.has('ediRecipient'),
    isWorksClient: checked.has('isWorksClient'),
    isWorksClientOnly: checked.has('isWorksClientOnly'),
  };
}

/** The one question stands for three parameters; the works boxes are one group. */
const fieldOf: Readonly<Record<string, string>> = { serviceRequired: 'demand', serviceOrCommitment: 'demand', isWorksClientOnly: 'works' };

/** Saves it. */
export async function doParameters(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  const fields = await visit.form();
  const parameters = typedParameters(fields);
  try {
    await changeParameters(context, visitor.actor, { expectedVersion: formVersion(fields), parameters });
  } catch (error) {
    const by = changedBy(error);
    const sheet = await readSheet(context, visitor.actor);
    if (by !== undefined) return parametersPage(visit, { sheet, parameters: sheet.parameters, changedBy: by });
    const errors = formErrors(visit, error, 'demand').map((one) => ({ ...one, field: fieldOf[one.field ?? ''] ?? one.field }));
    return parametersPage(visit, { sheet, parameters, errors });
  }
  return { kind: 'redirect', to: '/organisation/parameters', flash: { tone: 'success', key: 'structure.parameters.saved' } };
}
