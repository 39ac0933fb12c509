import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, errorFor, Hidden, Input, Inset, Notice, Select } from '#design';
import type { Structure } from '#domain/structures';
import type { Visit } from '../../frame/visit.ts';
import type { RecipientHelp } from './recipient.ts';
import { chooseAction } from './recipient.ts';

/** What both forms ask of the recipient. */
export interface TypedRecipient {
  readonly recipient?: string;
  readonly serviceCode?: string;
  readonly commitmentNumber?: string;
  readonly contractNumber?: string;
}

const placeOf = ({ address }: Structure): string => [address.postCode, address.city].filter(Boolean).join(' ');

function Choices({ visit, typed, choices }: { visit: Visit; typed: string; choices: readonly Structure[] }): JSX.Element | null {
  const { say } = visit;
  if (typed.trim() === '') return null;
  if (choices.length === 0)
    return (
      <Notice tone="warning" title={say('depositing.recipient.none')}>
        {say('depositing.recipient.none-text')}
      </Notice>
    );
  return (
    <section class="recipient-choices" aria-labelledby="recipient-choices">
      <p id="recipient-choices">{say('depositing.recipient.choose', { count: choices.length })}</p>
      <ul class="plain-list">
        {choices.map((choice) => (
          <li key={choice.id}>
            <button class="recipient-choice" type="submit" name="action" value={chooseAction(choice)} formNoValidate>
              <strong>{choice.name}</strong>
              <span class="muted">{[choice.identifier, placeOf(choice)].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Demands({ visit, structure }: { visit: Visit; structure: Structure }): JSX.Element {
  const { serviceRequired, commitmentRequired, serviceOrCommitment } = structure.parameters;
  const demand =
    serviceRequired && commitmentRequired
      ? 'both'
      : serviceRequired
        ? 'service'
        : commitmentRequired
          ? 'commitment'
          : serviceOrCommitment
            ? 'either'
            : 'nothing';
  return (
    <Inset>
      <p>
        <strong>{structure.name}</strong>{' '}
        <span class="muted">{[structure.identifier, placeOf(structure)].filter(Boolean).join(' · ')}</span>
        <br />
        {visit.say(`depositing.recipient.asks-${demand}`)}
      </p>
    </Inset>
  );
}

/** The recipient, found by SIRET or by name, its service, and the references it may ask for. */
export function RecipientFields({
  visit,
  typed,
  help,
  errors,
}: {
  visit: Visit;
  typed: TypedRecipient;
  help: RecipientHelp;
  errors: readonly FormError[];
}): JSX.Element {
  const { say } = visit;
  const { known, services } = help;
  const code = typed.serviceCode ?? '';
  const choices = services.map((service) => ({
    value: service.code,
    label: `${service.code} – ${service.name}${service.commitmentRequired ? ` (${say('depositing.recipient.needs-commitment')})` : ''}`,
  }));
  if (code !== '' && !services.some((service) => service.code === code)) choices.push({ value: code, label: code });
  const asksService = known?.parameters.serviceRequired ?? false;
  return (
    <>
      <div class="field-with-button">
        <Input
          name="recipient"
          label={say('depositing.field.recipient')}
          hint={say('depositing.recipient.hint')}
          value={typed.recipient}
          error={errorFor(errors, 'recipient')}
        />
        <Button kind="secondary" icon="search" name="action" value="find-recipient" skipValidation>
          {say('depositing.recipient.find')}
        </Button>
      </div>
      {known ? <Demands visit={visit} structure={known} /> : <Choices visit={visit} typed={typed.recipient ?? ''} choices={help.choices} />}
      <div class="field-grid">
        {known ? (
          choices.length > 0 && (
            <Select
              name="serviceCode"
              label={say('depositing.field.service')}
              optional={!asksService}
              empty={asksService ? true : say('depositing.recipient.no-service')}
              choices={choices}
              value={code}
              error={errorFor(errors, 'serviceCode')}
            />
          )
        ) : (
          <Hidden name="serviceCode" value={code} />
        )}
        <Input
          name="commitmentNumber"
          label={say('depositing.field.commitment')}
          optional={!known?.parameters.commitmentRequired}
          value={typed.commitmentNumber}
          error={errorFor(errors, 'commitmentNumber')}
        />
        <Input
          name="contractNumber"
          label={say('depositing.field.contract')}
          optional
          value={typed.contractNumber}
          error={errorFor(errors, 'contractNumber')}
        />
      </div>
    </>
  );
}
