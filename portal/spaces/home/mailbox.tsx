import { EmptyState, Notice, PageHeading, Table, Tag } from '#design';
import { listMails, readMail } from '#domain/notifications';
import type { Mail } from '#domain/notifications';
import { Problem } from '#kernel';
import { instant } from '#words';
import type { Answer, Visit } from '../../frame/visit.ts';

const pageSize = 50;

/** The demo mailbox: every mail the platform would send, newest first. */
export async function showMailbox(visit: Visit): Promise<Answer> {
  const { say, language } = visit;
  const before = visit.query.get('before');
  const mails = await listMails(visit.context, { limit: pageSize, ...(before ? { before } : {}) });
  const last = mails.length === pageSize ? mails.at(-1) : undefined;
  return {
    kind: 'page',
    page: {
      title: say('portal.mailbox.title'),
      body: (
        <>
          <PageHeading title={say('portal.mailbox.title')} lead={say('home.mailbox.lead')} />
          {mails.length === 0 ? (
            <EmptyState title={say('home.mailbox.empty')}>{say('home.mailbox.empty-text')}</EmptyState>
          ) : (
            <Table<Mail>
              caption={say('portal.mailbox.title')}
              rows={mails}
              rowKey={(mail) => mail.id}
              columns={[
                {
                  key: 'subject',
                  label: say('home.mailbox.subject'),
                  heading: true,
                  cell: (mail) => <a href={`/demo/mailbox/${mail.id}`}>{mail.subject}</a>,
                },
                { key: 'recipient', label: say('home.mailbox.to'), cell: (mail) => mail.recipient },
                {
                  key: 'at',
                  label: say('home.mailbox.at'),
                  nowrap: true,
                  cell: (mail) => <time dateTime={mail.madeAt.toISOString()}>{instant(language, mail.madeAt)}</time>,
                },
                {
                  key: 'state',
                  label: say('home.mailbox.state'),
                  cell: (mail) => (
                    <Tag tone={mail.failure ? 'red' : mail.sentAt ? 'green' : 'grey'}>
                      {say(mail.failure ? 'home.mailbox.failed' : mail.sentAt ? 'home.mailbox.sent' : 'home.mailbox.kept')}
                    </Tag>
                  ),
                },
              ]}
            />
          )}
          {last && (
            <p>
              <a href={`/demo/mailbox?before=${last.id}`}>{say('home.mailbox.older')}</a>
            </p>
          )}
        </>
      ),
    },
  };
}

/** One mail, as its reader would see it. */
export async function showMail(visit: Visit): Promise<Answer> {
  const { say, language } = visit;
  const mail = await readMail(visit.context, visit.params.mail ?? '');
  if (!mail) throw new Problem('portal.page-not-found', 'not-found');
  return {
    kind: 'page',
    page: {
      title: mail.subject,
      width: 'reading',
      breadcrumbs: [{ label: say('portal.mailbox.title'), href: '/demo/mailbox' }, { label: mail.subject }],
      body: (
        <>
          <PageHeading above={`${mail.recipient} · ${instant(language, mail.madeAt)}`} title={mail.subject} />
          {mail.failure && <Notice tone="error">{mail.failure}</Notice>}
          {mail.isSecret && mail.sentAt ? <Notice>{say('home.mailbox.blanked')}</Notice> : <pre class="mail-text">{mail.textBody}</pre>}
          {mail.invoiceId && (
            <p>
              <a href={`/invoices/${mail.invoiceId}`}>{say('home.mailbox.invoice')}</a>
            </p>
          )}
        </>
      ),
    },
  };
}
