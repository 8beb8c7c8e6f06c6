import { parseText } from '../../dataset/values/parseText.js';
import { readBody } from '../documents/readBody.js';
import type { ReadContext } from '../ReadContext.js';
import { fillPath, type Placeholders } from '../templates/fillTemplate.js';
import type { RestDataset } from './RestDataset.js';
import type { RestReading } from './RestReading.js';

/** The first of two steps: asks the API for the id that it has for a key; undefined where it has none. */
export async function resolveKey(
  { client }: RestReading,
  { name, resolve }: RestDataset,
  values: Placeholders,
  context: ReadContext,
): Promise<string | undefined> {
  if (resolve === undefined) return undefined;
  const { body } = await client.ask(
    { method: 'GET', target: fillPath(resolve.path, values) },
    context,
  );
  context.onCall({ dataset: name, rows: 0 });
  const value = readBody(resolve.value, body);
  return value === undefined || value === null ? undefined : parseText(value);
}

/** What requests for a lane take as its keys; undefined where the API has no id for it. */
export function laneValues(
  reading: RestReading,
  dataset: RestDataset,
  lane: string,
  context: ReadContext,
): Placeholders | Promise<Placeholders | undefined> {
  const key = reading.keyOf(dataset, lane);
  const values = { recordId: key, key };
  if (dataset.resolve === undefined) return values;
  return resolveKey(reading, dataset, values, context).then((resolved) =>
    resolved === undefined ? undefined : { ...values, resolved },
  );
}
