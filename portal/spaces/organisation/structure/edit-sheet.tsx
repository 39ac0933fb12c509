import type { JSX } from 'preact';
import type { FormError } from '#design';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  errorFor,
  Fieldset,
  Form,
  Hidden,
  Input,
  Inset,
  Notice,
  PageHeading,
  Select,
  SummaryList,
} from '#design';
import { authorise } from '#domain/rights';
import type { StructureSheet } from '#domain/structures';
import { changeSheet, readSheet } from '#domain/structures';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { AddressView } from './address-view.tsx';
import { countryChoices } from './countries.ts';
import { changedBy, formVersion } from './versions.ts';

const contactFields = ['email', 'phone', 'addressComplement', 'legalForm', 'rcsNumber', 'vatNumber'] as const;
const addressFields = ['line1', 'line2', 'postCode', 'city', 'country'] as const;
const identityFields = ['name', 'firstName', 'lastName', ...addressFields] as const;
type FieldName = (typeof contactFields)[number] | (typeof identityFields)[number];
type Typed = Readonly<Partial<Record<FieldName, string>>>;

const typedOf = (sheet: StructureSheet): Typed => ({
  name: sheet.name,
  firstName: sheet.firstName ?? '',
  lastName: sheet.lastName ?? '',
  email: sheet.email ?? '',
  phone: sheet.phone ?? '',
  addressComplement: sheet.address.line3 ?? '',
  legalForm: sheet.legalForm ?? '',
  rcsNumber: sheet.rcsNumber ?? '',
  vatNumber: sheet.vatNumber ?? '',
  line1: sheet.address.line1 ?? '',
  line2: sheet.address.line2 ?? '',
  postCode: sheet.address.postCode ?? '',
  city: sheet.address.city ?? '',
  country: sheet.address.country ?? 'FR',
});

interface State {
  readonly sheet: StructureSheet;
  readonly typed: Typed;
  readonly errors?: readonly FormError[];
  /** Somebody changed the sheet while it was being typed. */
  readonly changedBy?: string;
}

/** The part of structures that no register knows: name and address by hand. */
function IdentityPart({ visit, state, errors }: { visit: SignedVisit; state: State; errors: readonly FormError[] }): JSX.Element {
  const { say, language } = visit;
  const { sheet, typed } = state;
  const isPerson = sheet.identifierType === 'individual';
  const input = (name: FieldName, more: Partial<Parameters<typeof Input>[0]> = {}) => (
    <Input key={name} name={name} label={say(`structure.field.${name}`)} value={typed[name]} error={errorFor(errors, name)} {...more} />
  );
  return (
    <Fieldset legend={say('structure.identity')} heading>
      {isPerson ? [input('firstName'), input('lastName')] : input('name')}
      {input('line1', { autocomplete: 'address-line1' })}
      {input('line2', { optional: true, autocomplete: 'address-line2' })}
      <div class="field-grid">
        {input('postCode', { width: 10, hint: say('structure.field.postCode-hint'), autocomplete: 'postal-code' })}
        {input('city', { autocomplete: 'address-level2' })}
      </div>
      <Select
        name="country"
        label={say('structure.field.country')}
        choices={countryChoices(language)}
        value={typed.country}
        error={errorFor(errors, 'country')}
        empty
      />
    </Fieldset>
  );
}

/** What stands in the sheet now where it is not what was typed. */
function Meanwhile({ visit, state }: { visit: SignedVisit; state: State }): JSX.Element {
  const { say } = visit;
  const kept = typedOf(state.sheet);
  const differing = [...contactFields, ...identityFields].filter((name) => name in state.typed && kept[name] !== state.typed[name]);
  return (
    <Notice tone="warning" title={say('structure.meanwhile', { name: state.changedBy ?? '' })}>
      <p>{say('structure.meanwhile-text')}</p>
      <SummaryList
        facts={differing.map((name) => ({ label: say(`structure.field.${name}`), value: kept[name] || say('structure.none') }))}
      />
    </Notice>
  );
}

function editPage(visit: SignedVisit, state: State): Answer {
  const { say, language } = visit;
  const { sheet, typed, errors = [] } = state;
  const input = (name: FieldName, more: Partial<Parameters<typeof Input>[0]> = {}) => (
    <Input name={name} label={say(`structure.field.${name}`)} value={typed[name]} error={errorFor(errors, name)} optional {...more} />
  );
  return {
    kind: 'page',
    status: state.changedBy !== undefined ? 409 : errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.edit.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('structure.sheet.title'), href: '/organisation/structure' },
        { label: say('structure.edit.title') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={sheet.name} title={say('structure.edit.title')} />
          {state.changedBy !== undefined && <Meanwhile visit={visit} state={state} />}
          <Form action="/organisation/structure/edit" csrf={visit.csrfToken}>
            <Hidden name="version" value={String(sheet.version)} />
            {sheet.identifierType === 'siret' ? (
              <Inset>
                <p>
                  <strong>{sheet.name}</strong>
                  <br />
                  <AddressView language={language} address={sheet.address} />
                </p>
                <p>
                  {say('structure.edit.from-register')} <a href="/organisation/structure/register">{say('structure.register.update')}</a>
                </p>
              </Inset>
            ) : (
              <IdentityPart visit={visit} state={state} errors={errors} />
            )}
            <Fieldset legend={say('structure.contact')} heading>
              {input('email', { type: 'email', autocomplete: 'email', hint: say('structure.field.email-hint') })}
              {input('phone', { type: 'tel', autocomplete: 'tel', width: 20 })}
              {input('addressComplement', { hint: say('structure.field.addressComplement-hint') })}
              {input('legalForm', { hint: say('structure.field.legalForm-hint') })}
              {input('rcsNumber', { hint: say('structure.field.rcsNumber-hint') })}
              {input('vatNumber', { hint: say('structure.field.vatNumber-hint'), width: 20 })}
            </Fieldset>
            <ButtonGroup>
              <Button>{say('structure.save')}</Button>
              <ButtonLink kind="quiet" href="/organisation/structure">
                {say('structure.cancel')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** The form of the sheet. */
export async function showEditSheet(visit: SignedVisit): Promise<Answer> {
  authorise(visit.visitor.actor, 'structures.change');
  const sheet = await readSheet(visit.context, visit.visitor.actor);
  return editPage(visit, { sheet, typed: typedOf(sheet) });
}

/** Saves the sheet. */
export async function doEditSheet(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  const fields = await visit.form();
  const text = (name: FieldName): string => fields.get(name) ?? '';
  const typed = Object.fromEntries([...contactFields, ...identityFields].flatMap((name) => (fields.has(name) ? [[name, text(name)]] : [])));
  const contact = Object.fromEntries(contactFields.map((name) => [name, text(name)])) as Record<(typeof contactFields)[number], string>;
  const address = Object.fromEntries(addressFields.map((name) => [name, text(name)]));
  const identity = { name: text('name'), firstName: text('firstName'), lastName: text('lastName'), address };
  try {
    await changeSheet(context, visitor.actor, {
      expectedVersion: formVersion(fields),
      contact,
      ...(fields.has('line1') && { identity }),
    });
  } catch (error) {
    const by = changedBy(error);
    const sheet = await readSheet(context, visitor.actor);
    if (by !== undefined) return editPage(visit, { sheet, typed, changedBy: by });
    return editPage(visit, { sheet, typed, errors: formErrors(visit, error, 'email') });
  }
  return { kind: 'redirect', to: '/organisation/structure', flash: { tone: 'success', key: 'structure.saved' } };
}
