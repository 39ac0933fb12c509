/** An establishment as the register of companies (INSEE's Sirene) knows it. */
export interface RegisterEntry {
  readonly siret: string;
  readonly siren: string;
  /**
   * Name of the legal unit (or what the establishment is called, when the unit has none); for a person trading alone, first and last name.
   * Empty when the unit opposed publication of it: somebody of the unit has to say it.
   */
  readonly name: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly address: RegisterAddress;
  /** The establishment works, and so does its legal unit. */
  readonly isActive: boolean;
  /** YYYY-MM-DD. */
  readonly closedOn?: string;
  readonly isHeadOffice: boolean;
  /** False: the unit partly opposed publication (statut de diffusion P); what it hides is absent here. */
  readonly isDiffusible: boolean;
  /** INSEE's legal category, four digits: 7xxx and 4xxx are public. */
  readonly legalCategory?: string;
  /** Code of the main activity (NAF). */
  readonly activity?: string;
  /** YYYY-MM-DD. */
  readonly createdOn?: string;
  /** SIRET that goes on with its activity, when the register says so. */
  readonly successor?: string;
}

/** An entry, and where we have it from. */
export interface KnownEntry extends RegisterEntry {
  /** The file loaded by the operator, or an answer of the service. */
  readonly source: 'stock' | 'service';
  /** When the file was loaded or the answer given: how old this is. */
  readonly fetchedAt: Date;
}

/** As the directory keeps addresses. */
export interface RegisterAddress {
  readonly line1?: string;
  readonly line2?: string;
  readonly postCode?: string;
  readonly city?: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
}
