import { randomBytes } from 'node:crypto';
import { serialize } from 'bson';
import { MongoClient } from 'mongodb';
import pino from 'pino';
import { type Erasure, eraseCustomer } from '../../src/app/identity/eraseCustomer.js';
import { importAssignments } from '../../src/app/identity/importAssignments.js';
import { syncTenant } from '../../src/app/identity/syncTenant.js';
import { trainTenant } from '../../src/app/identity/trainTenant.js';
import { decideOffers } from '../../src/app/offers/decideOffers.js';
import type { OfferQuestion } from '../../src/app/offers/OfferQuestion.js';
import { openGateway } from '../../src/app/openGateway.js';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { retryConsents } from '../../src/app/rounds/retryConsents.js';
import { startGateway } from '../../src/app/startGateway.js';
import { OperationUsage } from '../../src/http/OperationUsage.js';
import { createMetrics } from '../../src/http/telemetry/createMetrics.js';
import type { MatchModel } from '../../src/identity/matching/MatchModel.js';
import type { SyncOutcome } from '../../src/identity/sync/syncIdentity.js';
import type {
  ForeignEnrolment,
  ImportedEnrolments,
} from '../../src/intervention/importEnrolments.js';
import type { RotundaConfig } from '../../src/rotunda.js';
import { leftOpen } from './leftOpen.js';
import { openTestMongo } from './openTestMongo.js';
import { patientSources } from './patientSources.js';

/** An answer of GraphQL, as it came over the wire. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly errors?: any[];
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly extensions?: any;
}

/** A gateway of a test, on a real port, with a store of its own. */
export interface TestGateway {
  readonly url: string;
  /** Lines of the log so far. */
  readonly log: string[];
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  sync(tenant?: string, signal?: AbortSignal): Promise<SyncOutcome>;
  /** Brings assignments in that were made elsewhere. */
  importEnrolments(
    intervention: string,
    rows: readonly ForeignEnrolment[],
  ): Promise<ImportedEnrolments>;
  /** Decides on offers as `rotunda offers decide` does, and answers the calls beside those of the formula. */
  countOfferCalls(questions: readonly OfferQuestion[]): Promise<OfferCalls>;
  /** Has sources told once more of the consents that they refused; answers how many, by source. */
  retryConsents(source?: string): Promise<ReadonlyMap<string, number>>;
  /** Erases a customer whom no source has any more, as `rotunda erase` does. */
  erase(id: string): Promise<Erasure>;
  /** A match model of the records in the store. */
  train(): Promise<MatchModel | undefined>;
  /** Everything in the store, as one text. */
  dumpStore(): Promise<string>;
  close(): Promise<void>;
}

/** The calls that offers cost, as they were counted and by the formula. */
export interface OfferCalls {
  readonly calls: number;
  readonly expected: number;
}

/** The keys and the database of a store; two gateways with the same ones share it. */
export interface TestStore {
  readonly database: string;
  readonly encryptionKey: string;
  readonly indexKey: string;
  readonly url: string;
  close(): Promise<void>;
}

/** Makes an empty store. */
export async function createTestStore(): Promise<TestStore> {
  const mongo = await openTestMongo();
  const database = `t_${randomBytes(8).toString('hex')}`;
  return {
    database,
    encryptionKey: randomBytes(32).toString('base64'),
    indexKey: randomBytes(32).toString('base64'),
    url: mongo.url,
    async close() {
      const client = new MongoClient(mongo.url);
      await client.db(database).dropDatabase();
      await client.close();
      await mongo.close();
    },
  };
}

/** Starts a gateway for some sources. */
export async function startTestGateway(
  config: RotundaConfig,
  options: { readonly store?: TestStore; readonly openTo?: string } = {},
): Promise<TestGateway> {
  const store = options.store ?? (await createTestStore());
  try {
    return await startOn(store, config, options);
  } catch (error) {
    if (options.store === undefined) await store.close();
    throw error;
  }
}

async function startOn(
  store: TestStore,
  config: RotundaConfig,
  options: { readonly store?: TestStore; readonly openTo?: string },
): Promise<TestGateway> {
  const { url, database, encryptionKey, indexKey } = store;
  const plan = planGateway(
    {
      store: { url, database, encryptionKeys: [encryptionKey], indexKey },
      ...config,
      sources: patientSources(config.sources),
      server: { explain: true, ...config.server, port: 0 },
    },
    { env: {}, folder: '.' },
  );
  const log: string[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line) => void log.push(line) });
  const metrics = createMetrics();
  const open = await openGateway(plan, metrics, logger);
  const openTo = config.auth === undefined ? (options.openTo ?? 'tester') : undefined;
  const running = await startGateway({
    gateway: open.gateway,
    metrics,
    logger,
    ...(openTo === undefined ? {} : { openTo }),
    closeGateway: () => open.close(),
  });
  const stop = async () => {
    leftOpen.delete(close);
    await running.close();
    if (options.store === undefined) await store.close();
  };
  let stopped: Promise<void> | undefined;
  const close = () => {
    stopped ??= stop();
    return stopped;
  };
  leftOpen.add(close);
  const observer = { onScan() {}, onScanned() {}, onLinking() {}, onProblem() {} };
  return {
    url: running.url,
    log,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    sync: (tenant = 'default', signal = new AbortController().signal) =>
      syncTenant(open.gateway, tenant, signal, observer),
    importEnrolments: (intervention, rows) =>
      importAssignments(open.gateway, 'default', intervention, rows),
    async countOfferCalls(questions) {
      const usage = new OperationUsage();
      const scope = { signal: new AbortController().signal, usage };
      const { expectedCalls } = await decideOffers(open.gateway, 'default', questions, scope);
      const calls = usage.list().reduce((sum, one) => sum + one.calls, 0);
      return { calls, expected: expectedCalls + usage.furtherPages };
    },
    retryConsents: (source) => retryConsents(plan, 'default', source),
    erase: (id) => eraseCustomer(open.gateway, 'default', id),
    train: () => trainTenant(open.gateway, 'default', () => undefined),
    async dumpStore() {
      const client = new MongoClient(url);
      const collections = await client.db(database).listCollections().toArray();
      const dumps = await Promise.all(
        collections.map(({ name }) => client.db(database).collection(name).find().toArray()),
      );
      await client.close();
      return dumps
        .flat()
        .map((document) => Buffer.from(serialize(document)).toString('latin1'))
        .join('\n');
    },
    close,
  };
}
