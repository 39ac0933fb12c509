/** The forms of reports. */
export const reportFormats = ['text', 'json', 'jsonl', 'sarif', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];
