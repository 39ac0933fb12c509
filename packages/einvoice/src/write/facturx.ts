import { Report } from '../convert/codes.ts';
import type { Finding } from '../finding.ts';
import type { Invoice } from '../model.ts';
import { writeCii } from './cii.ts';
import type { WriteOptions } from './options.ts';
import { missingFor, profileHolding, restrictTo } from './profileFit.ts';
import { type FacturXProfile, PROFILES } from './profiles.ts';

/** The XML of a Factur-X invoice, and what it does not say. */
export interface FacturXml {
  bytes: Uint8Array;
  profile: FacturXProfile;
  /** What was written of the invoice. */
  invoice: Invoice;
  /** `CONVERT-LOST` for each value or group the profile has no place for, `CONVERT-MISSING` for what it cannot be without, `CONVERT-CHANGED` for BT-24. */
  report: Finding[];
}

/**
 * Writes the XML of a Factur-X invoice (CII D22B as Factur-X 1.09 narrows it) in a profile, by default the smallest that holds all of it.
 * Only what the profile holds is written; BT-24 becomes the profile's identifier. What is left out or missing is reported, never refused:
 * a report with an `error` means that the bytes are not valid in the profile.
 */
export function writeFacturXml(invoice: Invoice, profile: FacturXProfile = profileHolding(invoice), options: WriteOptions = {}): FacturXml {
  const { specification, level } = PROFILES[profile];
  const { invoice: held, lost } = restrictTo(invoice, profile);
  const params = { target: `Factur-X ${level}` };
  const report = new Report();
  for (const at of missingFor(held, profile)) report.add('CONVERT-MISSING', 'error', () => ({ at, params }));
  for (const { path, value } of lost) report.add('CONVERT-LOST', 'warning', () => ({ at: path, seen: value, params }));
  const claimed = invoice.specification;
  if (claimed !== undefined && claimed !== specification) {
    report.add('CONVERT-CHANGED', 'info', () => ({ at: 'specification', seen: claimed, expected: specification, params }));
  }
  const written = { ...held, specification };
  return { bytes: writeCii(written, options), profile, invoice: written, report: report.finished() };
}
