import type { JSX } from 'preact';

interface Lines {
  readonly line1?: string;
  readonly line2?: string;
  readonly postCode?: string;
  readonly city?: string;
}

/** A name and an address as on an envelope. */
export function Address({ name, address }: { name?: string; address: Lines }): JSX.Element {
  const lines = [name, address.line1, address.line2, [address.postCode, address.city].filter(Boolean).join(' ')].filter(
    (line) => line !== undefined && line !== '',
  );
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
