import { chunk } from '../lib/chunk.js';
import { mapConcurrently } from '../lib/mapConcurrently.js';
import { attempt } from './attempt.js';
import type { Capabilities } from './Capabilities.js';
import { SourceError } from './SourceError.js';

/** Asks batch by batch, as many at a time as a source takes; a lane that is not in the answer gets what stands for that. */
export async function askInBatches<T>(
  lanes: readonly string[],
  { batchSize, maxInFlight }: Pick<Capabilities, 'batchSize' | 'maxInFlight'>,
  absent: () => T | SourceError,
  signal: AbortSignal,
  ask: (
    batch: readonly string[],
  ) => Promise<ReadonlyMap<string, T | SourceError> | SourceError | undefined>,
): Promise<Map<string, T | SourceError>> {
  const answer = new Map<string, T | SourceError>();
  const askOnce = (batch: readonly string[]) =>
    attempt(() => ask(batch), signal).then((found) => {
      const of = (lane: string) => (found instanceof SourceError ? found : found?.get(lane));
      for (const lane of batch) answer.set(lane, of(lane) ?? absent());
    });
  if (lanes.length <= batchSize) await askOnce(lanes);
  else await mapConcurrently(chunk(lanes, batchSize), maxInFlight, askOnce);
  return answer;
}
