import type { ComponentChildren, JSX } from 'preact';
import type { TagTone } from '#design';
import { Tag } from '#design';
import type { Service, ServiceState } from '#domain/structures';
import { publicInvoicesService } from '#einvoice/chorus-pro';
import { day } from '#words';
import type { SignedVisit } from '../../../frame/visit.ts';

/** Where the services of the structure are listed. */
export const servicesHref = '/organisation/services';
/** Where one is read and changed. */
export const serviceHref = (service: { id: string }): string => `${servicesHref}/${service.id}`;

const tones: Readonly<Record<ServiceState, TagTone>> = { active: 'green', inactive: 'grey', upcoming: 'blue', expired: 'amber' };

/** Whether it receives papers today, and if not, why. */
export function StateTag({ visit, state }: { visit: SignedVisit; state: ServiceState }): JSX.Element {
  return <Tag tone={tones[state]}>{visit.say(`services.state.${state}`)}</Tag>;
}

/** The days it is valid on. */
export function validityWords({ language, say }: SignedVisit, { validFrom, validTo }: Service): string {
  const from = validFrom === undefined ? '' : day(language, validFrom);
  const to = validTo === undefined ? '' : day(language, validTo);
  if (from !== '' && to !== '') return say('services.between', { from, to });
  if (from !== '') return say('services.from', { from });
  return to === '' ? say('services.always') : say('services.to', { to });
}

/** What sets it apart from the structure's other services. */
export function particulars({ say, visitor }: SignedVisit, service: Service): readonly string[] {
  const structure = visitor.actor.grant.structureName;
  return [
    ...(service.code === publicInvoicesService ? [say('services.demands.public')] : []),
    ...(service.isMediaAgency ? [say('services.media-agency', { structure })] : []),
    ...(service.commitmentRequired ? [say('services.demands.commitment')] : []),
    ...(service.paymentStatusReturned === undefined
      ? []
      : [say(service.paymentStatusReturned ? 'services.demands.payment-yes' : 'services.demands.payment-no')]),
  ];
}

/** Short texts, one under the other; a dash for none. */
export function Lines({ lines }: { lines: readonly ComponentChildren[] }): JSX.Element {
  if (lines.length === 0) return <>–</>;
  return (
    <div>
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </div>
  );
}
