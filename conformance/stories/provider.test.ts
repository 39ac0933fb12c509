import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { close, newPage } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import type { Known, OutsideProvider } from './outside-provider.ts';
import { outsideProvider } from './outside-provider.ts';
import { enter, holds, people, textOf } from './people.ts';

const known: readonly Known[] = [
  { sub: 'a-1', email: 'nouvelle@agence.example', email_verified: true, given_name: 'Jeanne', family_name: 'Moreau' },
  { sub: 'a-2', email: 'Sophie.Delmas@papeterie.example', email_verified: true, given_name: 'Sophie', family_name: 'Delmas' },
  { sub: 'a-3', email: people.hospital, email_verified: false, given_name: 'Emma', family_name: 'Wright' },
  { sub: 'a-4', email: 'autre@agence.example', email_verified: true, given_name: 'Claire', family_name: 'Fontaine' },
];

let provider: OutsideProvider;
let world: StartedPlatform;
before(async () => {
  provider = await outsideProvider(known);
  world = await startedPlatform(
    {
      UNISSON_OIDC_ISSUER: provider.issuer,
      UNISSON_OIDC_CLIENT_ID: provider.clientId,
      UNISSON_OIDC_CLIENT_SECRET: provider.clientSecret,
      UNISSON_OIDC_LABEL: 'Mon agence',
    },
    { papers: false },
  );
  provider.register(world.address);
});
after(async () => {
  await close();
  await world.stop();
  await provider.stop();
});

const arrives = (page: Page, path: string): Promise<void> => page.waitForURL(({ pathname }) => pathname === path);
const pathOf = (page: Page): string => new URL(page.url()).pathname;

async function stranger(): Promise<Page> {
  const page = await newPage({ baseURL: world.address });
  page.setDefaultTimeout(15_000);
  return page;
}

/** Goes to the provider from the sign-in page and says there who one is; nobody refuses. */
async function comeFromProvider(page: Page, email: string | undefined, next = '/home'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole('link', { name: 'Se connecter avec Mon agence' }).click();
  await page.getByRole('button', { name: email ?? 'Refuse' }).click();
  await page.waitForURL(({ origin }) => origin === world.address);
}

async function accountsOf(sub: string): Promise<{ id: string; login: string; password_hash: string | null }[]> {
  const { rows } = await sql<{ id: string; login: string; password_hash: string | null }>`
    SELECT u.id, u.login, u.password_hash FROM external_identities e JOIN users u ON u.id = e.user_id WHERE e.subject = ${sub}`.execute(
    world.platform.context.database,
  );
  return rows;
}

test('the first time makes an account without a password, the second opens the same', async () => {
  const page = await stranger();
  await comeFromProvider(page, 'nouvelle@agence.example');
  const [made, ...others] = await accountsOf('a-1');
  assert.equal(others.length, 0);
  assert.equal(made?.login, 'nouvelle@agence.example');
  assert.equal(made?.password_hash, null);
  await page.goto('/account');
  holds(await textOf(page), 'Jeanne Moreau');
  const again = await stranger();
  await comeFromProvider(again, 'nouvelle@agence.example', '/account');
  assert.equal(pathOf(again), '/account');
  assert.deepEqual(await accountsOf('a-1'), [made]);
});

