import { ButtonGroup, ButtonLink, Card, PageHeading, Warning } from '#design';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { securityBreadcrumbs } from './parts.tsx';

/**
 * Recovery codes, the one time they are shown: the answer to the form that made them, which is why no redirect follows. The file to download is in the page
 * itself, so the platform keeps no readable copy.
 */
export function codesPage(visit: SignedVisit, codes: readonly string[]): Answer {
  const { say, visitor } = visit;
  const head = say('factors.codes.file-head', { login: visitor.profile.login, at: instant(visit.language, visit.context.clock.now()) });
  const file = `${[head, '', ...codes, ''].join('\r\n')}`;
  return {
    kind: 'page',
    page: {
      title: say('factors.codes.shown-title'),
      width: 'reading',
      breadcrumbs: securityBreadcrumbs(visit, say('factors.codes.title')),
      body: (
        <>
          <PageHeading title={say('factors.codes.shown-title')} lead={say('factors.codes.shown-lead')} />
          <Warning>{say('factors.codes.shown-once')}</Warning>
          <Card>
            <ol class="recovery-codes">
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ol>
          </Card>
          <ButtonGroup>
            <a
              class="button button-secondary"
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
              download={say('factors.codes.file')}
            >
              <span>{say('factors.codes.download')}</span>
            </a>
            <ButtonLink href="/account/security">{say('factors.codes.kept')}</ButtonLink>
          </ButtonGroup>
        </>
      ),
    },
  };
}

/** What follows a factor that was added: its recovery codes when it is the first, else the way back. */
export function afterFactor(visit: SignedVisit, codes: readonly string[], done: Extract<Answer, { kind: 'redirect' }>): Answer {
  return codes.length > 0 ? codesPage(visit, codes) : done;
}
