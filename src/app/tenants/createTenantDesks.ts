import type { Logger } from 'pino';
import { ActivityFeed } from '../../activity/ActivityFeed.js';
import type { ConsentBook } from '../../consent/ConsentBook.js';
import { ConsentPropagator } from '../../consent/propagation/ConsentPropagator.js';
import type { HopDecision } from '../../conversation/linking/HopDecision.js';
import type { RowReference } from '../../dataset/Row.js';
import type { Metrics } from '../../http/telemetry/createMetrics.js';
import type { EnrolmentContent } from '../../intervention/Enrolment.js';
import type { InterventionParts } from '../../intervention/InterventionParts.js';
import type { Vault } from '../../lib/crypto/Vault.js';
import { ReportDesk } from '../../report/ReportDesk.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import { ActivityStore } from '../../store/ActivityStore.js';
import { EnrolmentStore } from '../../store/EnrolmentStore.js';
import { HopStore } from '../../store/HopStore.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import type { GatewayPlan } from '../plan/planGateway.js';
import { observePropagation } from '../telemetry/observePropagation.js';
import type { TenantStores } from './createTenantStores.js';
import { type PerTenant, perTenant } from './perTenant.js';

/** The share of a request's time after which a report that is not finished is told to be under way. */
const ANSWERS_WITHIN = 0.7;

/** What goes on for each tenant over stores and sources. */
export interface TenantDesks {
  readonly consentBookOf: PerTenant<ConsentBook>;
  readonly activityOf: PerTenant<ActivityFeed>;
  readonly hopsOf: PerTenant<HopStore<HopDecision>>;
  readonly interventionsOf: PerTenant<InterventionParts>;
  readonly reportsOf: PerTenant<ReportDesk>;
}

/** What desks work with. */
export interface DeskParts {
  readonly store: StoreConnection;
  readonly vault: Vault;
  readonly stores: TenantStores;
  readonly sources: readonly GuardedSource[];
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Makes what goes on for each tenant. */
export function createTenantDesks(
  { config, interventions }: GatewayPlan,
  { store: { database }, vault, stores, sources, metrics, logger }: DeskParts,
): TenantDesks {
  const { identityOf, consentStoreOf } = stores;
  const { consents, limits, live, reports: settings, survivorship } = config;
  const keyedBy = keyedByOf(sources);
  const hopsOf = perTenant((tenant) => new HopStore<HopDecision>(database, vault, tenant));
  return {
    hopsOf,
    consentBookOf: perTenant((tenant) => ({
      store: consentStoreOf(tenant),
      hasher: identityOf(tenant).hasher,
      propagator: new ConsentPropagator({
        store: consentStoreOf(tenant),
        identity: identityOf(tenant),
        sources,
        waitMs: Math.min(consents.waitMs, limits.requestMs / 2),
        retryMs: consents.retrySeconds * 1000,
        onTold: observePropagation(metrics, logger),
      }),
    })),
    activityOf: perTenant((tenant) => {
      const activities = new ActivityStore<RowReference>(database, vault, tenant);
      return new ActivityFeed(activities, identityOf(tenant), keyedBy, live.pollMs);
    }),
    interventionsOf: perTenant((tenant) => ({
      interventions,
      enrolments: new EnrolmentStore<EnrolmentContent>(database, vault, tenant),
      hasher: identityOf(tenant).hasher,
    })),
    reportsOf: perTenant((tenant) => {
      const [identity, hops] = [identityOf(tenant), hopsOf(tenant)];
      const parts = { tenant, sources, identity, hops, settings, survivorship };
      return new ReportDesk(parts, limits.requestMs * ANSWERS_WITHIN);
    }),
  };
}

/** Tells what the rows of each dataset of each source are keyed by. */
function keyedByOf(sources: readonly GuardedSource[]) {
  const byName = new Map(sources.map((source) => [source.name, source.capabilities]));
  return ({ source, dataset }: Pick<RowReference, 'source' | 'dataset'>) =>
    byName.get(source)?.get(dataset)?.keyedBy ?? 'RECORD';
}
