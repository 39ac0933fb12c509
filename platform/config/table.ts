import { address, choice, flag, integer, secret, text } from './readers.ts';

const mebibyte = 1024 * 1024;

/**
 * Every setting of the platform, by the name the code uses. Read by `loadSettings` and by the generated page of documentation;
 * what each is for stands in words, under the same name.
 */
export const settingsTable = {
  mode: choice('UNISSON_MODE', ['demo', 'production'], { default: 'demo' }),
  port: integer('PORT', { min: 0, max: 65_535 }, { default: '8080' }),
  host: text('HOST', 'host name or address', { default: '127.0.0.1 (demo), 0.0.0.0 (production)' }),
  dataFolder: text('UNISSON_DATA_DIR', 'folder', { default: './data' }),
  databaseUrl: address('DATABASE_URL', ['postgres', 'postgresql'], { secret: true }),
  publicUrl: address('UNISSON_PUBLIC_URL', ['https', 'http'], { default: 'http://localhost:PORT (demo)', requiredInProduction: true }),
  secret: secret('UNISSON_SECRET', { requiredInProduction: true }),
  smtpUrl: address('UNISSON_SMTP_URL', ['smtp', 'smtps'], { secret: true }),
  mailFrom: text('UNISSON_MAIL_FROM', 'mail address', { default: 'Unisson <no-reply@localhost>' }),
  logLevel: choice('UNISSON_LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug', 'trace'], { default: 'info' }),
  maxInvoiceBytes: integer('UNISSON_MAX_INVOICE_BYTES', { min: 1_024, max: 1_024 * mebibyte }, { default: String(30 * mebibyte) }),
  maxDepositBytes: integer('UNISSON_MAX_DEPOSIT_BYTES', { min: 1_024, max: 4_096 * mebibyte }, { default: String(120 * mebibyte) }),
  workers: integer('UNISSON_WORKERS', { min: 0, max: 64 }, { default: '4' }),
  trustProxy: flag('UNISSON_TRUST_PROXY', { default: 'false' }),
  requestsPerMinute: integer('UNISSON_REQUESTS_PER_MINUTE', { min: 0, max: 10_000_000 }, { default: '0 (demo), 1200 (production)' }),
  signInsPerMinute: integer('UNISSON_SIGN_INS_PER_MINUTE', { min: 1, max: 100_000 }, { default: '20' }),
  metricsToken: secret('UNISSON_METRICS_TOKEN'),
  managersNeedSecondFactor: flag('UNISSON_MANAGERS_NEED_SECOND_FACTOR', { default: 'false' }),
  secretQuestion: flag('UNISSON_SECRET_QUESTION', { default: 'false' }),
  publicSignUp: choice('UNISSON_PUBLIC_SIGN_UP', ['open', 'operator'], { default: 'open (demo), operator (production)' }),
  retainSignInsDays: integer('UNISSON_RETAIN_SIGN_INS_DAYS', { min: 1, max: 3_650 }, { default: '365' }),
  retainMailsDays: integer('UNISSON_RETAIN_MAILS_DAYS', { min: 1, max: 3_650 }, { default: '90' }),
  retainClosedAccountsDays: integer('UNISSON_RETAIN_CLOSED_ACCOUNTS_DAYS', { min: 1, max: 3_650 }, { default: '365' }),
  registerUrl: address('UNISSON_REGISTER_URL', ['https', 'http']),
  registerKey: text('UNISSON_REGISTER_KEY', 'access key', { secret: true }),
  oidcIssuer: address('UNISSON_OIDC_ISSUER', ['https', 'http']),
  oidcClientId: text('UNISSON_OIDC_CLIENT_ID', 'client identifier'),
  oidcClientSecret: text('UNISSON_OIDC_CLIENT_SECRET', 'client secret', { secret: true }),
  oidcLabel: text('UNISSON_OIDC_LABEL', 'name shown on the button'),
} as const;

/** The name of a setting in the code. */
export type SettingName = keyof typeof settingsTable;
