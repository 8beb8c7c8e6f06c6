import type { Row } from '../../dataset/Row.js';
import { itemsOf } from '../documents/itemsOf.js';
import { readBody } from '../documents/readBody.js';
import type { HttpAnswer, HttpClient } from '../http/HttpClient.js';
import type { PageState } from '../pages/PageState.js';
import { placeRow } from '../pages/placeRow.js';
import type { ReadContext } from '../ReadContext.js';
import { readRow } from '../readRow.js';
import { SourceError } from '../SourceError.js';
import type { Placeholders } from '../templates/fillTemplate.js';
import type { Escaping } from '../templates/quotesOf.js';
import { type Endpoint, endpointRequest, endpointRows, pageSize } from './Endpoint.js';
import { endsWhenShort } from './paging/endsWhenShort.js';
import { nextPage } from './paging/nextPage.js';
import type { Paging } from './paging/Paging.js';
import type { RestOptions } from './RestConfig.js';
import type { RestDataset } from './RestDataset.js';

/** One page of raw rows, and where the next one lies. */
export interface RawPage {
  readonly rows: readonly unknown[];
  readonly state: PageState;
  readonly next: PageState | undefined;
  readonly isAbsent: boolean;
}

/** What all ways of reading from a REST source share. */
export class RestReading {
  readonly client: HttpClient;
  readonly source: { readonly name: string };
  readonly maxPages: number;
  readonly escaping: Escaping;

  constructor(
    client: HttpClient,
    source: { readonly name: string },
    { maxPages, quotes }: Pick<RestOptions, 'maxPages' | 'quotes'>,
  ) {
    this.client = client;
    this.source = source;
    this.maxPages = maxPages;
    this.escaping = quotes;
  }

  /** Reads one page of an endpoint; `wanted` rows where the API lets us choose. */
  async page(
    endpoint: Endpoint,
    values: Placeholders,
    state: PageState,
    wanted: number,
    dataset: string,
    context: ReadContext,
  ): Promise<RawPage> {
    const size = pageSize(endpoint.page, wanted);
    const filled = { limit: String(Number.isFinite(size) ? size : wanted), ...values };
    const request = endpointRequest(endpoint, filled, state, size, this.escaping);
    const answer = await this.client.ask(request, context);
    const rows = endpointRows(endpoint, answer, filled);
    if (rows === null) {
      const place = typeof endpoint.rows === 'string' ? ` (\`${endpoint.rows}\`)` : '';
      const message = `the body has no rows where they should be${place}`;
      throw new SourceError('SOURCE_BAD_RESPONSE', message);
    }
    const { isAbsent = false } = answer;
    const isFurtherPage = state.at !== 'first';
    if (isAbsent && isLed(endpoint.page) && isFurtherPage) {
      const message = 'the API says that there is no such page where it led to one';
      throw new SourceError('SOURCE_BAD_RESPONSE', message, { isOfQuestion: true });
    }
    const counted = countedOn(endpoint.page, answer);
    const asked = endsWhenShort(endpoint.page) && counted === undefined ? size : undefined;
    const read = { state, size, rows: counted ?? rows.length, answer };
    let leadsOn: boolean | undefined;
    try {
      const targetOf = (url: string) => this.client.targetOf(url, request.target);
      const next = nextPage(endpoint.page, read, targetOf);
      if (isLed(endpoint.page)) leadsOn = next !== undefined;
      return { rows, state, next, isAbsent };
    } finally {
      context.onCall({ dataset, rows: rows.length, isFurtherPage, isAbsent, asked, leadsOn });
    }
  }

  /** Turns a raw row into a row; undefined, and told of, where it cannot be read. */
  row(
    dataset: RestDataset,
    raw: unknown,
    lane: string | undefined,
    state: PageState,
    context: ReadContext,
  ): Row | undefined {
    const { name, reader } = dataset;
    const row = readRow(reader, raw, lane, '', this.source, name, context);
    return row && placeRow(row, state, dataset.globalKeys);
  }

  /** The keys that requests take for lanes: the lane itself, or what the API makes of it. */
  keyOf(dataset: RestDataset, lane: string): string {
    return dataset.key === undefined ? lane : dataset.key(lane);
  }
}

/** How many items a page has, where these are not its rows. */
function countedOn(page: Paging | undefined, { body }: HttpAnswer): number | undefined {
  if (page === undefined || !('items' in page) || page.items === undefined) return undefined;
  const items = body === null ? [] : itemsOf(readBody(page.items, body));
  if (items !== null) return items.length;
  throw new SourceError('SOURCE_BAD_RESPONSE', 'the body has no `items` of the page');
}

/** Whether answers tell the way to the next page. */
function isLed(page: Paging | undefined): boolean {
  return page?.by === 'cursor' || page?.by === 'link' || page?.by === 'nextUrl';
}
