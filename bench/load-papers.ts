import type { Paper } from '../conformance/platform/index.ts';
import { makePaper, sendableTemplates } from '../conformance/platform/index.ts';
import { Dice } from '../run/demo/random.ts';

/** Lines of a paper: with these the median UBL file weighs about 11 KB. */
const lines = [4, 6, 7, 8, 9, 12];

/** UBL invoices of the size that common ones have, each with a number of its own. */
export async function loadPapers(count: number, prefix: string): Promise<Paper[]> {
  const now = new Date();
  const dice = new Dice(count);
  const templates = sendableTemplates(now).filter((template) => template.draft.businessProcess === 'A1');
  const papers: Paper[] = [];
  for (let rank = 1; rank <= count; rank++) {
    const template = dice.pick(templates);
    const goods = template.draft.lines;
    const wanted = dice.pick(lines);
    const draft = {
      ...template.draft,
      lines: Array.from({ length: wanted }, (_, at) => goods[at % goods.length]!).map((line) => ({ ...line })),
    };
    papers.push(await makePaper({ ...template, draft }, `${prefix}-${rank}`, 'ubl', now));
  }
  return papers;
}
