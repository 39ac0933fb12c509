import type { JSX } from 'preact';

/** Names of the icons; all are decorative (hidden from assistive technology): the text beside them says the same. */
export type IconName = keyof typeof paths;

/** Drawn on a 16 × 16 grid with strokes, so that they take the colour of the text around them. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  pause: 'M6 4v8M10 4v8',
  loop: 'M12.5 5.5A5 5 0 1 0 13 9M13 2.5v3.2H9.8',
  arrow: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  inbox: 'M2.5 9.5h3l1 2h3l1-2h3M2.5 9.5V13h11V9.5L11.5 3h-7z',
  pen: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3z',
  stamp: 'M3 13h10M4 10.5h8M6.5 10.5V7a2.5 2.5 0 1 1 3 0v3.5',
  coins: 'M8 3.5c3 0 5 .9 5 2s-2 2-5 2-5-.9-5-2 2-2 5-2zM3 5.5v5c0 1.1 2 2 5 2s5-.9 5-2v-5M3 8c0 1.1 2 2 5 2s5-.9 5-2',
  ledger: 'M4 2.5h8.5v11H4zM6.5 2.5v11M8.5 6h2M8.5 8.5h2',
  order: 'M4 2.5h5.5L12.5 5.500v8H4zM6.500 8.5 7.700 9.700 10 7.300',
  eye: 'M1.5 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8zM8 6.300a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400z',
  warning: 'M8 2.500 14.200 13.300H1.800zM8 6.500v3M8 11.300v.2',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.300v3.700M8 5v.2',
  dot: 'M8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  menu: 'M2.500 4.500h11M2.500 8h11M2.500 11.500h11',
  person: 'M8 2.500a2.700 2.700 0 1 1 0 5.400 2.700 2.700 0 0 1 0-5.400zM2.800 13.500c.6-2.600 2.600-4 5.200-4s4.600 1.400 5.200 4',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  plus: 'M8 3v10M3 8h10',
  upload: 'M8 11V3M4.800 6 8 2.800 11.200 6M2.800 10.500v3h10.400v-3',
  download: 'M8 2.500v8M4.800 7.500 8 10.700l3.200-3.200M2.800 13.200h10.400',
  chevron: 'M4.500 6.500 8 10l3.500-3.500',
  previous: 'M9.500 4 5.500 8l4 4',
  next: 'M6.500 4l4 4-4 4',
  ascending: 'M8 12.500v-9M4.500 7 8 3.500 11.500 7',
  descending: 'M8 3.500v9M4.500 9 8 12.500 11.500 9',
  sortable: 'M5 6.500 8 3.500l3 3M5 9.500l3 3 3-3',
  search: 'M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM10.300 10.300 14 14',
  document: 'M4 2h5.500L12.500 5v9H4zM9.300 2v3.200h3.200',
} as const;

/** A small line icon, always beside a text that says the same. */
export function Icon({ name }: { name: IconName }): JSX.Element {
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

/** Two voices in unison: the mark of the product. */
export function Mark(): JSX.Element {
  return (
    <svg
      class="mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      fill="none"
      stroke-width="4"
      stroke-linecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path class="mark-outer" d="M5 5v11a11 11 0 0 0 22 0V5" stroke="currentColor" />
      <path class="mark-inner" d="M13 5v11a3 3 0 0 0 6 0V5" stroke="currentColor" />
    </svg>
  );
}
