import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { HttpRequest } from '../http/HttpClient.js';
import type { ReadContext } from '../ReadContext.js';
import { fillBody, type Placeholders } from '../templates/fillTemplate.js';
import type { RowToWrite, RowValues, WriteOutcome } from '../writing/RowToWrite.js';
import type { RowWriter } from '../writing/RowWriter.js';
import type { ToldDatasets } from '../writing/ToldDatasets.js';
import { withQuery } from './Endpoint.js';
import type { RestDataset } from './RestDataset.js';
import type { RestReading } from './RestReading.js';
import type { RestWrite } from './RestWrite.js';
import { laneValues } from './resolveKey.js';

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
    const keys = await laneValues(this.#reading, dataset, row.lane, context);
    if (keys === undefined) return 'NO_RECORD';
    const request = requestOf(write, { ...words, ...keys }, row.deliveryKey);
    const { body } = await this.#reading.client.tell(request, context);
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
): HttpRequest {
  const parameters = Object.entries(query).map(([name, template]): [string, string] => {
    const value = fillBody(template, values);
    return [name, value === null ? '' : String(value)];
  });
  return {
    method,
    target: withQuery(path, values, parameters),
    ...(body === undefined ? {} : { body: fillBody(body, values) }),
    idempotencyKey,
  };
}
