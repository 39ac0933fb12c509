import type { Dice } from '../../run/demo/random.ts';
import type { Victim } from './installation.ts';

/** What is done to the platform in one round. */
export interface Plan {
  readonly victims: ReadonlySet<Victim>;
  /** Milliseconds of load before the kill. */
  readonly moment: number;
  /** Milliseconds the load goes on after it. */
  readonly after: number;
  /** Milliseconds into its start at which the web is killed once more. */
  readonly again?: number;
}

const kills: readonly (readonly Victim[])[] = [
  ['web'],
  ['worker'],
  ['postgres'],
  ['session'],
  ['web', 'worker'],
  ['web', 'postgres'],
  ['worker', 'postgres'],
  ['web', 'worker', 'postgres'],
  ['web', 'worker', 'postgres'],
];

/** Draws who dies, and when. */
export function drawPlan(dice: Dice): Plan {
  const victims = new Set(dice.pick(kills));
  const moment = dice.between(60, 1_100);
  const again = dice.chance(25) ? dice.between(20, 900) : undefined;
  // Without a web, senders only meet closed doors: what matters then is the moment itself.
  return victims.has('web') ? { victims, moment, after: 60, ...(again === undefined ? {} : { again }) } : { victims, moment, after: dice.between(200, 900) };
}
