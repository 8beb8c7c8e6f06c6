import type { Logger } from 'pino';
import type { ValidConfig } from '../config/configShape.js';
import { HandoverLinks } from '../conversation/handover/HandoverLinks.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import type { Gateway } from '../graphql/Gateway.js';
import { createSchema } from '../graphql/schema/createSchema.js';
import { printSubgraph } from '../graphql/schema/printSubgraph.js';
import type { Metrics } from '../http/telemetry/createMetrics.js';
import type { CustomerContent } from '../identity/CustomerContent.js';
import type { Decision } from '../identity/decisions/Decision.js';
import { IdentityHasher } from '../identity/IdentityHasher.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import { createLinkRules } from '../identity/linking/createLinkRules.js';
import type { Stop } from '../identity/linking/Stop.js';
import { LookupGuard } from '../identity/lookup/LookupGuard.js';
import type { RecordContent } from '../identity/RecordContent.js';
import { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { Vault } from '../lib/crypto/Vault.js';
import { RowIds } from '../reading/RowIds.js';
import { GuardedSource } from '../sources/GuardedSource.js';
import type { SourceObserver } from '../sources/SourceObserver.js';
import { CustomerStore } from '../store/CustomerStore.js';
import { DecisionStore } from '../store/DecisionStore.js';
import { HopStore } from '../store/HopStore.js';
import { RecordStore } from '../store/RecordStore.js';
import { StopStore } from '../store/StopStore.js';
import { StoreConnection } from '../store/StoreConnection.js';
import { SyncStore } from '../store/SyncStore.js';
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
  await CustomerStore.createIndexes(store.database);
  await RecordStore.createIndexes(store.database);
  await DecisionStore.createIndexes(store.database);
  await StopStore.createIndexes(store.database);
  await HopStore.createIndexes(store.database);
  // Before sources are connected: making it keeps this thread busy, and their deadlines run.
  const schema = createSchema(plan.typeDefs, plan.registry);
  const subgraphSdl = printSubgraph(plan.typeDefs);
  const observer = observeSources(metrics, logger);
  const sources = plan.sources.map((source) => new GuardedSource(source, observer));
  const signal = new AbortController().signal;
  for (const source of sources) void source.prepare({ signal, tenant: 'default' });
  const indexKey = Buffer.from(config.store.indexKey, 'base64');
  const { lookupsPerSecond: perSecond, unknownForSeconds } = config.identity;
  const rowIds = new TokenSealer(indexKey, 'row');
  const keys = config.store.encryptionKeys.map((key) => Buffer.from(key, 'base64'));
  const vault = new Vault(keys as [Buffer, ...Buffer[]]);
  const gateway: Gateway = {
    config,
    schema,
    subgraphSdl,
    identifierTypes: plan.identifierTypes,
    sources,
    lookups: new LookupGuard({ perSecond, unknownForSeconds }),
    cursors: new TokenSealer(indexKey, 'cursor'),
    handovers: new HandoverLinks(indexKey, config.conversations.handover?.baseUrl),
    rowIdsOf: perTenant((tenant) => new RowIds(rowIds, tenant)),
    identityOf: identityStores(store, vault, indexKey, config.identity),
    hopsOf: perTenant((tenant) => new HopStore<HopDecision>(store.database, vault, tenant)),
    pingStore: () => store.ping(),
  };
  const repairs = startRepairs(store, gateway.identityOf, logger);
  return {
    gateway,
    async close() {
      await repairs.stop();
      await Promise.all(sources.map((source) => source.close()));
      await store.close();
    },
  };
}

function identityStores(
  { database }: StoreConnection,
  vault: Vault,
  indexKey: Buffer,
  identity: ValidConfig['identity'],
): (tenant: string) => IdentityStores {
  const hasher = new KeyedHasher(indexKey);
  const rules = createLinkRules(identity);
  return perTenant((tenant) => ({
    tenant,
    customers: new CustomerStore<CustomerContent>(database, vault, tenant),
    records: new RecordStore<RecordContent>(database, vault, tenant),
    decisions: new DecisionStore<Decision>(database, vault, tenant),
    stops: new StopStore<Stop>(database, tenant),
    sync: new SyncStore(database, tenant),
    hasher: new IdentityHasher(hasher, tenant),
    rules,
    normalisation: identity,
  }));
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
