import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, ButtonGroup, Checkboxes, DateInput, Details, errorFor, Fieldset, Form, Hidden, Input, Radios, Textarea } from '#design';
import type { ServiceValues } from '#domain/structures';
import type { SignedVisit } from '../../../frame/visit.ts';
import { servicesHref } from './service-look.tsx';

const addressFields = ['line1', 'line2', 'postCode', 'city', 'country'] as const;

const ticked = (value: boolean): readonly string[] => (value ? ['yes'] : []);

/** The form of a service. `version`: the one it changes; absent for a new one. */
export function ServiceForm(props: {
  visit: SignedVisit;
  action: string;
  values: ServiceValues;
  version?: number | undefined;
  errors: readonly FormError[];
}): JSX.Element {
  const { visit, values, version, errors } = props;
  const { say } = visit;
  const one = (name: 'isEnabled' | 'commitmentRequired' | 'isMediaAgency') => ({
    name,
    error: errorFor(errors, name),
    values: ticked(values[name]),
    choices: [{ value: 'yes', label: say(`services.field.${name}-choice`) }],
  });
  const text = (name: 'code' | 'name' | (typeof addressFields)[number]) => ({
    name,
    label: say(`services.field.${name}`),
    value: values[name],
    error: errorFor(errors, name),
  });
  const isPublic = visit.visitor.actor.grant.structureIsPublic;
  return (
    <Form action={props.action} csrf={visit.csrfToken}>
      {version !== undefined && <Hidden name="version" value={String(version)} />}
      <Input
        {...text('code')}
        width={30}
        hint={say(version === undefined ? 'services.field.code-hint' : 'services.field.code-hint-fixed')}
      />
      <Input {...text('name')} hint={say('services.field.name-hint')} />
      <Checkboxes {...one('isEnabled')} label={say('services.field.isEnabled')} hint={say('services.field.isEnabled-hint')} />
      <Textarea
        name="description"
        label={say('services.field.description')}
        value={values.description}
        rows={3}
        optional
        error={errorFor(errors, 'description')}
      />
      <Fieldset legend={say('services.group.dates')} heading>
        <p class="govuk-hint">{say('services.field.validity-hint')}</p>
        <DateInput
          name="validFrom"
          label={say('services.field.validFrom')}
          value={values.validFrom}
          optional
          error={errorFor(errors, 'validFrom')}
        />
        <DateInput
          name="validTo"
          label={say('services.field.validTo')}
          value={values.validTo}
          optional
          error={errorFor(errors, 'validTo')}
        />
      </Fieldset>
      {isPublic && (
        <Fieldset legend={say('services.field.options')} heading>
          <Checkboxes {...one('commitmentRequired')} label={say('services.field.commitmentRequired')} hiddenLabel />
          <Checkboxes {...one('isMediaAgency')} label={say('services.field.isMediaAgency')} hiddenLabel />
          <Radios
            name="paymentStatusReturned"
            label={say('services.field.paymentStatusReturned')}
            value={values.paymentStatusReturned === null ? 'inherit' : values.paymentStatusReturned ? 'yes' : 'no'}
            choices={(['inherit', 'yes', 'no'] as const).map((value) => ({ value, label: say(`services.payment.${value}`) }))}
            error={errorFor(errors, 'paymentStatusReturned')}
          />
        </Fieldset>
      )}
      <Details
        summary={say('services.group.address-optional')}
        open={addressFields.some((field) => values[field] !== '' || errorFor(errors, field))}
      >
        <Input {...text('line1')} />
        <Input {...text('line2')} />
        <Input {...text('postCode')} width={10} />
        <Input {...text('city')} width={30} />
        <Input {...text('country')} width={4} />
      </Details>
      <ButtonGroup>
        <Button>{say(version === undefined ? 'services.create' : 'services.save')}</Button>
        <a href={servicesHref}>{say('services.cancel')}</a>
      </ButtonGroup>
    </Form>
  );
}
