import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Gateway } from '../graphql/Gateway.js';
import { sendPending } from '../intervention/hook/sendPending.js';
import type { Intervention } from '../intervention/Intervention.js';
import { RowsOfRequest } from '../reading/RowsOfRequest.js';
import { enrolDue } from '../report/interventions/enrolDue.js';
import { CustomerStore } from '../store/CustomerStore.js';
import type { StoreConnection } from '../store/StoreConnection.js';
import { WatchStore } from '../store/WatchStore.js';

/** After so many rounds that it misses, another replica looks; two who look at once do no harm. */
const LEASE_ROUNDS = 3;
const SHORTEST_LEASE_MS = 30_000;
const READ_DEADLINE_MS = 60_000;

/** Looks from time to time who is due for the interventions that have a webhook, and tells it. */
export function startInterventions(
  { database }: StoreConnection,
  gateway: Gateway,
  interventions: readonly Intervention[],
  logger: Logger,
): { stop(): Promise<void> } {
  const holder = randomUUID();
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = async (intervention: Intervention, tenant: string) => {
    const parts = gateway.interventionsOf(tenant);
    const told = { tenant, intervention: intervention.id };
    const watches = new WatchStore(database, tenant);
    const roundsMs = (intervention.webhook?.everySeconds ?? 0) * 1000 * LEASE_ROUNDS;
    const leaseMs = Math.max(roundsMs, SHORTEST_LEASE_MS);
    const isOurs = await watches.take(`intervention ${intervention.id}`, holder, leaseMs);
    if (isOurs !== undefined) {
      await enrolDue(intervention, {
        reports: gateway.reportsOf(tenant),
        parts,
        identity: gateway.identityOf(tenant),
        createContext: () => contextOf(gateway, tenant, signal),
        signal,
      });
    }
    await sendPending(intervention, parts, tenant, signal, (refused) =>
      logger.warn({ ...told, ...refused }, 'webhook did not take who is due'),
    );
  };
  const workAll = async (intervention: Intervention) => {
    for (const tenant of await CustomerStore.tenants(database)) {
      if (!signal.aborted) await work(intervention, tenant);
    }
  };
  const loops = interventions.flatMap((intervention) => {
    if (intervention.webhook === undefined) return [];
    let underWay: Promise<void> | undefined;
    const timer = setInterval(() => {
      underWay ??= workAll(intervention)
        .catch((error: unknown) => {
          const reason = error instanceof Error ? error.name : typeof error;
          logger.warn({ reason, intervention: intervention.id }, 'not told; tried again soon');
        })
        .finally(() => {
          underWay = undefined;
        });
    }, intervention.webhook.everySeconds * 1000).unref();
    return [{ timer, ended: () => underWay }];
  });
  return {
    async stop() {
      stopping.abort();
      for (const { timer } of loops) clearInterval(timer);
      await Promise.all(loops.map(({ ended }) => ended()));
    },
  };
}

function contextOf(gateway: Gateway, tenant: string, signal: AbortSignal) {
  const scope = { signal, tenant, priority: 'report', deadlineMs: READ_DEADLINE_MS } as const;
  return {
    rows: new RowsOfRequest(gateway.sources, scope, gateway.cursors),
    interactions: gateway.interactions,
    owners: new WeakMap(),
  };
}
