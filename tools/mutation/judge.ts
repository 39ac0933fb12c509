import type * as engine from '#einvoice';
import { firstDifference } from './corpus.ts';
import { loadMutant } from './mutant-loader.ts';
import { forgetGathered, runGathered } from './quick-test.ts';
import { ROOMS } from './rooms.ts';
import { filesLike, urlOf } from './sources.ts';

/** A file as it would be, and the room whose tests judge it. */
export interface Question {
  room: string;
  path: string;
  text: string;
}

/** What noticed the change, if anything did. */
export type Answer = { by: 'load' | 'tests' | 'catalogue' | 'corpus' | 'nothing'; detail: string };

async function answer({ room, path, text }: Question): Promise<Answer> {
  const { tests = [], labels = [] } = ROOMS.find(({ name }) => name === room) ?? {};
  await soundCatalogue;
  loadMutant(path, text);
  forgetGathered();
  for (const test of filesLike(tests)) {
    try {
      await import(urlOf(test));
    } catch (error) {
      return { by: 'load', detail: told(error) };
    }
    try {
      await runGathered();
    } catch (error) {
      return { by: 'tests', detail: `${test}: ${told(error)}` };
    }
  }
  try {
    if ((await catalogueNow()) !== (await soundCatalogue)) return { by: 'catalogue', detail: 'docs/reference/rules.md would be another' };
    const { checkDocument } = (await import(urlOf('verdict/index.ts'))) as Pick<typeof engine, 'checkDocument'>;
    for (const [layer, label] of labels) {
      const file = firstDifference(checkDocument, layer, label);
      if (file !== undefined) return { by: 'corpus', detail: file };
    }
  } catch (error) {
    return { by: 'corpus', detail: told(error) };
  }
  return { by: 'nothing', detail: '' };
}

/** The catalogue as text: the page of rules is made of it, and `npm run check` holds one against the other. */
async function catalogueNow(): Promise<string> {
  const { catalogue } = (await import(urlOf('catalogue.ts'))) as Pick<typeof engine, 'catalogue'>;
  return JSON.stringify(catalogue());
}

const soundCatalogue = catalogueNow();

const told = (error: unknown): string => String(error).split('\n')[0]?.slice(0, 120) ?? '';

process.on('message', (question: Question) => {
  void answer(question).then((said) => process.send?.(said));
});
// A promise that a mutant leaves behind may fail after its time.
process.on('unhandledRejection', () => undefined);
