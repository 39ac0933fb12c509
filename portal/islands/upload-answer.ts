/** What the server answers to each file sent by the drop zone, as JSON, whatever the HTTP status. Sentences are in the page's language. */
export interface UploadAnswer {
  /** `accepted`: an invoice was made. `refused`: nothing was kept. `needs-header`: kept, and `href` leads to the form for what could not be read. */
  state: 'accepted' | 'refused' | 'needs-header';
  /** Number of the invoice, or what happened in a few words. */
  title: string;
  href?: string;
  findings: { message: string; remedy?: string; where?: string }[];
}

/** The answer in a response's text, or undefined when it is something else (an error page of a proxy…). */
export function readAnswer(text: string): UploadAnswer | undefined {
  try {
    const answer = JSON.parse(text) as Partial<Record<keyof UploadAnswer, unknown>>;
    const known = answer.state === 'accepted' || answer.state === 'refused' || answer.state === 'needs-header';
    return known && typeof answer.title === 'string' && Array.isArray(answer.findings) ? (answer as UploadAnswer) : undefined;
  } catch {
    return undefined;
  }
}
