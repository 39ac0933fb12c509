import type { Dice } from '../../run/demo/random.ts';
import type { Victim } from './installation.ts';

/** What is done to the platform in one round. */
export interface Plan {
  readonly victims: ReadonlySet<Victim>;
  /** Acknowledged deposits before the kill… */
  readonly deposits: number;
  /** …and milliseconds after the last of them. */
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
  const [deposits, moment] = [dice.between(1, 150), dice.between(0, 60)];
  const again = dice.chance(25) ? dice.between(20, 900) : undefined;
  // Without a web, senders only meet closed doors: what matters then is the moment itself.
  const isWebGone = victims.has('web');
  return {
    victims,
    deposits,
    moment,
    after: isWebGone ? 60 : dice.between(200, 900),
    ...(isWebGone && again !== undefined ? { again } : {}),
  };
}
