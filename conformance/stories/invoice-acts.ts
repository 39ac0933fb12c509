import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { deposit, routeInvoice } from '#domain/invoices';
import { depositor } from '../../run/demo/actors.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import type { Page } from 'playwright-core';
import type { StartedPlatform } from '../started-platform.ts';
import { paperFile } from './papers.ts';
import type { PaperFile } from './papers.ts';
import { seenText, untilStatus } from './people.ts';

/** Deposits a file through the drop zone and returns the address of its invoice. */
export async function depositThroughPortal(page: Page, file: PaperFile): Promise<string> {
  await page.goto('/deposit');
  await page.locator('input[type=file]').setInputFiles([file]);
  const link = page.locator('.drop-item a').first();
  await link.waitFor();
  assert.equal(await seenText(link), file.number);
  return (await link.getAttribute('href')) ?? '';
}

/** Deposits a file without a browser, as the drop zone does, and waits until the worker has routed it. Returns the address of its invoice. */
export async function depositQuietly(world: StartedPlatform, login: string, file: PaperFile): Promise<string> {
  const cookie = await world.signIn(login);
  const page = await (await fetch(`${world.address}/deposit`, { headers: { cookie } })).text();
  const form = new FormData();
  form.append('_csrf', /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  form.append('files', new Blob([new Uint8Array(file.buffer)], { type: file.mimeType }), file.name);
  const answer = await fetch(`${world.address}/deposit/file`, {
    method: 'POST',
    headers: { cookie, accept: 'application/json' },
    body: form,
  });
  const told = (await answer.json()) as { state: string; href?: string };
  assert.equal(told.state, 'accepted', JSON.stringify(told));
  await routed(world, file.number);
  return told.href ?? '';
}

/** A paper of papeterie to a service of the commune, deposited and routed by the domain's own operations. */
export async function depositedTo({ platform }: StartedPlatform, service: string): Promise<{ id: string; number: string }> {
  const { context } = platform;
  const file = await paperFile({ service });
  const outcome = await deposit(context, depositor(demoStructure('papeterie')), {
    file: await context.files.stage(file.buffer, { limit: 1_000_000 }),
    fileName: file.name,
    channel: 'portal',
  });
  assert.ok(outcome.state === 'accepted', JSON.stringify(outcome));
  await routeInvoice(context, outcome.invoice.id);
  return { id: outcome.invoice.id, number: file.number };
}

/** Waits until the worker has taken an invoice to its recipient. */
export async function routed(world: StartedPlatform, number: string): Promise<void> {
  const until = performance.now() + 20_000;
  for (;;) {
    const { rows } = await sql<{ status: string }>`SELECT status FROM invoices WHERE number = ${number}`.execute(
      world.platform.context.database,
    );
    if (rows[0] && rows[0].status !== 'deposited' && rows[0].status !== 'in-transit') return;
    assert.ok(performance.now() < until, `${number} stays ${rows[0]?.status ?? 'unknown'}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Takes a step that is one press of a button. */
export async function press(page: Page, action: string, status: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await untilStatus(page, status);
}

/** What the form of a step is filled in with. */
export interface StepWords {
  readonly motive?: string;
  readonly comment?: string;
  readonly order?: string;
}

/** Opens the form of a step, fills it in and sends it; what comes then is the caller's to look at. */
export async function fillStep(page: Page, action: string, { motive, comment, order }: StepWords): Promise<void> {
  await page.getByRole('link', { name: action, exact: true }).click();
  await sendStep(page, action, {
    ...(motive !== undefined && { motive }),
    ...(comment !== undefined && { comment }),
    ...(order !== undefined && { order }),
  });
}

/** Fills in the form that is open and sends it. */
export async function sendStep(page: Page, action: string, { motive, comment, order }: StepWords): Promise<void> {
  if (motive !== undefined) await page.getByLabel(motive, { exact: true }).check();
  if (order !== undefined) await page.locator('#paymentOrderNumber').fill(order);
  if (comment !== undefined) await page.locator('#comment').fill(comment);
  await page.getByRole('button', { name: action, exact: true }).click();
}
