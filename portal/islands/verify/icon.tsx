import type { JSX } from 'preact';

const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.5 14.2 13.3H1.8zM8 6.5v3M8 11.3v.2',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.3v3.7M8 5v.2',
  arrow: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  download: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M2.8 13.2h10.4',
} as const;

/** The icons of the design that results need; drawn as `portal/design/icons.tsx` does. */
export function Icon({ name }: { name: keyof typeof paths }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
