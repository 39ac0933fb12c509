import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoStructure } from '../../run/demo/structures.ts';
import { close } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import { depositedTo } from './invoice-acts.ts';
import { paperFile } from './papers.ts';
import { enter, holds, people, seenText, textOf } from './people.ts';

let platform: StartedPlatform;
before(async () => {
  platform = await startedPlatform({}, { papers: false });
});
after(async () => {
  await close();
  await platform?.stop();
});

test('a manager sees what somebody of one service sees, does nothing meanwhile, and goes back', async () => {
  const [theirs, other] = [await depositedTo(platform, 'TECHNIQUE'), await depositedTo(platform, 'ECOLES')];
  const page = await enter(platform, people.commune, { javaScriptEnabled: false });
  await page.goto('/organisation/people?text=girard');
  await page.getByRole('link', { name: 'Girard Thomas' }).click();
  const person = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Voir avec ses droits' }).click();
  const banner = page.getByRole('region', { name: 'Droits d’une autre personne' });
  holds(await seenText(banner), 'Vous voyez le portail avec les droits de Thomas Girard.');

  await page.goto('/invoices/received/search');
  holds(await textOf(page), theirs.number);
  assert.equal(await page.getByText(other.number).count(), 0);
  assert.equal((await page.goto(`/invoices/${other.id}`))?.status(), 404);
  assert.equal((await page.goto('/organisation/people'))?.status(), 403);

  // Every form is refused with a page that says why and how to go back, the manager's own account included.
  await page.goto(`/invoices/${theirs.id}`);
  const csrf = await page.locator('[name=_csrf]').first().inputValue();
  for (const path of [`/invoices/${theirs.id}/process`, '/account/profile', `${person}/view-as`, '/organisation/people/new']) {
    const refused = await page.request.post(path, { form: { _csrf: csrf, action: 'book' } });
    assert.ok([403, 404].includes(refused.status()), `${path} ${refused.status()}`);
  }
  const refused = await page.request.post(person, { form: { _csrf: csrf, 'level-organisation': 'write' } });
  assert.equal(refused.status(), 403);
  holds(await refused.text(), 'Revenez d’abord à vos droits', 'Revenir à mes droits');

  await page.goto('/home');
  await banner.getByRole('button', { name: 'Revenir à mes droits' }).click();
  await page.getByText('Vous avez retrouvé vos propres droits.').waitFor();
  assert.equal(new URL(page.url()).pathname, person);
  assert.equal(await banner.count(), 0);
  await page.getByRole('link', { name: 'Voir dans l’historique' }).click();
  holds(await textOf(page), 'Portail regardé avec les droits de cette personne', 'Thomas Girard', 'Claire Fontaine');
  assert.equal((await page.goto(`/invoices/${other.id}`))?.status(), 200);

  // Nobody looks with their own rights, which they have anyway.
  await page.goto('/organisation/people?text=fontaine');
  await page.getByRole('link', { name: 'Fontaine Claire' }).click();
  assert.equal(await page.getByRole('button', { name: 'Voir avec ses droits' }).count(), 0);
});
