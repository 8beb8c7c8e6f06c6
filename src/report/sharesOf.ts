import type { GuardedSource } from '../sources/GuardedSource.js';
import { SourceShare } from './SourceShare.js';

/** A share for each source that serves one of the datasets. */
export function sharesOf(
  sources: readonly GuardedSource[],
  datasets: readonly string[],
  showsUnreadable = false,
): ReadonlyMap<string, SourceShare> {
  const serving = sources.filter(({ capabilities }) =>
    datasets.some((dataset) => capabilities.has(dataset)),
  );
  return new Map(
    serving.map((source) => [
      source.name,
      new SourceShare(source.name, isUnheard(source, datasets), showsUnreadable),
    ]),
  );
}

/** Whether a source is asked by the customers' own ids: it may hold nothing of anybody. */
function isUnheard({ capabilities }: GuardedSource, datasets: readonly string[]): boolean {
  return datasets.every((one) => (capabilities.get(one)?.keyedBy ?? 'CUSTOMER') === 'CUSTOMER');
}
