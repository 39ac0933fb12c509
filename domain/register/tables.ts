import type { RegisterAddress } from './entry.ts';

/** The tables of this room. */
export type RegisterTables = { register_entries: RegisterEntryRow };

export interface RegisterEntryRow {
  siret: string;
  siren: string;
  /** Empty when its unit opposed publication of its name. */
  name: string;
  first_name: string | null;
  last_name: string | null;
  address: RegisterAddress;
  is_active: boolean;
  /** Days (YYYY-MM-DD). */
  closed_on: string | null;
  is_head_office: boolean;
  is_diffusible: boolean;
  legal_category: string | null;
  activity: string | null;
  created_on: string | null;
  successor: string | null;
  source: 'stock' | 'service';
  fetched_at: Date;
}
