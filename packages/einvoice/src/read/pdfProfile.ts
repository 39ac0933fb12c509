import type { Finding } from '../finding.ts';
import type { Carried } from '../pdf/extract.ts';
import { profileOf, sameProfile } from '../pdf/extract-profile.ts';
import { specificationOf } from '../specifications.ts';
import { type FindingDetail, type ReadCode, readFinding } from './codes.ts';

/** What is needed of an invoice taken out of a PDF. */
interface InPdf {
  name: string;
  carried: Carried;
}

/**
 * How a PDF carries its invoice against what the invoice says it is: recipients choose their rules by either, and look for the file where the
 * standard puts it. Nothing of it keeps the invoice from being read.
 * @param specification BT-24 of the invoice
 */
export function pdfFindings(specification: string | undefined, { name, carried }: InPdf): Finding[] {
  const findings: Finding[] = [];
  const say = (code: ReadCode, detail: FindingDetail, severity: Finding['severity'] = 'warning'): void => {
    findings.push(readFinding(code, severity, { ...detail, params: { name, ...detail.params } }));
  };
  if (!carried.inTree) say('READ-PDF-UNLISTED', {});
  if (!carried.isAssociated) say('READ-PDF-UNASSOCIATED', {});
  judgeRelationship(specification, carried.relationship, say);
  judgeMetadata(specification, name, carried.metadata, say);
  return findings;
}

type Say = (code: ReadCode, detail: FindingDetail, severity?: Finding['severity']) => void;

/** The two small profiles carry too little to stand for the invoice: they are data of it. */
function judgeRelationship(specification: string | undefined, relationship: string | undefined, say: Say): void {
  const profile = specificationOf(specification)?.profile;
  if (profile === undefined || relationship === undefined) return;
  const isSmall = profile === 'minimum' || profile === 'basicwl';
  const isData = relationship === 'Data';
  if (isSmall === isData) return;
  const expected = isSmall ? 'Data' : 'Alternative';
  // In France Data is also borne with from the larger profiles.
  say(
    'READ-PDF-ROLE',
    { seen: relationship, expected, params: { profile: profileOf(specification ?? '') ?? '' } },
    isSmall ? 'warning' : 'info',
  );
}

function judgeMetadata(specification: string | undefined, name: string, metadata: Carried['metadata'], say: Say): void {
  if (metadata === undefined) {
    say('READ-PDF-NO-XMP', {});
    return;
  }
  const { profile, documentType, fileName, version, part } = metadata;
  if (part !== '3') say('READ-PDF-A3', { seen: part ?? '', expected: '3' });
  const absent = Object.entries({ ConformanceLevel: profile, DocumentType: documentType, DocumentFileName: fileName, Version: version })
    .filter(([, value]) => value === undefined)
    .map(([property]) => property);
  if (absent.length > 0) say('READ-PDF-XMP-MISSING', { params: { properties: absent.join(', ') } });
  if (documentType !== undefined && documentType !== 'INVOICE') say('READ-PDF-XMP-TYPE', { seen: documentType, expected: 'INVOICE' });
  if (fileName !== undefined && fileName !== name) say('READ-PDF-XMP-FILE', { seen: fileName, expected: name });
  // Other names are those of ZUGFeRD and XRechnung, which count their versions themselves.
  if (version !== undefined && version !== '1.0' && name.toLowerCase() === 'factur-x.xml')
    say('READ-PDF-XMP-VERSION', { seen: version, expected: '1.0' });
  const expected = specification === undefined ? undefined : profileOf(specification);
  if (profile !== undefined && expected !== undefined && !sameProfile(profile, expected)) {
    const params = { claimed: profile, expected };
    say('READ-PDF-PROFILE', { terms: ['BT-24'], at: 'specification', seen: profile, expected, params });
  }
}
