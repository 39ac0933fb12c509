import type { Generated } from 'kysely';
import type { IdentifierType, PostalAddress } from './structure.ts';

/** The tables of this room. */
export type StructureTables = {
  structures: StructureRow;
  services: ServiceRow;
  service_imports: ServiceImportRow;
};

export interface StructureRow {
  id: string;
  identifier_type: IdentifierType;
  identifier: string;
  legal_unit: string;
  name: string;
  is_public: boolean;
  is_active: boolean;
  address: PostalAddress;
  email: string | null;
  phone: string | null;
  vat_number: string | null;
  legal_form: string | null;
  iban: string | null;
  bic: string | null;
  service_required: boolean;
  commitment_required: boolean;
  service_or_commitment: boolean;
  payment_status_returned: boolean;
  is_state: boolean;
  is_works_client: boolean;
  billing_mandate: boolean;
  first_name: string | null;
  last_name: string | null;
  rcs_number: string | null;
  edi_emitter: boolean;
  edi_recipient: boolean;
  is_works_client_only: boolean;
  delegates_validation: boolean;
  is_diffusible: boolean;
  origin_id: string | null;
  successor_id: string | null;
  ending: 'siret-change' | 'absorption' | 'cessation' | null;
  ended_at: Date | null;
  open_spaces: string[];
  register_checked_at: Date | null;
  version: number;
  created_at: Date;
}

export interface ServiceRow {
  id: string;
  structure_id: string;
  code: string;
  name: string;
  is_active: Generated<boolean>;
  commitment_required: Generated<boolean>;
  description: string | null;
  address: Generated<PostalAddress>;
  /** Days (YYYY-MM-DD), both included. */
  valid_from: string | null;
  valid_to: string | null;
  payment_status_returned: boolean | null;
  is_media_agency: Generated<boolean>;
  origin_id: string | null;
  version: Generated<number>;
}

export interface ServiceImportRow {
  id: string;
  structure_id: string;
  file_name: string;
  content: Uint8Array;
  inactivate_absent: boolean;
  services_state: string;
  created_by_name: string;
  created_at: Date;
}
