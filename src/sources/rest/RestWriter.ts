import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { HttpRequest } from '../http/HttpClient.js';
import type { ReadContext } from '../ReadContext.js';
import { fillBody, type Placeholders } from '../templates/fillTemplate.js';
import type { Escaping } from '../templates/quotesOf.js';
import type { RowToWrite, RowValues, WriteOutcome } from '../writing/RowToWrite.js';
import type { RowWriter } from '../writing/RowWriter.js';
import type { ToldDatasets } from '../writing/ToldDatasets.js';
import { withQuery } from './Endpoint.js';
import type { RestDataset } from './RestDataset.js';
import type { RestReading } from './RestReading.js';
import type { RestWrite } from './RestWrite.js';
import { resolveKey, resolves } from './resolveKey.js';

/** Tells a REST API, over the connections that it is read by. */
export class RestWriter implements RowWriter {
  readonly #reading: RestReading;
  readonly #datasets: ToldDatasets<RestDataset>;

  constructor(reading: RestReading, datasets: ToldDatasets<RestDataset>) {
    this.#reading = reading;
    this.#datasets = datasets;
  }

  concerns(dataset: string, values: RowValues): boolean {
    return this.#datasets.concern(dataset, values);
  }

  async write(name: string, row: RowToWrite, context: ReadContext): Promise<WriteOutcome> {
    const dataset = this.#datasets.get(name);
    const { write } = dataset;
    const words = write.placeholders(row);
    const key = this.#reading.keyOf(dataset, row.lane);
    const keys = { ...words, recordId: key, key };
    const found = resolves(dataset)
      ? await resolveKey(this.#reading, dataset, keys, context)
      : undefined;
    if (found !== undefined && found.ids.length !== 1) return 'NO_RECORD';
    const { client, escaping } = this.#reading;
    const values = { ...keys, resolved: found?.ids[0] };
    const request = requestOf(write, values, row.deliveryKey, escaping);
    const { body } = await client.tell(request, context);
    context.onCall({ dataset: name, rows: body === null ? 0 : 1 });
    return body === null ? 'NO_RECORD' : 'WRITTEN';
  }

  /** An API tells nothing of what it would do. */
  async check(): Promise<readonly ConfigProblem[] | undefined> {
    return undefined;
  }

  async close(): Promise<void> {}
}

function requestOf(
  { method, path, query, body }: RestWrite,
  values: Placeholders,
  idempotencyKey: string,
  escaping: Escaping,
): HttpRequest {
  const parameters = Object.entries(query).map(([name, template]): [string, string] => {
    const value = fillBody(template, values, escaping);
    return [name, value === null ? '' : String(value)];
  });
  return {
    method,
    target: withQuery(path, values, parameters, escaping),
    ...(body === undefined ? {} : { body: fillBody(body, values) }),
    idempotencyKey,
  };
}
