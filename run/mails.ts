import type { MailWriter, StatusNews } from '#domain/notifications';
import type { Language } from '#kernel';
import { instant, money, say, sayIn } from '#words';
import { writeDigest } from './mail-digest.ts';
import { escapeHtml, mailHtml, oneLine } from './mail-html.ts';

/** The lines that say why and what now; empty ones are left out. */
function reasons(language: Language, news: StatusNews): string[] {
  const { event } = news;
  const motive = event.motive ? sayIn(language, `invoices.motive.${event.motive}`) : undefined;
  return [
    ...(motive ? [say(language, 'mails.motive', { motive })] : []),
    ...(event.comment ? [say(language, 'mails.comment', { comment: event.comment })] : []),
    ...(event.paymentOrderNumber ? [say(language, 'mails.payment-order', { number: event.paymentOrderNumber })] : []),
    ...(event.actorName && event.structureName
      ? [say(language, 'mails.by', { name: event.actorName, structure: event.structureName })]
      : []),
  ];
}

function htmlOf(language: Language, paragraphs: readonly string[], end: { link: string; label: string; why: string }): string {
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const link = `<p><a href="${escapeHtml(end.link)}">${escapeHtml(end.label)}</a></p>`;
  return mailHtml(language, `${text}${link}<p><small>${escapeHtml(end.why)}</small></p>`);
}

/** Puts news into words, in the reader's language. */
export function mailWriter(publicUrl: string): MailWriter {
  return {
    writeStatus(news) {
      const { invoice, event, person, side } = news;
      const { language } = person;
      const status = say(language, `invoices.status.${event.toStatus}`);
      const params = {
        number: invoice.number,
        status,
        name: person.name,
        counterpart: side === 'supplier' ? invoice.recipientName : invoice.supplierName,
        amount: money(language, invoice.grossAmount, invoice.currency),
        at: instant(language, event.at),
      };
      const link = `${publicUrl}/invoices/${invoice.id}`;
      const advice = sayIn(language, `mails.advice.${side}.${event.toStatus}`);
      const paragraphs = [
        say(language, 'mails.hello', params),
        say(language, side === 'supplier' ? 'mails.news-supplier' : 'mails.news-recipient', params),
        ...reasons(language, news),
        ...(advice ? [advice] : []),
      ];
      const why = say(language, 'mails.why-you', { link: `${publicUrl}/account/notifications` });
      return {
        subject: oneLine(say(language, 'mails.subject', params)),
        textBody: [...paragraphs, say(language, 'mails.see', { link }), why].join('\n\n'),
        htmlBody: htmlOf(language, paragraphs, { link, label: say(language, 'mails.see-link', params), why }),
      };
    },
    writeDigest: (digest, reader) => writeDigest(publicUrl, digest, reader),
    writeNews({ code, params: given, path, kind }, { name, language }) {
      const params = { ...given, name };
      const link = `${publicUrl}${path}`;
      const sentence = (part: string): string => sayIn(language, `mails.${code}.${part}`, params) ?? code;
      const paragraphs = [say(language, 'mails.hello', params), ...sentence('text').split('\n')];
      const why = sayIn(language, `mails.why.${kind}`, { link: `${publicUrl}/account/notifications` }) ?? '';
      return {
        subject: oneLine(sentence('subject')),
        textBody: [...paragraphs, `${sentence('link')} : ${link}`, why].join('\n\n'),
        htmlBody: htmlOf(language, paragraphs, { link, label: sentence('link'), why }),
      };
    },
  };
}
