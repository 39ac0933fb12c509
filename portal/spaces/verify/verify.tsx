import type { JSX } from 'preact';
import { Card, Columns, Details, FileUpload, Icon, IslandWords, Notice, PageHeading, Select, Textarea } from '#design';
import { sayIn } from '#words';
import type { Answer, Visit } from '../../frame/visit.ts';
import { fileSize } from '../deposit/file-size.ts';
import { paperWords } from './paper-words.ts';

/** What the engine reads by default, in bytes. */
const maxBytes = 30 * 1024 * 1024;

/** The profiles to choose from; by default the one the invoice claims. */
const profiles = [
  'auto',
  'core',
  'fr',
  'chorus-pro-b2g',
  'extended-ctc-fr',
  'facturx-minimum',
  'facturx-basicwl',
  'facturx-basic',
  'facturx-en16931',
  'facturx-extended',
] as const;

/** Made in the browser by `portal/islands/verdict/examples.ts`. */
const examples = ['ubl-good', 'ubl-bad', 'cii-bad', 'public-bad'] as const;

/** Checks an invoice in the visitor's browser: no account, and nothing is sent. */
export async function showVerify(visit: Visit): Promise<Answer> {
  const { say, language } = visit;
  const maxSize = fileSize(language, maxBytes);
  return {
    kind: 'page',
    page: {
      title: say('verify.title'),
      description: say('verify.description'),
      indexed: true,
      islands: ['verify'],
      body: (
        <div data-island="verify" data-max-bytes={maxBytes} data-max-size={maxSize}>
          <IslandWords prefix="ui" section="verify" more={paperWords(language)} />
          <PageHeading title={say('verify.title')} lead={say('verify.lead')} />
          <p class="verify-privacy">
            <Icon name="check" />
            <span>
              <strong>{say('verify.privacy-title')}</strong> {say('verify.privacy')}
            </span>
          </p>
          <noscript>
            <WithoutScript visit={visit} />
          </noscript>
          <div data-verify-form="" hidden>
            <Columns main={<WhatToCheck visit={visit} maxSize={maxSize} />} side={<Examples visit={visit} />} />
          </div>
          <p class="verify-status" role="status" data-verify-status="" />
          <progress class="verify-progress" aria-label={say('verify.title')} hidden />
          <div class="verify-results" data-verify-results="" tabIndex={-1} hidden />
        </div>
      ),
    },
  };
}

function WhatToCheck({ visit, maxSize }: { visit: Visit; maxSize: string }): JSX.Element {
  const { say, language } = visit;
  return (
    <div class="verify-form">
      <div class="drop-zone">
        <Icon name="upload" />
        <FileUpload name="file" label={say('verify.file-label')} hint={say('verify.file-hint', { size: maxSize })} accept=".xml,.pdf" />
      </div>
      <Details summary={say('verify.paste')}>
        <Textarea name="xml" label={say('verify.paste-label')} rows={8} />
        <button type="button" class="button button-secondary" data-verify-paste="">
          <span>{say('verify.paste-button')}</span>
        </button>
      </Details>
      <Select
        name="profile"
        label={say('verify.profile-label')}
        value="auto"
        choices={profiles.map((profile) => ({ value: profile, label: sayIn(language, `verify.profile.${profile}`) ?? profile }))}
      />
    </div>
  );
}

function Examples({ visit }: { visit: Visit }): JSX.Element {
  const { say } = visit;
  return (
    <>
      <Card title={say('verify.examples')}>
        <p class="muted">{say('verify.examples-lead')}</p>
        <ul class="plain-list example-list">
          {examples.map((example) => (
            <li key={example}>
              <button type="button" class="button button-secondary button-small" data-example={example}>
                <Icon name="document" />
                <span>{say(`verify.example.${example}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={say('verify.otherwise')}>
        <p>{say('verify.otherwise-text')}</p>
        <p>
          <code>{say('verify.command')}</code>
        </p>
        <p>
          <a href="/api">{say('verify.no-script-api-link')}</a>
        </p>
      </Card>
    </>
  );
}

function WithoutScript({ visit }: { visit: Visit }): JSX.Element {
  const { say } = visit;
  return (
    <Notice tone="warning" title={say('verify.no-script-title')}>
      <p>{say('verify.no-script')}</p>
      <ul class="format-list">
        <li>
          {say('verify.no-script-command')} <code>{say('verify.command')}</code>
        </li>
        <li>
          {say('verify.no-script-api')} <a href="/api">{say('verify.no-script-api-link')}</a>
        </li>
      </ul>
    </Notice>
  );
}
