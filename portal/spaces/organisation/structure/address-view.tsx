import type { JSX } from 'preact';
import type { Structure } from '#domain/structures';
import type { Language } from '#kernel';
import { countryName } from './countries.ts';

/** An address, line by line; France is not named to the French. */
export function AddressView({ language, address }: { language: Language; address: Structure['address'] }): JSX.Element {
  const town = [address.postCode, address.city].filter(Boolean).join(' ');
  const country = address.country && address.country !== 'FR' ? countryName(language, address.country) : undefined;
  const lines = [address.line1, address.line2, address.line3, town, country].filter(Boolean);
  return (
    <>
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}
