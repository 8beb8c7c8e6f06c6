import type { ConfigProblem } from '../config/ConfigProblem.js';
import type { ValidConfig } from '../config/configShape.js';
import { OWN_SOURCE } from '../sources/own/OwnSource.js';
import type { Source } from '../sources/Source.js';

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
  const names = Object.keys(sources);
  for (const name of Object.keys(webhooks)) {
    if (names.includes(name)) continue;
    const message = `expected the name of a source; there are ${names.join(', ')}`;
    problems.push({ path: `webhooks.${name}`, message });
  }
}

function checkWatches(
  { live }: ValidConfig,
  sources: readonly Source[],
  problems: ConfigProblem[],
): void {
  for (const [name, datasets] of Object.entries(live.watch)) {
    const source = sources.find((one) => one.name === name);
    for (const dataset of datasets) {
      if (source?.capabilities.get(dataset)?.watch && source.watch !== undefined) continue;
      const message = `expected a dataset that the source can be watched for, found ${dataset}`;
      problems.push({ path: `live.watch.${name}`, message });
    }
  }
}
