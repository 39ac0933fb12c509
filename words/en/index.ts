/** Every section of sentences in English. */
export { account } from './account.ts';
export { api } from './api.ts';
export { cli } from './cli.ts';
export { depositing } from './depositing.ts';
export { design } from './design.ts';
export { documents } from './documents.ts';
export { gallery } from './gallery.ts';
export { home } from './home.ts';
export { invoices } from './invoices.ts';
export { lists } from './lists.ts';
export { mails } from './mails.ts';
export { paper } from './paper.ts';
export { platform } from './platform.ts';
export { portal } from './portal.ts';
export { problems } from './problems.ts';
export { settings } from './settings.ts';
export { verify } from './verify.ts';
