import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';
import { useWords } from './words.ts';

/** How a message is meant. */
export type Tone = 'success' | 'info' | 'warning' | 'error';

/** A message left by the action just done, shown once. */
export interface Flash {
  tone: Tone;
  message: ComponentChildren;
}

const icons: Readonly<Record<Tone, IconName>> = { success: 'check', info: 'info', warning: 'warning', error: 'cross' };

/** What the last action did, at the top of the page; read out at once. */
export function FlashMessages({ flashes }: { flashes: readonly Flash[] }): JSX.Element {
  const say = useWords();
  return (
    <>
      {flashes.map((flash, index) => (
        <div key={`${flash.tone}-${index}`} class={`notice notice-${flash.tone} flash`} role={flash.tone === 'error' ? 'alert' : 'status'}>
          <Icon name={icons[flash.tone]} />
          <div>
            <strong class="notice-title">{say(`page.flash.${flash.tone}`)}</strong>
            <div>{flash.message}</div>
          </div>
        </div>
      ))}
    </>
  );
}

/** A framed message within the page. The tone is told by an icon and a title, never by colour alone. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Tone | undefined;
  title?: ComponentChildren | undefined;
  children?: ComponentChildren | undefined;
}): JSX.Element {
  const say = useWords();
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        <strong class={title === undefined ? 'govuk-visually-hidden' : 'notice-title'}>{title ?? say(`page.flash.${tone}`)}</strong>
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  );
}

/** A passage set apart from the text around it. */
export function Inset({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="inset">{children}</div>;
}

/** What must be known before going on. */
export function Warning({ children }: { children: ComponentChildren }): JSX.Element {
  return <Notice tone="warning">{children}</Notice>;
}

/** The end of a task: what was done, under which number. The title is the page's `h1` unless told otherwise. */
export function Confirmation({
  title,
  headingLevel = 1,
  children,
}: {
  title: ComponentChildren;
  headingLevel?: 1 | 3 | undefined;
  children?: ComponentChildren | undefined;
}): JSX.Element {
  const Heading = headingLevel === 1 ? 'h1' : 'h3';
  return (
    <div class="confirmation">
      <span class="confirmation-mark">
        <Icon name="check" />
      </span>
      <Heading class="heading-xl">{title}</Heading>
      {children !== undefined && <div class="confirmation-body">{children}</div>}
    </div>
  );
}

/** A list without entries: why, and what to do about it. */
export function EmptyState({
  title,
  icon = 'inbox',
  children,
}: {
  title: ComponentChildren;
  icon?: IconName | undefined;
  children?: ComponentChildren | undefined;
}): JSX.Element {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name={icon} />
      </span>
      <p class="empty-title">{title}</p>
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}
