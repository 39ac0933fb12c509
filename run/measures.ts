import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { JobCounts } from '#platform/jobs';

const states = ['ready', 'later', 'running', 'dead'] as const;

/** Puts the queue's length among the figures of `/metrics`; counted when asked for. */
export function measureJobs(metrics: Registry, count: () => Promise<readonly JobCounts[]>): void {
  metrics.registerMetric(
    new Gauge({
      name: 'unisson_jobs',
      help: 'Jobs by name and state',
      labelNames: ['name', 'state'] as const,
      registers: [],
      async collect() {
        this.reset();
        for (const jobs of await count()) for (const state of states) this.set({ name: jobs.name, state }, jobs[state]);
      },
    }),
  );
}
