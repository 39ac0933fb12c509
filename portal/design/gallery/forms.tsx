import type { JSX } from 'preact';
import type { Language } from '#kernel';
import { money, say } from '#words';
import { Button, ButtonGroup } from '../button.tsx';
import { DropZone } from '../drop-zone.tsx';
import { EntryForm, EntryLines, EntryTotals } from '../entry-form.tsx';
import { Checkboxes, Fieldset, Radios, Select } from '../forms/choices.tsx';
import { ErrorSummary } from '../forms/error-summary.tsx';
import { FileUpload, Form } from '../forms/form.tsx';
import { DateInput, Input, Textarea } from '../forms/input.tsx';
import { Section } from '../page.tsx';

/** Fields in every state, the drop zone, and a form of lines. */
export function GalleryForms({ language }: { language: Language }): JSX.Element {
  return (
    <>
      <Section title={say(language, 'gallery.section.form')} id="form">
        <SampleForm language={language} />
      </Section>
      <Section title={say(language, 'gallery.section.islands')} id="islands">
        <Form action="/upload" csrf="sample" multipart>
          <DropZone uploadUrl="/upload" maxBytes={20_000_000}>
            <FileUpload
              name="files"
              label={say(language, 'gallery.upload.label')}
              hint={say(language, 'gallery.field.file-hint')}
              multiple
            />
            <Button>{say(language, 'gallery.upload.send')}</Button>
          </DropZone>
        </Form>
      </Section>
      <Section title={say(language, 'gallery.section.entry')} id="entry">
        <SampleEntry language={language} />
      </Section>
    </>
  );
}

function SampleForm({ language }: { language: Language }): JSX.Element {
  const emailError = say(language, 'gallery.field.email-error');
  const mailError = say(language, 'gallery.field.mail-error');
  return (
    <div class="measure">
      <ErrorSummary
        errors={[
          { field: 'email', message: emailError },
          { field: 'mail', message: mailError },
        ]}
      />
      <Form action="/design" csrf="sample">
        <Input
          name="commitment"
          label={say(language, 'gallery.field.number')}
          hint={say(language, 'gallery.field.number-hint')}
          width={20}
          value="EJ-2026-00418"
        />
        <Input
          name="email"
          type="email"
          autocomplete="email"
          label={say(language, 'gallery.field.email')}
          error={emailError}
          value="claire.morvan@"
        />
        <Input name="amount" label={say(language, 'gallery.field.amount')} numeric="decimal" width={14} suffix="€" value="1204,50" />
        <Fieldset legend={say(language, 'gallery.field.legend')} heading>
          <DateInput name="delivered" label={say(language, 'gallery.field.date')} value="2026-10-28" />
        </Fieldset>
        <Select
          name="motive"
          label={say(language, 'gallery.field.motive')}
          empty
          choices={[
            { value: 'missing', label: say(language, 'gallery.field.motive-a') },
            { value: 'amount', label: say(language, 'gallery.field.motive-b') },
          ]}
        />
        <Radios
          name="framework"
          label={say(language, 'gallery.field.framework')}
          value="A1"
          choices={[
            { value: 'A1', label: say(language, 'gallery.field.framework-a') },
            { value: 'A2', label: say(language, 'gallery.field.framework-b'), hint: say(language, 'gallery.field.framework-b-hint') },
          ]}
        />
        <Checkboxes
          name="mail"
          label={say(language, 'gallery.field.mail')}
          error={mailError}
          values={['arrives']}
          choices={[
            { value: 'arrives', label: say(language, 'gallery.field.mail-a') },
            { value: 'changes', label: say(language, 'gallery.field.mail-b') },
          ]}
        />
        <Textarea name="comment" label={say(language, 'gallery.field.comment')} optional rows={3} />
        <ButtonGroup>
          <Button>{say(language, 'gallery.button.primary')}</Button>
        </ButtonGroup>
      </Form>
    </div>
  );
}

function SampleEntry({ language }: { language: Language }): JSX.Element {
  const word = (key: 'label' | 'quantity' | 'price' | 'rate' | 'net' | 'vat' | 'gross' | 'add' | 'remove-short' | 'recalculate'): string =>
    say(language, `gallery.entry.${key}`);
  return (
    <EntryForm action="/design" csrf="sample" currency="EUR">
      <EntryLines
        count={2}
        line={(line) => (
          <Fieldset legend={say(language, 'gallery.entry.line', { number: line })}>
            <div class="entry-fields">
              <Input name={`lines[${line}].label`} label={word('label')} />
              <Input name={`lines[${line}].quantity`} label={word('quantity')} numeric="decimal" value="3" entry="quantity" />
              <Input name={`lines[${line}].price`} label={word('price')} numeric="decimal" value="19,99" entry="price" />
              <Select
                name={`lines[${line}].rate`}
                label={word('rate')}
                value="20"
                entry="rate"
                choices={['20', '10', '5.5'].map((rate) => ({ value: rate, label: `${rate} %` }))}
              />
              <Button kind="quiet" name="action" value={`remove-line:${line}`} skipValidation>
                {word('remove-short')}
                <span class="govuk-visually-hidden"> {say(language, 'gallery.entry.line', { number: line })}</span>
              </Button>
            </div>
          </Fieldset>
        )}
      />
      <EntryTotals
        net={{ label: word('net'), shown: money(language, '119.94', 'EUR') }}
        vat={{ label: word('vat'), shown: money(language, '23.99', 'EUR') }}
        gross={{ label: word('gross'), shown: money(language, '143.93', 'EUR') }}
      />
      <ButtonGroup>
        <Button kind="secondary" icon="plus" name="action" value="add-line" skipValidation>
          {word('add')}
        </Button>
        <Button kind="quiet" name="action" value="recalculate" skipValidation>
          {word('recalculate')}
        </Button>
      </ButtonGroup>
    </EntryForm>
  );
}
