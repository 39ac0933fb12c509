import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';

/** Families of colour for tags; each is dark text on its own tint. */
export type TagTone = 'grey' | 'blue' | 'teal' | 'green' | 'amber' | 'red' | 'plum';

/** A short mark beside a title or in a table. */
export function Tag({
  tone = 'grey',
  icon,
  children,
}: {
  tone?: TagTone | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <span class={`tag tag-${tone}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Where a paper stands in its life, as the eye should read it. The names are the statuses of an invoice, and a few more for other papers. */
export type StatusLook = keyof typeof looks;

const looks = {
  draft: { tone: 'grey', icon: 'pen' },
  deposited: { tone: 'blue', icon: 'inbox' },
  'in-transit': { tone: 'blue', icon: 'arrow' },
  available: { tone: 'teal', icon: 'eye' },
  suspended: { tone: 'amber', icon: 'pause' },
  completed: { tone: 'teal', icon: 'plus' },
  'to-recycle': { tone: 'plum', icon: 'loop' },
  rejected: { tone: 'red', icon: 'cross' },
  'service-certified': { tone: 'teal', icon: 'stamp' },
  'payment-ordered': { tone: 'teal', icon: 'order' },
  'sent-to-accountant': { tone: 'blue', icon: 'document' },
  booked: { tone: 'green', icon: 'ledger' },
  'in-payment': { tone: 'green', icon: 'coins' },
  deleted: { tone: 'grey', icon: 'cross' },
  waiting: { tone: 'amber', icon: 'dot' },
  neutral: { tone: 'grey', icon: 'dot' },
} as const satisfies Record<string, { tone: TagTone; icon: IconName }>;

/** All the looks, for the gallery and for exhaustive maps. */
export const statusLooks = Object.keys(looks) as readonly StatusLook[];

/** The status of a paper: colour and icon differ, and the label says it. */
export function StatusTag({ look, children }: { look: StatusLook; children: ComponentChildren }): JSX.Element {
  return (
    <Tag tone={looks[look].tone} icon={looks[look].icon}>
      {children}
    </Tag>
  );
}
