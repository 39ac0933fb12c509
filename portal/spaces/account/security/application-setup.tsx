import type { FormError } from '#design';
import { Button, Card, Details, errorFor, Form, Hidden, Input, Notice, QrCode } from '#design';
import type { Factors, TotpOffer } from '#domain/accounts';
import type { SignedVisit } from '../../../frame/visit.ts';
import { ProofField } from './parts.tsx';

/** Tells a manager why nothing else opens. */
export function Needed({ visit: { say } }: { visit: SignedVisit }) {
  return (
    <Notice title={say('factors.application.needed-title')}>
      <p>{say('factors.application.needed')}</p>
      <p>
        {say('factors.application.needed-other')} <a href="/account/security/passkeys">{say('factors.application.needed-passkey')}</a>
      </p>
    </Notice>
  );
}

/** The secret on offer, to read or to type, and the form that takes its first code. */
export function SetUp({
  visit,
  factors,
  errors,
  offer,
}: {
  visit: SignedVisit;
  factors: Factors;
  errors: readonly FormError[];
  offer: TotpOffer;
}) {
  const { say } = visit;
  return (
    <Card>
      <div class="security-steps">
        <h2 class="heading-s">{say('factors.application.step-scan')}</h2>
        <p class="muted">{say('factors.application.step-scan-hint')}</p>
        <QrCode content={offer.address} label={say('factors.application.qr')} />
        <Details summary={say('factors.application.by-hand')}>
          <p>{say('factors.application.by-hand-text')}</p>
          <p>
            {say('factors.application.key')} <code class="secret-key">{(offer.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
          </p>
          <p>
            <a href={offer.address}>{say('factors.application.open-in')}</a>
          </p>
        </Details>
        <Form action="/account/security/second-factor" csrf={visit.csrfToken}>
          <Hidden name="sealed" value={offer.sealed} />
          <h2 class="heading-s">{say('factors.application.step-code')}</h2>
          <Input
            name="code"
            label={say('factors.application.code')}
            width={10}
            numeric="integer"
            autocomplete="one-time-code"
            error={errorFor(errors, 'code')}
            required
          />
          <ProofField visit={visit} factors={factors} errors={errors} />
          <Button>{say('factors.application.confirm')}</Button>
        </Form>
      </div>
    </Card>
  );
}
