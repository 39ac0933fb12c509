import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, ButtonGroup, EntryLines, errorFor, Fieldset, Input, Select } from '#design';
import type { EntryLine } from '#domain/invoices';
import { money, number as shownNumber, sayIn } from '#words';
import type { Visit } from '../../frame/visit.ts';
import { blankLine, lineField, linesMaximum } from './entry-form.ts';
import { units } from './units.ts';
import { vatChoices, vatValue } from './vat-choices.ts';

/** The lines of an entry as the form shows them. */
export interface ShownLines {
  readonly lines: readonly EntryLine[];
  /** Net amount of each line, as last computed; none for those that could not be. */
  readonly nets: readonly (string | undefined)[];
  readonly currency: string;
  readonly errors: readonly FormError[];
}

function vatOptions(visit: Visit, chosen: string) {
  const { language, say } = visit;
  const options = vatChoices.map((choice) => ({
    value: vatValue(choice),
    label:
      choice.category === 'S'
        ? say('depositing.vat.rate', { rate: shownNumber(language, choice.rate ?? '0') })
        : (sayIn(language, `depositing.vat.${choice.category}`) ?? choice.category),
  }));
  // A rate of elsewhere, brought by an invoice that is issued again.
  return options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen.replace(':', ' ') }];
}

function unitOptions(visit: Visit, chosen: string) {
  const options = units.map((unit) => ({ value: unit as string, label: visit.say(`depositing.unit.${unit}`) }));
  return options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen }];
}

function LineFields({ visit, number, shown }: { visit: Visit; number: string; shown: ShownLines }): JSX.Element {
  const { say, language } = visit;
  const index = Number(number) - 1;
  const line = shown.lines[index] ?? blankLine;
  const net = shown.nets[index];
  const vat = vatValue({ category: line.vatCategory ?? 'S', ...(line.vatRate !== undefined && { rate: line.vatRate }) });
  const field = (name: Parameters<typeof lineField>[1]) => ({
    name: lineField(number, name),
    label: say(`depositing.line.${name}`),
    error: errorFor(shown.errors, lineField(number, name)),
  });
  return (
    <Fieldset legend={say('depositing.line.legend', { number })}>
      <div class="entry-fields-full">
        <Input {...field('name')} value={line.name} />
        <Input {...field('quantity')} numeric="decimal" value={line.quantity} entry="quantity" />
        <Select {...field('unit')} choices={unitOptions(visit, line.unit ?? 'C62')} value={line.unit ?? 'C62'} />
        <Input {...field('price')} numeric="decimal" value={line.unitPrice} entry="price" />
        <Select {...field('vat')} choices={vatOptions(visit, vat)} value={vat} entry="rate" />
        <Input {...field('discount')} numeric="decimal" suffix="%" value={line.allowancePercentage} entry="discount" optional />
      </div>
      <div class="entry-line-end">
        <Input {...field('description')} value={line.description} optional />
        {net !== undefined && (
          <p class="entry-line-net">
            <span class="muted">{say('depositing.line.net')}</span>{' '}
            <span class="money money-strong">{money(language, net, shown.currency)}</span>
          </p>
        )}
        <Button kind="quiet" name="action" value={`remove-line:${number}`} skipValidation>
          {say('depositing.line.remove')}
          <span class="govuk-visually-hidden"> {say('depositing.line.legend', { number })}</span>
        </Button>
      </div>
    </Fieldset>
  );
}

/** The lines, with the buttons that add and remove them and compute the totals again. */
export function LinesPart({ visit, shown }: { visit: Visit; shown: ShownLines }): JSX.Element {
  const { say } = visit;
  return (
    <>
      <EntryLines count={shown.lines.length} line={(number) => <LineFields visit={visit} number={number} shown={shown} />} />
      <ButtonGroup>
        {shown.lines.length < linesMaximum && (
          <Button kind="secondary" icon="plus" name="action" value="add-line" skipValidation>
            {say('depositing.line.add')}
          </Button>
        )}
        <Button kind="quiet" name="action" value="recalculate" skipValidation>
          {say('depositing.line.recalculate')}
        </Button>
      </ButtonGroup>
    </>
  );
}
