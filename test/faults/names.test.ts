import dns from 'node:dns';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { postgres, rest } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** So many names are looked up at a time for a whole process. */
const THREADS = 2;
/** Names that nobody answers for. */
const SILENT = ['silent.test', 'mute.test'];
const WELL = 'well.test';
const BOOKS = 'books.test';

type Tell = (error: NodeJS.ErrnoException | null, found: dns.LookupAddress[] | string) => void;

const asked: string[] = [];
const waiting: (() => void)[] = [];
let busy = 0;
/** What is wrong with the servers of names. */
let failure: string | undefined;
/** What they wait for before they answer. */
let gate: Promise<void> | undefined;
let silo: HttpSilo;
let database: TestDatabase;
let rotunda: TestGateway;

/** Stands in for the system, with as few threads. */
function lookUpAsTheSystem(name: string, { all }: dns.LookupOptions, tell: Tell): void {
  asked.push(name);
  const begin = () => {
    busy += 1;
    if (SILENT.includes(name)) return;
    void Promise.resolve(gate).then(() => {
      busy -= 1;
      waiting.shift()?.();
      if (failure !== undefined) tell(Object.assign(new Error(), { code: failure }), []);
      else tell(null, all === true ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1');
    });
  };
  if (busy < THREADS) begin();
  else waiting.push(begin);
}

beforeAll(async () => {
  const { lookup } = dns;
  const look = (...question: Parameters<typeof lookUpAsTheSystem>) => {
    const isOurs = question[0].endsWith('.test');
    return isOurs ? lookUpAsTheSystem(...question) : Reflect.apply(lookup, dns, question);
  };
  jest.spyOn(dns, 'lookup').mockImplementation(look as never);
  silo = await startHttpSilo(({ path }) => ({
    // Each question comes over a connection of its own.
    headers: { connection: 'close' },
    json:
      path === '/people'
        ? [{ id: '1', email: 'ada@example.com' }]
        : [{ id: 't', at: '2026-01-01T00:00:00Z' }],
  }));
  database = await createDatabase();
  await database.run('CREATE TABLE orders (id text, person text, at timestamptz)');
  const row = { id: 'id', occurredAt: 'at' };
  const atName = (url: string, name: string) =>
    Object.assign(new URL(url), { hostname: name }).href;
  const silent = SILENT.map((name, place) => [
    `silent${place}`,
    rest({
      baseUrl: atName(silo.url, name),
      deadlineMs: 200,
      breaker: false,
      returns: { path: '/returns/{key}', keyedBy: 'EMAIL', ...row },
    }),
  ]);
  rotunda = await startTestGateway({
    sources: {
      ...Object.fromEntries(silent),
      well: rest({
        baseUrl: atName(silo.url, WELL),
        retry: false,
        profiles: {
          path: '/people',
          batch: { param: 'ids', size: 10 },
          scan: { path: '/people' },
          recordId: 'id',
          identifiers: { EMAIL: 'email' },
        },
        tickets: { path: '/tickets/{recordId}', ...row },
      }),
      books: postgres({
        url: atName(database.url, BOOKS),
        orders: { table: 'orders', keyedBy: 'EMAIL', recordId: 'person', ...row },
      }),
    },
  });
  await rotunda.sync();
});
afterEach(() => {
  failure = undefined;
});
afterAll(async () => {
  await rotunda.close();
  await database.drop();
  await silo.close();
  jest.restoreAllMocks();
});

async function read(list: string) {
  const { data, errors } = await rotunda.ask(
    `{ customers { nodes { ${list} { complete freshness { error { code } } } } } }`,
  );
  expect(errors).toBeUndefined();
  const { complete, freshness } = data.customers.nodes[0][list];
  return complete ? 'whole' : freshness[0].error.code;
}

it('looks a name up once for all who connect to it, and goes by what it was where that takes long', async () => {
  await database.run(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'rotunda'",
  );
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  asked.length = 0;
  const reads = ['orders', 'tickets'].flatMap((list) =>
    Array.from({ length: 6 }, () => read(list)),
  );
  expect(new Set(await Promise.all(reads))).toEqual(new Set(['whole']));
  expect(asked.toSorted()).toEqual([BOOKS, WELL]);
  gate = undefined;
  open();
});

it('leads where it led before while the servers of names are away, and nowhere once the name is gone', async () => {
  failure = 'EAI_AGAIN';
  expect(await read('tickets')).toBe('whole');
  failure = 'ENOTFOUND';
  expect(await read('tickets')).toBe('SOURCE_UNAVAILABLE');
  failure = undefined;
  expect(await read('tickets')).toBe('whole');
});

it('keeps no source from being read by names of others that nobody answers for', async () => {
  const silent = Array.from({ length: 6 }, () => read('returns'));
  await eventually(() => busy === THREADS);
  for (let time = 0; time < 5; time++) expect(await read('tickets')).toBe('whole');
  expect(new Set(await Promise.all(silent))).toEqual(new Set(['SOURCE_TIMEOUT']));
});
