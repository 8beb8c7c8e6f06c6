import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import type { GatewayPlan } from '../plan/planGateway.js';
import { createCheckContext } from './createCheckContext.js';
import type { Finding } from './Finding.js';
import { proveMapping } from './proveMapping.js';
import { proveWrite } from './proveWrite.js';
import { reachStore } from './reachStore.js';
import { sampleRecords } from './sampleRecords.js';
import { wordsOf } from './wordsOf.js';

/** Connects to the store and each source, then proves each mapping on rows; findings come as they are made. */
export async function* checkGateway({
  sources,
  config,
  specs,
  registry,
}: GatewayPlan): AsyncIterable<Finding> {
  if (config.store !== undefined) yield await reachStore(config.store);
  const reached: Source[] = [];
  for (const source of sources) {
    const finding = await reach(source);
    if (finding.is === 'reached') reached.push(source);
    yield finding;
  }
  const sample = await sampleRecords(reached, config.identity);
  for (const source of reached) {
    for (const dataset of source.capabilities.keys()) {
      const mapping = config.sources[source.name]?.config[dataset] as Record<string, unknown>;
      yield proveMapping(source, dataset, mapping, specs.get(dataset) ?? new Map(), sample);
      const isTold = registry.get(dataset)?.writes && mapping.write !== undefined;
      if (isTold && source.writer !== undefined) {
        yield proveWrite(source, source.writer, dataset);
      }
    }
  }
}

async function reach(source: Source): Promise<Finding> {
  const { name, kind } = source;
  const startedAt = performance.now();
  try {
    await source.probe(createCheckContext().context);
    return { is: 'reached', source: name, kind, ms: performance.now() - startedAt };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { is: 'unreachable', source: name, kind, code: error.code, reason: wordsOf(error) };
  }
}
