import type { Row } from '../../dataset/Row.js';
import type { PageState } from '../pages/PageState.js';
import { placeRow } from '../pages/placeRow.js';
import type { ReadContext } from '../ReadContext.js';
import { readRow } from '../readRow.js';
import type { Escaping } from '../templates/quotesOf.js';
import type { GraphqlClient } from './GraphqlClient.js';
import type { GraphqlOptions } from './GraphqlConfig.js';
import type { GraphqlDataset } from './GraphqlDataset.js';

/** What all ways of reading from a GraphQL source share. */
export class GraphqlReading {
  readonly client: GraphqlClient;
  readonly source: { readonly name: string };
  readonly maxPages: number;
  readonly escaping: Escaping;

  constructor(
    client: GraphqlClient,
    source: { readonly name: string },
    { maxPages, quotes }: Pick<GraphqlOptions, 'maxPages' | 'quotes'>,
  ) {
    this.client = client;
    this.source = source;
    this.maxPages = maxPages;
    this.escaping = quotes;
  }

  /** Turns a raw row into a row; undefined, and told of, where it cannot be read. */
  row(
    dataset: GraphqlDataset,
    raw: unknown,
    lane: string | undefined,
    state: PageState,
    context: ReadContext,
  ): Row | undefined {
    const row = readRow(dataset.reader, raw, lane, '', this.source, dataset.name, context);
    return row && placeRow(row, state, dataset.globalKeys);
  }
}
