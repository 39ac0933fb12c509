import type { JSX } from 'preact';
import type { ActiveFilter } from '#design';
import { Button, Checkboxes, DateInput, Filters, Hidden, Input, Select } from '#design';
import type { SearchSide } from '#domain/invoices';
import { frameworks, statuses } from '#domain/invoices';
import type { Service } from '#domain/structures';
import { day, sayIn } from '#words';
import type { Key } from '#words';
import type { SignedVisit } from '../../frame/visit.ts';
import { amountFields, dateFields, searchHref, textFields } from './criteria.ts';

const choices = {
  kind: ['invoice', 'credit-note', 'down-payment'],
  channel: ['portal', 'form', 'api', 'command-line'],
  framework: Object.keys(frameworks),
} as const;

/** What a criterion in force is called, in the visitor's words. */
function activeLabel(visit: SignedVisit, name: string, value: string, services: readonly Service[]): string | undefined {
  const { language } = visit;
  const field = sayIn(language, `lists.field.${name}`);
  if (field === undefined || value === '') return undefined;
  const shown =
    name === 'status' || name === 'kind' || name === 'channel' || name === 'framework'
      ? sayIn(language, `invoices.${name}.${value}`)
      : name === 'handled'
        ? sayIn(language, `lists.handled.${value}`)
        : name === 'service'
          ? services.find((one) => one.id === value)?.code
          : dateFields.some((one) => one === name)
            ? day(language, value)
            : value;
  return shown === undefined ? undefined : visit.say('lists.filter', { field, value: shown });
}

function activeFilters(visit: SignedVisit, side: SearchSide, services: readonly Service[]): ActiveFilter[] {
  const { query } = visit;
  return [...query].flatMap(([name, value]) => {
    const label = activeLabel(visit, name, value, services);
    if (label === undefined) return [];
    const rest = new URLSearchParams([...query].filter(([other, theirs]) => (other !== name || theirs !== value) && other !== 'page'));
    return [{ label, removeHref: searchHref(side, rest, {}) }];
  });
}

/** The search form of a list; its address is the search. */
export function SearchForm({ visit, side, services }: { visit: SignedVisit; side: SearchSide; services: readonly Service[] }): JSX.Element {
  const { query, say } = visit;
  const value = (name: string) => query.get(name) ?? '';
  const label = (name: string) => say(`lists.field.${name}` as Key);
  const active = activeFilters(visit, side, services);
  return (
    <Filters
      action={`/invoices/${side}/search`}
      active={active}
      clearHref={`/invoices/${side}/search`}
      main={
        <>
          <Input name="text" label={label('text')} type="search" value={value('text')} hint={say('lists.field.text-hint')} />
          <Button icon="search">{say('lists.search')}</Button>
        </>
      }
    >
      <Checkboxes
        name="status"
        label={label('status')}
        values={query.getAll('status')}
        choices={statuses.map((status) => ({ value: status, label: say(`invoices.status.${status}`) }))}
        inline
      />
      {textFields.slice(1).map((name) => (
        <Input
          key={name}
          name={name}
          label={name === 'counterpart' ? say(side === 'issued' ? 'lists.field.recipient' : 'lists.field.supplier') : label(name)}
          value={value(name)}
        />
      ))}
      {side === 'received' && services.length > 0 && (
        <Select
          name="service"
          label={label('service')}
          value={value('service')}
          empty
          choices={services.map((service) => ({ value: service.id, label: `${service.code} – ${service.name}` }))}
        />
      )}
      {(['kind', 'framework', 'channel'] as const).map((name) => (
        <Select
          key={name}
          name={name}
          label={label(name)}
          value={value(name)}
          empty
          choices={choices[name].map((one) => ({ value: one, label: say(`invoices.${name}.${one}` as Key) }))}
        />
      ))}
      {side === 'issued' && (
        <Select
          name="handled"
          label={label('handled')}
          value={value('handled')}
          empty
          choices={(['yes', 'no'] as const).map((one) => ({ value: one, label: say(`lists.handled.${one}`) }))}
        />
      )}
      {dateFields.map((name) => (
        <DateInput key={name} name={name} label={label(name)} value={value(name)} />
      ))}
      {amountFields.map((name) => (
        <Input key={name} name={name} label={label(name)} value={value(name)} numeric="decimal" suffix="€" />
      ))}
      {query.get('size') && <Hidden name="size" value={value('size')} />}
    </Filters>
  );
}
