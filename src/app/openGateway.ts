import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { HandoverLinks } from '../conversation/handover/HandoverLinks.js';
import type { Gateway } from '../graphql/Gateway.js';
import { createSchema } from '../graphql/schema/createSchema.js';
import { printSubgraph } from '../graphql/schema/printSubgraph.js';
import { requireScopes } from '../graphql/schema/requireScopes.js';
import type { Metrics } from '../http/telemetry/createMetrics.js';
import type { CustomerContent } from '../identity/CustomerContent.js';
import { LookupGuard } from '../identity/lookup/LookupGuard.js';
import { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { settledWithin } from '../lib/settledWithin.js';
import { ProfileRules } from '../profile/ProfileRules.js';
import { RowIds } from '../reading/RowIds.js';
import { createVault } from '../store/createVault.js';
import { DeliveryStore } from '../store/DeliveryStore.js';
import { KeptCustomers } from '../store/KeptCustomers.js';
import { RateStore } from '../store/RateStore.js';
import { guardSources } from './guardSources.js';
import { loadMatchers } from './identity/loadMatchers.js';
import { openStore } from './openStore.js';
import type { GatewayPlan } from './plan/planGateway.js';
import { requireStore } from './requireStore.js';
import { startAllRounds } from './rounds/startAllRounds.js';
import { shareCaches } from './shareCaches.js';
import { observeSources } from './telemetry/observeSources.js';
import { createTenantDesks } from './tenants/createTenantDesks.js';
import { createTenantStores } from './tenants/createTenantStores.js';
import { perTenant } from './tenants/perTenant.js';

/** So long what is under way may take when it is to end; a store that hangs would hold it up for many times as long. */
const LEAVE_MS = 2_000;

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
  const { config, interventions } = plan;
  const storeOptions = requireStore(config);
  const vault = createVault(storeOptions.encryptionKeys);
  const store = await openStore(storeOptions, vault);
  const { keptBytes } = storeOptions;
  const kept = keptBytes === 0 ? undefined : new KeptCustomers<CustomerContent>(keptBytes);
  const stores = createTenantStores(plan, store, vault, kept);
  // Before sources are connected: making it keeps this thread busy, and their deadlines run.
  const schema = createSchema(plan.typeDefs, plan.registry);
  requireScopes(schema, config.auth?.requiredScopes ?? {});
  const subgraphSdl = printSubgraph(plan.typeDefs);
  const observer = observeSources(metrics, logger);
  const rates = new RateStore(store.database, randomUUID());
  const shared = await shareCaches(plan, vault, logger);
  const sources = guardSources(plan, stores, { observer, rates, shared });
  const desks = createTenantDesks(plan, { store, vault, stores, sources, metrics, logger });
  const indexKey = Buffer.from(storeOptions.indexKey, 'base64');
  const { lookupsPerSecond: perSecond, unknownForSeconds } = config.identity;
  const rowIds = new TokenSealer(indexKey, 'row');
  const gateway: Gateway = {
    config,
    schema,
    subgraphSdl,
    sources,
    identifierTypes: plan.identifierTypes,
    interactions: plan.interactions,
    channels: plan.channels,
    journeys: plan.journeys,
    profileRules: new ProfileRules({
      survivorship: config.survivorship,
      normalisation: config.identity,
      sourceOrder: sources.map(({ name }) => name),
    }),
    lookups: new LookupGuard({ perSecond, unknownForSeconds }),
    cursors: new TokenSealer(indexKey, 'cursor'),
    handovers: new HandoverLinks(indexKey, config.conversations.handover?.baseUrl),
    rowIdsOf: perTenant((tenant) => new RowIds(rowIds, tenant)),
    identityOf: stores.identityOf,
    loadMatchers: () => void (plan.matching && loadMatchers(store, stores.identityOf, logger)),
    recordingOf: stores.recordingOf,
    deliveriesOf: perTenant((tenant) => new DeliveryStore(store.database, tenant)),
    ...desks,
    pingStore: () => store.ping(),
  };
  const { consentBookOf, activityOf, reportsOf } = desks;
  const tenants = () => [...activityOf.made.keys()];
  const roundParts = { interventions, rates, heard: shared, tenants, metrics, logger };
  const rounds = startAllRounds(store, gateway, roundParts);
  const leave = async () => {
    const propagators = [...consentBookOf.made.values()].map(({ propagator }) => propagator);
    const underWay = [...propagators, ...reportsOf.made.values()];
    await Promise.all([rounds.stop(), ...underWay.map((one) => one.close())]);
    await Promise.all([...stores.identityOf.made.values()].map(({ matcher }) => matcher.stop()));
    for (const activity of activityOf.made.values()) await activity.settled();
    await Promise.all(sources.map((source) => source.close()));
    shared?.shelf.close();
    kept?.close();
  };
  return {
    gateway,
    async close() {
      const leaving = leave();
      await settledWithin(leaving, LEAVE_MS);
      // What still waits for the store fails now, and is taken up where it was by whoever starts next.
      await store.close();
      await settledWithin(leaving, LEAVE_MS);
    },
  };
}
