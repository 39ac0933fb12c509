import type { Factors } from '#domain/accounts';
import { ownSessions, readFactors } from '#domain/accounts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { accountPage } from '../family.tsx';
import { PasskeysSection } from './passkeys.tsx';
import { PasswordSection } from './password.tsx';
import { ProvidersSection } from './providers.tsx';
import { SecondFactorSection } from './second-factor.tsx';
import { SessionsSection } from './sessions.tsx';

/** Security of one's own account: how it is opened, and where it is open. Each section stands in its own file. */
export async function showSecurity(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  const [factors, sessions]: [Factors, Awaited<ReturnType<typeof ownSessions>>] = await Promise.all([
    readFactors(context, visitor.userId),
    ownSessions(context, visitor),
  ]);
  return accountPage(visit, {
    part: 'security',
    body: (
      <>
        <div class="columns-even">
          <PasswordSection visit={visit} />
          <SecondFactorSection visit={visit} factors={factors} />
          <PasskeysSection visit={visit} factors={factors} />
          <ProvidersSection visit={visit} factors={factors} />
        </div>
        <SessionsSection visit={visit} sessions={sessions} />
      </>
    ),
  });
}
