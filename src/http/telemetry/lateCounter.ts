import { Counter, type Registry } from 'prom-client';

/** Counts by source and dataset. */
export interface LateCounter {
  add(source: string, dataset: string, count: number): void;
}

/**
 * A counter that the registry is told of when somebody reads it: what it does for each count costs
 * more than what is counted.
 */
export function lateCounter(options: {
  readonly name: string;
  readonly help: string;
  readonly registers: Registry[];
}): LateCounter {
  const counts = new Map<string, Map<string, number>>();
  new Counter({
    ...options,
    labelNames: ['source', 'dataset'],
    collect() {
      this.reset();
      for (const [source, datasets] of counts) {
        for (const [dataset, count] of datasets) this.inc({ source, dataset }, count);
      }
    },
  });
  return {
    add(source, dataset, count) {
      let datasets = counts.get(source);
      if (datasets === undefined) {
        datasets = new Map();
        counts.set(source, datasets);
      }
      datasets.set(dataset, (datasets.get(dataset) ?? 0) + count);
    },
  };
}
