import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

const icons = { success: 'check', info: 'info', warning: 'warning', error: 'cross' } as const;

/** A framed message, as the design has it. */
export function Notice({ tone, title, children }: { tone: keyof typeof icons; title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        <strong class="notice-title">{title}</strong>
        <div>{children}</div>
      </div>
    </div>
  );
}
