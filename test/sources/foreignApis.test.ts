import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  constant,
  cursorPages,
  dateTime,
  linkPages,
  money,
  nextUrlPages,
  numberedPages,
  offsetPages,
  rest,
} from '../../src/rotunda.js';
import {
  type HttpSilo,
  type SiloAnswer,
  type SiloRequest,
  startHttpSilo,
} from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ORDERS = Array.from({ length: 57 }, (_, place) => ({
  id: `o${place}`,
  created: 1_700_000_000 + Math.floor(place / 3),
  amount: 1000 + place,
  currency: 'usd',
}));
const PAGE = 20;

const from = (at: number) => ORDERS.slice(at, at + PAGE);
const isMore = (at: number) => at + PAGE < ORDERS.length;

/** How APIs hand out long lists: the answer of one page of orders, and how it is configured. */
const STYLES: Record<
  string,
  {
    rows?: string;
    page: Readonly<Record<string, unknown>>;
    answer: (query: URLSearchParams) => Omit<SiloAnswer, 'status'>;
  }
> = {
  stripe: {
    rows: 'data',
    page: cursorPages({ param: 'starting_after', cursor: 'data[-1].id', hasMore: 'has_more' }),
    answer: (query) => {
      const at = ORDERS.findIndex(({ id }) => id === query.get('starting_after')) + 1;
      return { json: { data: from(at), has_more: isMore(at) } };
    },
  },
  odata: {
    rows: 'value',
    page: nextUrlPages({ url: '@odata.nextLink' }),
    answer: (query) => {
      const at = Number(query.get('$skiptoken'));
      const next = isMore(at) ? { '@odata.nextLink': `orders?$skiptoken=${at + PAGE}` } : {};
      return { json: { value: from(at), ...next } };
    },
  },
  dotted: {
    rows: "['orders.all']",
    page: nextUrlPages({ url: "$['page.info'].next" }),
    answer: (query) => {
      const at = Number(query.get('at'));
      const next = isMore(at) ? `?at=${at + PAGE}` : null;
      return { json: { 'orders.all': from(at), 'page.info': { next } } };
    },
  },
  jsonApi: {
    rows: 'data',
    page: nextUrlPages({ url: 'links.next' }),
    answer: (query) => {
      const at = Number(query.get('page[offset]'));
      const next = isMore(at) ? { href: `?page[offset]=${at + PAGE}`, meta: {} } : null;
      return { json: { data: from(at), links: { next } } };
    },
  },
  relativeLinks: {
    page: linkPages(),
    answer: (query) => {
      const at = Number(query.get('at'));
      const headers: Record<string, string> = isMore(at)
        ? {
            link: `<?at=0>; rel="next-archive first", <?at=${at + PAGE}>; title="2, 3"; rel="last next"`,
          }
        : {};
      return { json: from(at), headers };
    },
  },
  numbered: {
    page: numberedPages({ param: 'page' }),
    answer: (query) => ({ json: from((Number(query.get('page')) - 1) * PAGE) }),
  },
  byOffset: {
    page: offsetPages({ param: 'skip' }),
    answer: (query) => ({ json: from(Number(query.get('skip'))) }),
  },
};

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(answer);
  rotunda = await startTestGateway({
    sources: Object.fromEntries(
      Object.entries(STYLES).map(([name, { rows, page }]) => [
        name,
        rest({
          baseUrl: `${silo.url}/api/${name}`,
          profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name' },
          orders: {
            path: '/people/{recordId}/orders',
            ...(rows === undefined ? {} : { rows }),
            page,
            id: 'id',
            occurredAt: dateTime('created', { format: 'unix' }),
            channel: constant('WEB'),
            total: money('amount', 'currency', { unit: 'MINOR' }),
          },
        }),
      ]),
    ),
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

function answer({ path, query }: SiloRequest): SiloAnswer | undefined {
  const [, , style = '', , person = '', list] = path.split('/');
  if (person !== 'ada' && person !== '1') return undefined;
  if (list === undefined) return { json: { id: 'ada', name: 'Ada' } };
  return STYLES[style]?.answer(query);
}

async function allOrders(source: string): Promise<{ orders: object[]; complete: boolean }> {
  const orders: object[] = [];
  let complete = true;
  let after: string | null = null;
  do {
    const { data } = await rotunda.ask(
      `query ($source: String!, $after: String) { customer(by: { record: { source: $source, recordId: "ada" } }) {
        orders(first: 25, after: $after) { nodes { occurredAt total { amount } } complete pageInfo { hasNextPage endCursor } }
      } }`,
      { source, after },
    );
    const page = data.customer.orders;
    orders.push(...(page.nodes ?? []));
    complete &&= page.complete;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return { orders, complete };
}

describe('an API that pages in a way of its own', () => {
  it.each(Object.keys(STYLES))('is read to its end: %s', async (source) => {
    const { orders, complete } = await allOrders(source);
    const told = ORDERS.map(({ created, amount }) => ({
      occurredAt: new Date(created * 1000).toISOString(),
      total: { amount: (amount / 100).toFixed(2) },
    }));
    const sorted = (list: object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(orders)).toEqual(sorted(told));
    expect(complete).toBe(true);
  });
});

describe('an API that has a person under another key, too', () => {
  it('is asked for the person once', async () => {
    const query = `query ($id: String!) { customer(by: { record: { source: "stripe", recordId: $id } }) { id records { recordId } } }`;
    const [own, other] = [
      await rotunda.ask(query, { id: 'ada' }),
      await rotunda.ask(query, { id: '1' }),
    ];
    expect(own.data.customer.records).toEqual([{ recordId: 'ada' }]);
    expect(other.data).toEqual(own.data);
  });
});
