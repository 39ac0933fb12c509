import { ButtonLink, Confirmation } from '#design';
import type { Key } from '#words';
import type { Answer, Visit } from '../../frame/visit.ts';

/** A page that says a message was sent: the same for everybody. In a demonstration the message lies in the mailbox of the platform. */
function toldPage(title: Key, text: Key) {
  return async (visit: Visit): Promise<Answer> => {
    const { say, settings } = visit;
    return {
      kind: 'page',
      page: {
        title: say(title),
        width: 'reading',
        body: (
          <>
            <Confirmation title={say(title)}>{say(text)}</Confirmation>
            <p>{say('signing.sent.nothing')}</p>
            {settings.mode === 'demo' && (
              <p>
                <ButtonLink href="/demo/mailbox">{say('portal.mailbox.title')}</ButtonLink>
              </p>
            )}
          </>
        ),
      },
    };
  };
}

export const showSignUpSent = toldPage('signing.sent.title', 'signing.sent.sign-up');
export const showResetSent = toldPage('signing.sent.title', 'signing.sent.reset');
