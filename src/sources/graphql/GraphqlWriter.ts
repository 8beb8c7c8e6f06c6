import type { ConfigProblem } from '../../config/ConfigProblem.js';
import { closestName } from '../../lib/closestName.js';
import { readPath } from '../documents/readPath.js';
import type { ReadContext } from '../ReadContext.js';
import { SourceError } from '../SourceError.js';
import { fillBody } from '../templates/fillTemplate.js';
import type { RowToWrite, RowValues, WriteOutcome } from '../writing/RowToWrite.js';
import type { RowWriter } from '../writing/RowWriter.js';
import type { ToldDatasets } from '../writing/ToldDatasets.js';
import type { GraphqlClient } from './GraphqlClient.js';
import type { GraphqlDataset } from './GraphqlDataset.js';

const MUTATIONS = '{ __schema { mutationType { fields { name } } } }';
const NAMES = '__schema.mutationType.fields[*].name';

/** Tells an upstream GraphQL API by mutations. */
export class GraphqlWriter implements RowWriter {
  readonly #client: GraphqlClient;
  readonly #datasets: ToldDatasets<GraphqlDataset>;

  constructor(client: GraphqlClient, datasets: ToldDatasets<GraphqlDataset>) {
    this.#client = client;
    this.#datasets = datasets;
  }

  concerns(dataset: string, values: RowValues): boolean {
    return this.#datasets.concern(dataset, values);
  }

  async write(name: string, row: RowToWrite, context: ReadContext): Promise<WriteOutcome> {
    const { write, key = (lane: string) => lane } = this.#datasets.get(name);
    const keys = { recordId: key(row.lane), key: key(row.lane) };
    const variables = fillBody(write.variables, { ...write.placeholders(row), ...keys });
    const { mutation, refused } = write;
    const data = await this.#client.tell(
      mutation,
      variables as Record<string, unknown>,
      row.deliveryKey,
      context,
    );
    context.onCall({ dataset: name, rows: data === undefined ? 0 : 1 });
    if (data === undefined) return 'NO_RECORD';
    if (refused !== undefined && isThere(readPath(refused, data))) {
      throw new SourceError('SOURCE_REFUSED', `the answer has ${refused}`);
    }
    return 'WRITTEN';
  }

  /** Looks whether the API has the mutation, where it tells. */
  async check(name: string, context: ReadContext): Promise<readonly ConfigProblem[] | undefined> {
    const known = await this.#mutations(context);
    if (known === undefined) return undefined;
    return this.#datasets.get(name).write.fields.flatMap((field) => {
      if (known.includes(field)) return [];
      const near = closestName(field, known);
      const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
      return [{ path: 'mutation', message: `there is no mutation \`${field}\`${hint}` }];
    });
  }

  async close(): Promise<void> {}

  /** Undefined where the API does not tell of itself. */
  async #mutations(context: ReadContext): Promise<readonly string[] | undefined> {
    try {
      const { data } = await this.#client.run(MUTATIONS, {}, context);
      return [readPath(NAMES, data) ?? []].flat().map(String);
    } catch (error) {
      if (error instanceof SourceError) return undefined;
      throw error;
    }
  }
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
