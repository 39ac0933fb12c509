import type { settings as fr } from '../fr/settings.ts';

/** What each setting is for, by its name in `platform/config/table.ts`. */
export const settings: Record<keyof typeof fr, string> = {
  mode: 'Demo (invented structures and invoices, logins shown) or production (refuses demo logins and weak secrets).',
  port: 'Port to listen on; 0 chooses a free one.',
  host: 'Address to listen on; 0.0.0.0 for all.',
  dataFolder: 'Folder of all data: embedded database, received files, secret.',
  databaseUrl: 'PostgreSQL server (15 or newer) to use instead of the embedded database.',
  publicUrl: 'Address by which people and programs reach the platform; used in links of mails and for cookies.',
  secret: 'Signs cookies and tokens; at least 32 bytes drawn at random. In demo mode it is made and kept in the data folder.',
  smtpUrl: 'Outgoing mail server. Without one, mails are only shown in the demo mailbox.',
  mailFrom: 'Sender of mails.',
  logLevel: 'The least that is written to the log.',
  maxInvoiceBytes: 'Largest invoice, in bytes.',
  maxDepositBytes: 'Largest whole deposit with its attachments, in bytes.',
  workers: 'Background jobs done at once; 0 to do none in this process.',
  trustProxy: 'Set to true behind a proxy of ours that tells the address of clients.',
  requestsPerMinute: 'Requests one address may make in a minute; 0 for no limit.',
  signInsPerMinute: 'Sign-in attempts one address may make in a minute.',
  metricsToken: 'Token that opens /metrics to others than this machine.',
};
