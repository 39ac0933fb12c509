import type { OwnParameters } from '#domain/structures';

/** What suppliers must write, in the one question the page asks: combinations that contradict each other cannot be chosen. */
export const demands = ['nothing', 'service', 'commitment', 'either', 'both'] as const;
export type Demand = (typeof demands)[number];

type Required = Pick<OwnParameters, 'serviceRequired' | 'commitmentRequired' | 'serviceOrCommitment'>;

const required: Readonly<Record<Demand, Required>> = {
  nothing: { serviceRequired: false, commitmentRequired: false, serviceOrCommitment: false },
  service: { serviceRequired: true, commitmentRequired: false, serviceOrCommitment: false },
  commitment: { serviceRequired: false, commitmentRequired: true, serviceOrCommitment: false },
  either: { serviceRequired: false, commitmentRequired: false, serviceOrCommitment: true },
  both: { serviceRequired: true, commitmentRequired: true, serviceOrCommitment: false },
};

/** The parameters an answer stands for; of an unknown answer, nothing. */
export const requiredBy = (answer: string): Required => required[demands.find((one) => one === answer) ?? 'nothing'];

/** The answer that parameters stand for. */
export function demandOf({ serviceRequired, commitmentRequired, serviceOrCommitment }: Required): Demand {
  if (serviceRequired) return commitmentRequired ? 'both' : 'service';
  if (commitmentRequired) return 'commitment';
  return serviceOrCommitment ? 'either' : 'nothing';
}
