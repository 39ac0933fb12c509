import type { Generated } from 'kysely';
import type { IdentifierType, PostalAddress } from './structure.ts';

/** The tables of this room. */
export type StructureTables = {
  structures: StructureRow;
  services: ServiceRow;
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
  created_at: Date;
}

export interface ServiceRow {
  id: string;
  structure_id: string;
  code: string;
  name: string;
  is_active: Generated<boolean>;
  commitment_required: Generated<boolean>;
}
