import type { JSX } from 'preact';
import { Fragment } from 'preact';
import type { FormError } from '#design';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkboxes,
  ErrorSummary,
  errorFor,
  Form,
  Hidden,
  Input,
  Inset,
  PageHeading,
  Section,
} from '#design';
import { mandateText } from '#documents';
import { authorise } from '#domain/rights';
import { unsignedMandate } from '#domain/structures';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';

/** The whole text, before anything is signed, and the few things a signature takes. */
export async function signPage(visit: SignedVisit, capacity = '', errors: readonly FormError[] = []): Promise<Answer> {
  const { say, context, visitor, language } = visit;
  authorise(visitor.actor, 'mandates.sign');
  const paper = await unsignedMandate(context, visitor.actor);
  const { preamble, articles, note } = mandateText(paper, language, context.policy.publicUrl);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.mandate.sign-title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('structure.mandate.title'), href: '/organisation/mandate' },
        { label: say('structure.mandate.sign-title') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={paper.structure.name} title={say('structure.mandate.sign-title')} lead={say('structure.mandate.sign-lead')} />
          <p>
            <a href="/organisation/mandate/preview">{say('structure.mandate.preview')}</a>
          </p>
          <Inset>
            <p>{preamble}</p>
            {articles.map(
              ({ title, text }): JSX.Element => (
                <Fragment key={title}>
                  <h2 class="heading-s">{title}</h2>
                  <p>{text}</p>
                </Fragment>
              ),
            )}
            {note !== undefined && <p class="muted">{note}</p>}
          </Inset>
          <Section title={say('structure.mandate.signature')} id="signature">
            <Form action="/organisation/mandate/sign" csrf={visit.csrfToken}>
              <Hidden name="version" value={paper.version} />
              <p>{say('structure.mandate.as', { name: visitor.actor.name })}</p>
              <Input
                name="capacity"
                label={say('structure.mandate.capacity')}
                hint={say('structure.mandate.capacity-hint')}
                value={capacity}
                width={30}
                error={errorFor(errors, 'capacity')}
              />
              <Checkboxes
                name="consent"
                label={say('structure.mandate.consent-label')}
                hiddenLabel
                error={errorFor(errors, 'consent')}
                choices={[{ value: 'yes', label: say('structure.mandate.consent', { structure: paper.structure.name }) }]}
              />
              <ButtonGroup>
                <Button>{say('structure.mandate.sign')}</Button>
                <ButtonLink kind="quiet" href="/organisation/mandate">
                  {say('structure.cancel')}
                </ButtonLink>
              </ButtonGroup>
            </Form>
          </Section>
        </>
      ),
    },
  };
}
