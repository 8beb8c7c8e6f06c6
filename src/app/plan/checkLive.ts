import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';
import { OWN_SOURCE } from '../../sources/own/OwnSource.js';
import type { Source } from '../../sources/Source.js';

/** Reports a source with Rotunda's own name, and webhooks and watches of what is not there. */
export function checkLive(
  config: ValidConfig,
  sources: readonly Source[],
  problems: ConfigProblem[],
): void {
  refuseOwnName(config, problems);
  checkWebhooks(config, problems);
  checkWatches(config, sources, problems);
}

/** Rotunda itself is a source too, for what it was told. */
function refuseOwnName({ sources }: ValidConfig, problems: ConfigProblem[]): void {
  if (OWN_SOURCE in sources) {
    const message =
      'expected another name; Rotunda itself is the source of what was recorded in it';
    problems.push({ path: `sources.${OWN_SOURCE}`, message });
  }
}

function checkWebhooks({ webhooks, sources }: ValidConfig, problems: ConfigProblem[]): void {
  for (const name of Object.keys(webhooks)) {
    if (Object.hasOwn(sources, name)) continue;
    problems.push({ path: `webhooks.${name}`, message: expectedSource(sources) });
  }
}

function expectedSource(sources: ValidConfig['sources']): string {
  return `expected the name of a source; there are ${Object.keys(sources).join(', ')}`;
}

function checkWatches(
  { live, sources: entries }: ValidConfig,
  sources: readonly Source[],
  problems: ConfigProblem[],
): void {
  for (const [name, datasets] of Object.entries(live.watch)) {
    if (!Object.hasOwn(entries, name)) {
      problems.push({ path: `live.watch.${name}`, message: expectedSource(entries) });
      continue;
    }
    const source = sources.find((one) => one.name === name);
    // Of a source that could not be made, what is wrong with it is told already.
    if (source === undefined) continue;
    for (const dataset of datasets) {
      if (source.capabilities.get(dataset)?.watch && source.watch !== undefined) continue;
      const message = `expected a dataset that the source can be watched for, found ${dataset}`;
      problems.push({ path: `live.watch.${name}`, message });
    }
  }
}
