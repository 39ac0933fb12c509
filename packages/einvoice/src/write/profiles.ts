/** The profiles of Factur-X 1.09 (ZUGFeRD 2), from the one that holds least to the one that holds most, and the French extension. */
export type FacturXProfile = 'minimum' | 'basic-wl' | 'basic' | 'en16931' | 'extended' | 'extended-ctc-fr';

/** What identifies a profile. */
export interface ProfileIdentity {
  /** BT-24 of the document. */
  specification: string;
  /** `fx:ConformanceLevel` of the PDF's metadata; the French extension declares itself as EXTENDED there. */
  level: string;
  /** AFRelationship of the XML in the PDF: the two small ones carry too little to stand for the invoice (Factur-X 1.0, 6.2.2). */
  relationship: 'Data' | 'Alternative';
}

export const PROFILES: Readonly<Record<FacturXProfile, ProfileIdentity>> = {
  minimum: { specification: 'urn:factur-x.eu:1p0:minimum', level: 'MINIMUM', relationship: 'Data' },
  'basic-wl': { specification: 'urn:factur-x.eu:1p0:basicwl', level: 'BASIC WL', relationship: 'Data' },
  basic: { specification: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic', level: 'BASIC', relationship: 'Alternative' },
  en16931: { specification: 'urn:cen.eu:en16931:2017', level: 'EN 16931', relationship: 'Alternative' },
  extended: {
    specification: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
    level: 'EXTENDED',
    relationship: 'Alternative',
  },
  'extended-ctc-fr': {
    specification: 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
    level: 'EXTENDED',
    relationship: 'Alternative',
  },
};

/** Profiles from least to most; the French extension holds what EXTENDED holds. */
export const PROFILE_ORDER: readonly FacturXProfile[] = ['minimum', 'basic-wl', 'basic', 'en16931', 'extended', 'extended-ctc-fr'];

/** The profile a specification identifier (BT-24) claims; undefined for one that is none of Factur-X. */
export function profileOfSpecification(specification: string | undefined): FacturXProfile | undefined {
  const wanted = specification?.trim().toLowerCase();
  const exact = PROFILE_ORDER.find((profile) => PROFILES[profile].specification.toLowerCase() === wanted);
  if (exact !== undefined || wanted === undefined) return exact;
  const ending = /(?:factur-x\.eu|zugferd\.de):\d+p\d+:(minimum|basicwl|basic|extended)$/.exec(wanted)?.[1];
  return ending === 'basicwl' ? 'basic-wl' : (ending as 'minimum' | 'basic' | 'extended' | undefined);
}
