import { setMaxListeners } from 'node:events';
import type { Logger } from 'pino';
import type { Gateway } from '../graphql/Gateway.js';
import { createSchema } from '../graphql/schema/createSchema.js';
import { printSubgraph } from '../graphql/schema/printSubgraph.js';
import type { Metrics } from '../http/telemetry/createMetrics.js';
import { createIdentityStores } from '../identity/createIdentityStores.js';
import { LookupGuard } from '../identity/lookup/LookupGuard.js';
import type { Matcher } from '../identity/matcher/Matcher.js';
import { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { RowIds } from '../reading/RowIds.js';
import { GuardedSource } from '../sources/GuardedSource.js';
import type { SourceObserver } from '../sources/SourceObserver.js';
import { createIndexes } from '../store/createIndexes.js';
import { StoreConnection } from '../store/StoreConnection.js';
import { loadMatchers } from './loadMatchers.js';
import type { GatewayPlan } from './planGateway.js';
import { startRepairs } from './startRepairs.js';

/** A gateway with its store and sources, not serving yet. */
export interface OpenGateway {
  readonly gateway: Gateway;
  close(): Promise<void>;
}

/** Connects the store and makes ready the sources that answer; those that do not are tried again when asked. */
export async function openGateway(
  plan: GatewayPlan,
  metrics: Metrics,
  logger: Logger,
): Promise<OpenGateway> {
  const { config } = plan;
  if (config.store === undefined) throw new Error('The configuration has no `store`.');
  const store = new StoreConnection(config.store);
  await createIndexes(store.database);
  const observer = observeSources(metrics, logger);
  const sources = plan.sources.map((source) => new GuardedSource(source, observer));
  const signal = new AbortController().signal;
  // Every source listens.
  setMaxListeners(0, signal);
  for (const source of sources) void source.prepare({ signal, tenant: 'default' });
  const indexKey = Buffer.from(config.store.indexKey, 'base64');
  const { lookupsPerSecond: perSecond, unknownForSeconds } = config.identity;
  const rowIds = new TokenSealer(indexKey, 'row');
  const matchers: Matcher[] = [];
  const openStores = createIdentityStores(
    store.database,
    config.store,
    config.identity,
    plan.matching,
  );
  const identityOf = perTenant((tenant) => {
    const stores = openStores(tenant);
    matchers.push(stores.matcher);
    return stores;
  });
  const gateway: Gateway = {
    config,
    schema: createSchema(plan.typeDefs, plan.registry),
    subgraphSdl: printSubgraph(plan.typeDefs),
    identifierTypes: plan.identifierTypes,
    sources,
    interactions: plan.interactions,
    channels: plan.channels,
    lookups: new LookupGuard({ perSecond, unknownForSeconds }),
    cursors: new TokenSealer(indexKey, 'cursor'),
    rowIdsOf: perTenant((tenant) => new RowIds(rowIds, tenant)),
    identityOf,
    loadMatchers: () => void (plan.matching && loadMatchers(store, identityOf, logger)),
    pingStore: () => store.ping(),
  };
  const repairs = startRepairs(store, gateway.identityOf, logger);
  return {
    gateway,
    async close() {
      await repairs.stop();
      await Promise.all(matchers.map((matcher) => matcher.stop()));
      await Promise.all(sources.map((source) => source.close()));
      await store.close();
    },
  };
}

/** Makes a thing once for each tenant; tenants come from tokens that we verified, so they are few. */
function perTenant<T>(make: (tenant: string) => T): (tenant: string) => T {
  const made = new Map<string, T>();
  return (tenant) => {
    const known = made.get(tenant) ?? make(tenant);
    made.set(tenant, known);
    return known;
  };
}

/** Tells metrics and log of everything that happens at the sources. */
function observeSources({ observer }: Metrics, logger: Logger): SourceObserver {
  return {
    ...observer,
    onEnd: (read) => {
      observer.onEnd(read);
      const { source, dataset, operation, ms, error, reason } = read;
      if (error === undefined) return;
      logger.warn(
        { source, dataset, operation, ms: Math.round(ms), error, reason },
        'source failed',
      );
    },
    onProblems: (problems) => {
      observer.onProblems(problems);
      for (const problem of problems) logger.warn(problem, 'rows dropped');
    },
  };
}
