import type { ComponentChildren, JSX, RefObject } from 'preact';

/** What is larger than its box scrolls by itself, also with the keyboard. */
export function ScrollRegion(props: {
  look: string;
  label: string;
  box?: RefObject<HTMLElement | null>;
  onScroll?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}): JSX.Element {
  const { look, label, box, onScroll, onKeyDown, children } = props;
  return (
    <section
      class={look}
      aria-label={label}
      tabIndex={0}
      {...(box && { ref: box })}
      {...(onScroll && { onScroll })}
      {...(onKeyDown && { onKeyDown })}
    >
      {children}
    </section>
  );
}
