import { checkShape } from '../../config/checkShape.js';
import type { SourceEntry } from '../../config/SourceEntry.js';
import type { DatasetRegistry } from '../../dataset/DatasetRegistry.js';
import { type EconomyOptions, economyOptions, economyShape } from './economyOptions.js';

type Report = (path: string, message: string) => void;

/** Reads by what the reads of each source are to be saved, by the source's name. */
export function readEconomies(
  entries: Readonly<Record<string, SourceEntry>>,
  registry: DatasetRegistry,
  report: Report,
): ReadonlyMap<string, EconomyOptions> {
  return new Map(
    Object.entries(entries).flatMap(([name, { config }]) => {
      const path = `sources.${name}`;
      const given = Object.keys(economyOptions).filter((option) => config[option] !== undefined);
      const told = Object.fromEntries(given.map((option) => [option, config[option]]));
      const options = checkShape(economyShape, told, path, report);
      if (options === undefined) return [];
      checkDatasets(options, config, registry, `${path}.cache.datasets`, report);
      return [[name, options] as const];
    }),
  );
}

function checkDatasets(
  { cache }: EconomyOptions,
  config: SourceEntry['config'],
  registry: DatasetRegistry,
  path: string,
  report: Report,
): void {
  for (const [dataset, lifetime] of Object.entries(cache?.datasets ?? {})) {
    if (!registry.has(dataset) || config[dataset] === undefined) {
      const served = Object.keys(config).filter((key) => registry.has(key));
      const message = `expected a dataset of this source, one of ${served.join(', ')}`;
      report(`${path}.${dataset}`, message);
    } else if (lifetime !== false && registry.get(dataset)?.neverCached) {
      report(`${path}.${dataset}`, 'expected nothing, or false: these rows are never kept');
    }
  }
}