test('a verified address opens the account that has it, and its owner is told', async () => {
  const { context } = world.platform;
  await sql`UPDATE users SET login_verified_at = created_at WHERE login = ${people.supplier}`.execute(context.database);
  const page = await stranger();
  await comeFromProvider(page, 'Sophie.Delmas@papeterie.example');
  assert.equal(pathOf(page), '/home');
  assert.equal((await accountsOf('a-2'))[0]?.login, people.supplier);
  const told = async () => {
    const { rows } = await sql<{ subject: string }>`SELECT subject FROM mails WHERE recipient LIKE 'sophie%'`.execute(context.database);
    return rows.some(({ subject }) => subject === 'Compte relié à Mon agence');
  };
  const until = performance.now() + 15_000;
  while (!(await told())) {
    assert.ok(performance.now() < until, 'no mail tells of the link');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

test('an address that is not verified opens nothing', async () => {
  const page = await stranger();
  await comeFromProvider(page, people.hospital);
  holds(await textOf(page), 'Adresse électronique non vérifiée');
  assert.deepEqual(await accountsOf('a-3'), []);
  await page.goto('/home');
  assert.equal(pathOf(page), '/sign-in');
});

test('who refuses at the provider is told so, and may sign in another way', async () => {
  const page = await stranger();
  await comeFromProvider(page, undefined);
  holds(await textOf(page), 'Vous n’êtes pas connecté', 'Connexion non confirmée');
  await page.getByRole('link', { name: 'Retour à la connexion' }).click();
  assert.equal(pathOf(page), '/sign-in');
});

test('the address one came back to opens nothing a second time, nor in another browser', async () => {
  const page = await stranger();
  let cameBackTo = '';
  page.on('request', (request) => {
    if (request.url().includes('/sign-in/provider/back')) cameBackTo = request.url();
  });
  await comeFromProvider(page, 'nouvelle@agence.example');
  assert.match(cameBackTo, /[?&]code=/);
  await page.context().clearCookies({ name: /session/ });
  await page.goto(cameBackTo);
  holds(await textOf(page), 'Cette demande n’est plus valable');
  const other = await stranger();
  await other.goto(cameBackTo);
  holds(await textOf(other), 'Cette demande n’est plus valable');
  await other.goto('/home');
  assert.equal(pathOf(other), '/sign-in');
});

test('an answer with another state is refused', async () => {
  const page = await stranger();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Se connecter avec Mon agence' }).click();
  await page.goto('/sign-in/provider/back?code=made-up&state=made-up');
  holds(await textOf(page), 'Connexion non confirmée');
});

test('an account closed here stays closed', async () => {
  const { context } = world.platform;
  await sql`UPDATE users SET is_active = false WHERE login = 'nouvelle@agence.example'`.execute(context.database);
  const page = await stranger();
  await comeFromProvider(page, 'nouvelle@agence.example');
  holds(await textOf(page), 'Compte fermé');
  await sql`UPDATE users SET is_active = true WHERE login = 'nouvelle@agence.example'`.execute(context.database);
});

test('somebody signed in links their account by a form, passes to the provider and back; an identity opens one account', async () => {
  const page = await enter(world, people.commune);
  await page.goto('/account/security/provider');
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Relier mon compte' }).click();
  await page.getByRole('link', { name: 'Continuer vers Mon agence' }).click();
  await page.getByRole('button', { name: 'autre@agence.example' }).click();
  await arrives(page, '/account/security/provider');
  holds(await textOf(page), 'Votre compte est relié à Mon agence.');
  assert.equal((await accountsOf('a-4'))[0]?.login, people.commune);
  const other = await enter(world, people.department);
  await other.goto('/account/security/provider');
  await other.locator('#proof').fill(world.password);
  await other.getByRole('button', { name: 'Relier mon compte' }).click();
  await other.getByRole('link', { name: 'Continuer vers Mon agence' }).click();
  await other.getByRole('button', { name: 'autre@agence.example' }).click();
  await arrives(other, '/sign-in/provider/back');
  holds(await textOf(other), 'Déjà relié');
  await page.goto('/account/security/provider');
  await page.locator('#proof').fill(world.password);
  await page.getByRole('button', { name: 'Retirer le lien' }).click();
  await arrives(page, '/account/security');
  assert.deepEqual(await accountsOf('a-4'), []);
});

test('a form that answers with the way to another site is stopped by the browser: that is why the way there is a link', async () => {
  const page = await stranger();
  const stopped: string[] = [];
  page.on('console', (message) => stopped.push(message.text()));
  await page.goto('/sign-in');
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = '/sign-in/provider';
    document.body.append(form);
    form.submit();
  });
  const until = performance.now() + 15_000;
  while (!stopped.some((text) => text.includes('form-action'))) {
    assert.ok(performance.now() < until, 'the browser did not stop it');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(pathOf(page), '/sign-in');
});

test('while the provider answers nothing people are told plainly, and may sign in another way', async () => {
  provider.setMute(true);
  try {
    const page = await stranger();
    await comeFromProvider(page, 'nouvelle@agence.example');
    holds(await textOf(page), 'Vous n’êtes pas connecté', 'Fournisseur d’identité injoignable');
    await page.getByRole('link', { name: 'Retour à la connexion' }).click();
    await page.locator('#login').fill(people.department);
    await page.locator('#password').fill(world.password);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await arrives(page, '/home');
  } finally {
    provider.setMute(false);
  }
});
