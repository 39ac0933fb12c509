import { Dice } from '../../run/demo/random.ts';
import { drawFormat, kindOf, makePaper, sendableTemplates } from '../platform/index.ts';
import type { Paper } from '../platform/index.ts';
import type { Sent } from './load.ts';

/** Where senders take their papers from. */
export interface PaperSupply {
  /** Makes the papers of a round beforehand, so that making them does not slow the senders down. */
  refill(round: number): Promise<void>;
  next(): Sent | undefined;
  /** One paper of each kind, then none. */
  oneOfEachKind(): Sent | undefined;
  /** Whether the paper just taken is to be sent twice at once. */
  isRepeated(): boolean;
  /** Fills what `oneOfEachKind` gives. */
  refillKinds(): Promise<void>;
}

/** Papers of one round at most. */
const portion = 260;

/** A seeded source of papers, each with a number of its own. */
export function paperSource(seed: number): PaperSupply {
  const now = new Date();
  const templates = sendableTemplates(now);
  const dice = new Dice(seed);
  let waiting: Sent[] = [];
  let kinds: Sent[] = [];
  const make = async (template: (typeof templates)[number], number: string): Promise<Sent> => {
    const format = drawFormat(dice);
    const attached = dice.chance(15) ? new TextEncoder().encode(`%PDF-1.4\n% ${number}\n%%EOF\n`) : undefined;
    const paper: Paper = await makePaper(template, number, format, now, attached);
    return { paper, key: `crash-${number}` };
  };
  return {
    async refill(round) {
      waiting = [];
      for (let rank = 1; rank <= portion; rank++) waiting.push(await make(dice.pick(templates), `C${seed}-${round}-${rank}`));
    },
    async refillKinds() {
      const byKind = new Map(templates.map((template) => [`${kindOf(template)} ${template.draft.businessProcess}`, template]));
      kinds = [];
      for (const template of byKind.values()) kinds.push(await make(template, `C${seed}-0-${kinds.length + 1}`));
    },
    next: () => waiting.shift(),
    oneOfEachKind: () => kinds.shift(),
    isRepeated: () => dice.chance(6),
  };
}
