import { Secret, TOTP } from 'otpauth';

/** As every application understands it (RFC 6238): SHA-1, six digits, thirty seconds. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Clocks may be one step apart, either way (RFC 6238 § 5.2). */
const stepsApart = 1;

/** A new shared secret: 160 bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The `otpauth:` address an application reads from the QR code; `login` is what it shows beside its code. */
export function totpAddress(secret: string, login: string): string {
  return new TOTP({ ...settings, issuer: 'Unisson', label: login, secret: Secret.fromBase32(secret) }).toString();
}

/** The time step whose code this is, near an instant; undefined when it is none. Spaces are forgiven. */
export function stepOfCode(secret: string, code: string, at: Date): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = at.getTime();
  const delta = TOTP.validate({ ...settings, token, secret: Secret.fromBase32(secret), timestamp, window: stepsApart });
  return delta === null ? undefined : TOTP.counter({ period: settings.period, timestamp }) + delta;
}
