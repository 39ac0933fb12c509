import type { Finding } from '#einvoice';
import type { Language } from '#kernel';
import { explainFinding, say } from '#words';
import type { TakenFile } from './take-file.ts';

/** What the drop zone is told of one file; the shape the island reads. */
export interface UploadAnswer {
  readonly state: 'accepted' | 'refused' | 'needs-header';
  readonly title: string;
  readonly href?: string;
  readonly findings: readonly { readonly message: string; readonly remedy?: string; readonly where?: string }[];
}

function toldFinding(language: Language, finding: Finding): UploadAnswer['findings'][number] {
  const { message, remedy } = explainFinding(finding, language);
  const { where } = finding;
  return {
    message,
    ...(remedy !== undefined && { remedy }),
    ...(where && { where: say(language, 'design.findings.position', { line: where.line, column: where.column }) }),
  };
}

/** The answer for one file, in words: its number and page, what is to correct, or where its header is typed. */
export function uploadAnswer(language: Language, { outcome, draftId }: TakenFile): UploadAnswer {
  const findings = outcome.findings.filter((finding) => finding.severity !== 'info').map((finding) => toldFinding(language, finding));
  switch (outcome.state) {
    case 'accepted':
      return { state: 'accepted', title: outcome.invoice.number, href: `/invoices/${outcome.invoice.id}`, findings };
    case 'refused':
      return {
        state: 'refused',
        title: outcome.existingId === undefined ? say(language, 'depositing.refused-title') : say(language, 'depositing.existing'),
        ...(outcome.existingId !== undefined && { href: `/invoices/${outcome.existingId}` }),
        findings,
      };
    case 'needs-header':
      return {
        state: 'needs-header',
        title: say(language, 'depositing.type-header'),
        ...(draftId !== undefined && { href: `/deposit/drafts/${draftId}` }),
        findings: [],
      };
  }
}
