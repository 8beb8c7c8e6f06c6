import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Logger } from 'pino';
import { ActivityFeed } from '../activity/ActivityFeed.js';
import type { ConsentBook } from '../consent/ConsentBook.js';
import type { ConsentContent } from '../consent/ConsentContent.js';
import { createConsentShelf } from '../consent/createConsentShelf.js';
import { ConsentPropagator } from '../consent/propagation/ConsentPropagator.js';
import { HandoverLinks } from '../conversation/handover/HandoverLinks.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import type { RowReference } from '../dataset/Row.js';
import type { Gateway } from '../graphql/Gateway.js';
import { createSchema } from '../graphql/schema/createSchema.js';
import { printSubgraph } from '../graphql/schema/printSubgraph.js';
import { requireScopes } from '../graphql/schema/requireScopes.js';
import type { Metrics } from '../http/telemetry/createMetrics.js';
import type { CustomerContent } from '../identity/CustomerContent.js';
import { createIdentityStores } from '../identity/createIdentityStores.js';
import { LookupGuard } from '../identity/lookup/LookupGuard.js';
import { ownersOf } from '../identity/ownersOf.js';
import type { EnrolmentContent } from '../intervention/Enrolment.js';
import type { InterventionParts } from '../intervention/InterventionParts.js';
import { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { settledWithin } from '../lib/settledWithin.js';
import { ProfileRules } from '../profile/ProfileRules.js';
import { RowIds } from '../reading/RowIds.js';
import { createRecordedShelf } from '../recorded/createRecordedShelf.js';
import type { RecordedContent } from '../recorded/RecordedContent.js';
import type { Recording } from '../recorded/Recording.js';
import { ReportDesk } from '../report/ReportDesk.js';
import { GuardedSource } from '../sources/GuardedSource.js';
import { OwnSource } from '../sources/own/OwnSource.js';
import { ActivityStore } from '../store/ActivityStore.js';
import { ConsentStore } from '../store/ConsentStore.js';
import { createIndexes } from '../store/createIndexes.js';
import { createVault } from '../store/createVault.js';
import { DeliveryStore } from '../store/DeliveryStore.js';
import { EnrolmentStore } from '../store/EnrolmentStore.js';
import { HopStore } from '../store/HopStore.js';
import { InteractionStore } from '../store/InteractionStore.js';
import { KeptCustomers } from '../store/KeptCustomers.js';
import { RateStore } from '../store/RateStore.js';
import { StoreConnection } from '../store/StoreConnection.js';
import { loadMatchers } from './identity/loadMatchers.js';
import { perTenant } from './perTenant.js';
import type { GatewayPlan } from './plan/planGateway.js';
import { requireKeys } from './requireKeys.js';
import { requireStore } from './requireStore.js';
import { startForgetting } from './rounds/startForgetting.js';
import { startInterventions } from './rounds/startInterventions.js';
import { startPropagation } from './rounds/startPropagation.js';
import { startRateSharing } from './rounds/startRateSharing.js';
import { startRepairs } from './rounds/startRepairs.js';
import { startWatches } from './rounds/startWatches.js';
import { shareCaches } from './shareCaches.js';
import { observePropagation } from './telemetry/observePropagation.js';
import { observeSources } from './telemetry/observeSources.js';

/** The share of a request's time after which a report that is not finished is told to be under way. */
const ANSWERS_WITHIN = 0.7;

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
  const { config } = plan;
  const storeOptions = requireStore(config);
  const vault = createVault(storeOptions.encryptionKeys);
  const store = new StoreConnection(storeOptions);
  try {
    await createIndexes(store.database);
    await requireKeys(storeOptions, vault, store);
  } catch (error) {
    await store.close();
    throw error;
  }
  const { keptBytes } = storeOptions;
  const kept = keptBytes === 0 ? undefined : new KeptCustomers<CustomerContent>(keptBytes);
  const identityOf = perTenant(
    createIdentityStores(store.database, storeOptions, config.identity, plan.matching, kept),
  );
  const recordingOf = perTenant(
    (tenant): Recording => ({
      store: new InteractionStore<RecordedContent>(store.database, vault, tenant),
      hasher: identityOf(tenant).hasher,
      showAccount: (channel, address) => plan.channels.account(address, { channel })?.shown,
      ...(config.channels.length > 0 && {
        knowsAccount: (channel, address) => plan.channels.hasAccount(address, channel),
      }),
    }),
  );
  // Before sources are connected: making it keeps this thread busy, and their deadlines run.
  const schema = createSchema(plan.typeDefs, plan.registry);
  requireScopes(schema, config.auth?.requiredScopes ?? {});
  const subgraphSdl = printSubgraph(plan.typeDefs);
  const observer = observeSources(metrics, logger);
  const consentStoreOf = perTenant(
    (tenant) => new ConsentStore<ConsentContent>(store.database, vault, tenant),
  );
  const consentBookOf = perTenant(
    (tenant): ConsentBook => ({
      store: consentStoreOf(tenant),
      hasher: identityOf(tenant).hasher,
      propagator: new ConsentPropagator({
        store: consentStoreOf(tenant),
        identity: identityOf(tenant),
        sources,
        waitMs: Math.min(config.consents.waitMs, config.limits.requestMs / 2),
        retryMs: config.consents.retrySeconds * 1000,
        onTold: observePropagation(metrics, logger),
      }),
    }),
  );
  const own = new OwnSource(
    new Map([
      ['recordedInteractions', createRecordedShelf(recordingOf)],
      ['consents', createConsentShelf(consentStoreOf)],
    ]),
  );
  const rates = new RateStore(store.database, randomUUID());
  const neverCached = new Set(
    [...plan.registry.values()].filter((one) => one.neverCached).map(({ name }) => name),
  );
  const shared = await shareCaches(plan, vault, logger);
  const sources = [...plan.sources, own].map((source) => {
    const options = plan.economies.get(source.name) ?? {};
    const ownerOf = ownersOf(source, (tenant) => identityOf(tenant).hasher);
    const share = shared?.shareOf(source.name);
    return new GuardedSource(source, observer, { options, neverCached, ownerOf, share }, rates);
  });
  const activityOf = perTenant(
    (tenant) =>
      new ActivityFeed(
        new ActivityStore<RowReference>(store.database, vault, tenant),
        identityOf(tenant),
        keyedByOf(sources),
        config.live.pollMs,
      ),
  );
  const hopsOf = perTenant((tenant) => new HopStore<HopDecision>(store.database, vault, tenant));
  const interventionsOf = perTenant(
    (tenant): InterventionParts => ({
      interventions: plan.interventions,
      enrolments: new EnrolmentStore<EnrolmentContent>(store.database, vault, tenant),
      hasher: identityOf(tenant).hasher,
    }),
  );
  const reportsOf = perTenant((tenant) => {
    const identity = identityOf(tenant);
    const { reports: settings, survivorship } = config;
    const parts = { tenant, sources, identity, hops: hopsOf(tenant), settings, survivorship };
    return new ReportDesk(parts, config.limits.requestMs * ANSWERS_WITHIN);
  });
  const signal = new AbortController().signal;
  // Every source listens.
  setMaxListeners(0, signal);
  for (const source of sources) void source.prepare({ signal, tenant: 'default' });
  const indexKey = Buffer.from(storeOptions.indexKey, 'base64');
  const { lookupsPerSecond: perSecond, unknownForSeconds } = config.identity;
  const rowIds = new TokenSealer(indexKey, 'row');
  const gateway: Gateway = {
    config,
    schema,
    subgraphSdl,
    identifierTypes: plan.identifierTypes,
    sources,
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
    identityOf,
    loadMatchers: () => void (plan.matching && loadMatchers(store, identityOf, logger)),
    recordingOf,
    consentBookOf,
    activityOf,
    deliveriesOf: perTenant((tenant) => new DeliveryStore(store.database, tenant)),
    hopsOf,
    interventionsOf,
    reportsOf,
    pingStore: () => store.ping(),
  };
  const propagation = startPropagation(store, { config, sources, consentBookOf }, metrics, logger);
  const repairs = startRepairs(store, gateway, logger);
  const watches = startWatches(store, gateway, () => [...activityOf.made.keys()], logger);
  const sharing = startRateSharing(rates, sources, logger);
  const forgetting = startForgetting(store, sources, logger, shared);
  const stepsIn = startInterventions(store, gateway, plan.interventions, logger);
  const leave = async () => {
    const stepped = stepsIn.stop();
    const propagators = [...consentBookOf.made.values()].map(({ propagator }) => propagator);
    await Promise.all([propagation.stop(), ...propagators.map((one) => one.close())]);
    await Promise.all([forgetting.stop(), sharing.stop()]);
    await Promise.all([...reportsOf.made.values()].map((one) => one.close()));
    await stepped;
    await watches.stop();
    await repairs.stop();
    await Promise.all([...identityOf.made.values()].map(({ matcher }) => matcher.stop()));
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

/** Tells what the rows of each dataset of each source are keyed by. */
function keyedByOf(sources: readonly GuardedSource[]) {
  const byName = new Map(sources.map((source) => [source.name, source.capabilities]));
  return ({ source, dataset }: Pick<RowReference, 'source' | 'dataset'>) =>
    byName.get(source)?.get(dataset)?.keyedBy ?? 'RECORD';
}
