import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';
import { unknownName } from '../../config/unknownName.js';
import { OWN_DATASETS, OWN_SOURCE } from '../../sources/own/OwnSource.js';
import type { Source } from '../../sources/Source.js';

/** Reports scopes that are required of sources, or of datasets of sources, which there are not. */
export function checkSourceScopes(
  { auth }: Pick<ValidConfig, 'auth'>,
  sources: readonly Source[],
  problems: ConfigProblem[],
): void {
  const places = [
    ...sources.flatMap(({ name, capabilities }) => placesOf(name, capabilities.keys())),
    ...placesOf(OWN_SOURCE, OWN_DATASETS),
  ];
  for (const place of auth?.sourceScopes.keys() ?? []) {
    if (places.includes(place)) continue;
    const path = `auth.sourceScopes.${place}`;
    problems.push({ path, message: unknownName('source or dataset', place, places) });
  }
}

function placesOf(source: string, datasets: Iterable<string>): string[] {
  return [source, ...[...datasets].map((dataset) => `${source}.${dataset}`)];
}
