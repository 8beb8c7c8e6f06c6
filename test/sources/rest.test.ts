import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { ContractBackend } from '../../src/contract/ContractBackend.js';
import type { ContractData } from '../../src/contract/ContractData.js';
import { describeSource } from '../../src/contract/describeSource.js';
import {
  constant,
  cursorPages,
  list,
  money,
  numberedPages,
  offsetPages,
  oneOf,
  rest,
} from '../../src/rotunda.js';
import {
  type HttpSilo,
  type SiloAnswer,
  type SiloRequest,
  startHttpSilo,
} from '../support/startHttpSilo.js';
import { listJson, orderJson, ordersOf, personJson } from './contractShop.js';

const runner = { describe, it, beforeAll, afterAll };

const person = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  identifiers: { EMAIL: 'contacts[by=mail].value', PHONE: 'contacts[by="phone"].value' },
};
const order = {
  id: 'id',
  occurredAt: 'placed',
  total: money('amount', constant('EUR')),
  status: oneOf('state', { paid: 'CONFIRMED', sent: 'SHIPPED' }),
  lines: list('items', { sku: 'sku', quantity: 'quantity' }),
};

describeSource('rest, a record per request, cursor pages', startPerRecord, runner);
describeSource('rest, a record per request, numbered pages in no order', startUnordered, runner);
describeSource('rest, many records per request, mixed pages', startBatch, runner);

function startPerRecord(data: ContractData): Promise<ContractBackend> {
  return startShop(data, (url) => ({
    orders: {
      path: '/people/{recordId}/orders',
      rows: '$.orders',
      order: 'newestFirst',
      page: cursorPages({ param: 'after', cursor: '$.next', size: { param: 'size', max: 100 } }),
      get: { path: '/orders/{id}' },
      recordId: 'person',
      ...order,
    },
    baseUrl: url,
  }));
}

function startUnordered(data: ContractData): Promise<ContractBackend> {
  return startShop(data, (url) => ({
    orders: {
      path: '/people/{recordId}/orders',
      query: { shuffled: true },
      rows: '$.orders',
      page: numberedPages({ param: 'page', size: { param: 'size', max: 1000 } }),
      ...order,
    },
    baseUrl: url,
  }));
}

function startBatch(data: ContractData): Promise<ContractBackend> {
  return startShop(data, (url) => ({
    orders: {
      path: '/orders',
      batch: { param: 'people', size: 50 },
      rows: '$.orders',
      order: 'newestFirst',
      page: offsetPages({ param: 'offset', size: { param: 'size', max: 500 } }),
      until: { param: 'before' },
      since: { param: 'since' },
      get: { path: '/orders/{id}' },
      recordId: 'person',
      ...order,
    },
    baseUrl: url,
  }));
}

async function startShop(
  data: ContractData,
  describeOrders: (url: string) => {
    baseUrl: string;
    orders: NonNullable<Parameters<typeof rest>[0]['orders']>;
  },
): Promise<ContractBackend> {
  const silo = await startHttpSilo((request) => answer(data, request));
  return {
    source: rest({
      deadlineMs: 3_000,
      profiles: {
        path: '/people',
        batch: { param: 'ids', size: 100 },
        rows: '$.people',
        find: {
          EMAIL: { path: '/people?email={value}', rows: '$.people' },
          PHONE: { path: '/people', query: { phone: '{value}' }, rows: '$.people', ids: 'id' },
        },
        search: { path: '/people?q={text}', rows: '$.people' },
        scan: {
          path: '/people',
          rows: '$.people',
          page: offsetPages({ param: 'offset', size: { param: 'size', max: 30 } }),
        },
        ...person,
      },
      ...describeOrders(silo.url),
    }),
    calls: async () => ordersAsked(silo),
    setFault: (fault) => silo.proxy.setFault(fault),
    close: () => silo.close(),
  };
}

function ordersAsked({ requests }: HttpSilo): number {
  return requests.filter(({ path }) => path.includes('orders')).length;
}

function answer(data: ContractData, { path, query }: SiloRequest): SiloAnswer | undefined {
  const [, first, id, second] = path.split('/');
  if (first === 'people' && second === 'orders') {
    const all = ordersOf(data, [id ?? '']);
    const ordered = query.has('shuffled') ? all.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : all;
    return ordersPage(ordered, query);
  }
  if (first === 'people') return peoplePage(data, query);
  if (first !== 'orders') return undefined;
  const one = data.orders.find((order) => order.id === id);
  if (id !== undefined) return one === undefined ? undefined : { text: orderJson(one) };
  const before = query.get('before') ?? '9';
  const since = query.get('since') ?? '';
  const all = ordersOf(data, (query.get('people') ?? '').split(','));
  return ordersPage(
    all.filter(({ occurredAt }) => occurredAt < before && occurredAt >= since),
    query,
  );
}

function ordersPage(all: ReturnType<typeof ordersOf>, query: URLSearchParams): SiloAnswer {
  const size = Number(query.get('size') ?? 100);
  const from = Number(
    query.get('after') ?? query.get('offset') ?? (Number(query.get('page') ?? 1) - 1) * size,
  );
  const next = from + size < all.length ? `"${from + size}"` : 'null';
  const page = all.slice(from, from + size);
  return { text: `{"orders":${listJson(page.map(orderJson))},"next":${next}}` };
}

function peoplePage({ profiles }: ContractData, query: URLSearchParams): SiloAnswer {
  const ids = query.get('ids')?.split(',');
  const email = query.get('email')?.toLowerCase();
  const phone = query.get('phone')?.replaceAll(/\D/g, '');
  const words = query.get('q')?.toLowerCase().split(' ');
  const found = profiles.filter(
    (one) =>
      (ids?.includes(one.recordId) ?? true) &&
      (email === undefined || one.email.toLowerCase() === email) &&
      (phone === undefined || one.phone.replaceAll(/\D/g, '') === phone) &&
      (words?.every((word) => `${one.givenName} ${one.familyName}`.toLowerCase().includes(word)) ??
        true),
  );
  const from = Number(query.get('offset') ?? 0);
  const page = found.slice(from, from + Number(query.get('size') ?? 1000));
  return { text: `{"people":${listJson(page.map(personJson))}}` };
}
