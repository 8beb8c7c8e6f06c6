import type { Logger } from 'pino';
import type { Gateway } from '../../graphql/Gateway.js';
import type { Metrics } from '../../http/telemetry/createMetrics.js';
import type { Intervention } from '../../intervention/Intervention.js';
import type { RateStore } from '../../store/RateStore.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import { type HeardNote, startForgetting } from './startForgetting.js';
import { startInterventions } from './startInterventions.js';
import { startPropagation } from './startPropagation.js';
import { startRateSharing } from './startRateSharing.js';
import { startRepairs } from './startRepairs.js';
import { startWatches } from './startWatches.js';

/** What is done from time to time works with. */
export interface RoundParts {
  readonly interventions: readonly Intervention[];
  readonly rates: RateStore;
  readonly heard: HeardNote | undefined;
  /** Tenants whom anybody asked about here. */
  readonly tenants: () => readonly string[];
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Starts all that a gateway does from time to time; to stop it waits for what is under way. */
export function startAllRounds(
  store: StoreConnection,
  gateway: Gateway,
  { interventions, rates, heard, tenants, metrics, logger }: RoundParts,
): { stop(): Promise<void> } {
  const rounds = [
    startPropagation(store, gateway, metrics, logger),
    startRepairs(store, gateway, logger),
    startWatches(store, gateway, tenants, logger),
    startRateSharing(rates, gateway.sources, logger),
    startForgetting(store, gateway.sources, logger, heard),
    startInterventions(store, gateway, interventions, logger),
  ];
  return {
    async stop() {
      await Promise.all(rounds.map((one) => one.stop()));
    },
  };
}
