import nodemailer from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { Problem } from '#kernel';

/** A message to one person. */
export interface Mail {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly language?: string;
  /** Makes a second sending of the same mail recognisable (Message-ID); letters, digits, dashes. */
  readonly id: string;
}

/** Hands messages to the outside. Whether and when a mail was delivered is kept by its caller. */
export interface Mailer {
  /** False in demo mode without a mail server: mails are only recorded by their caller. */
  readonly isReal: boolean;
  /** Sends one mail. Throws Problem `mail.bad-address` (never worth another try), `mail.refused` (the server said no for good) or `mail.unavailable` (try later). */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** What the mailer is opened from. */
interface MailSettings {
  readonly smtpUrl?: string;
  /** `Name <address>` or an address. */
  readonly mailFrom: string;
}

/** Opens the mailer: over SMTP when an address is given, else one that sends nothing. */
export function openMailer(settings: MailSettings): Mailer {
  if (settings.smtpUrl === undefined) return { isReal: false, send: async (mail) => checkAddress(mail.to), close: () => undefined };
  const transport = nodemailer.createTransport({
    url: settings.smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    // Bodies are given as text: nothing of the machine may be read in by a path or fetched by an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isReal: true,
    async send(mail) {
      checkAddress(mail.to);
      await transport.sendMail(message(mail, settings.mailFrom)).catch((error: unknown) => {
        throw sendingProblem(error);
      });
    },
    close: () => transport.close(),
  };
}

function message(mail: Mail, from: string): SendMailOptions {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject),
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    messageId: `<${mail.id.replaceAll(/[^A-Za-z0-9-]/g, '')}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(mail.language === undefined ? {} : { 'Content-Language': oneLine(mail.language) }) },
  };
}

// A line break in a header would let whoever wrote the text add headers of their own.
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const plainAddress = /^[^\s@<>()[\],;:\\"\p{Cc}]+@[^\s@<>()[\],;:\\"\p{Cc}]+$/u;

function checkAddress(to: string): void {
  if (to.length > 254 || !plainAddress.test(to)) throw new Problem('mail.bad-address', 'invalid');
}

function sendingProblem(error: unknown): Problem {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  // 5xx is final, except for an authentication that failed: that is ours to repair, and the mail still to send.
  const isFinal = code >= 500 && code < 600 && code !== 530 && code !== 534 && code !== 535;
  return new Problem(isFinal ? 'mail.refused' : 'mail.unavailable', 'unavailable', { params: { status: String(code) }, cause: error });
}
