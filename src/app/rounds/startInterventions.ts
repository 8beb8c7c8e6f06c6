import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Gateway } from '../../graphql/Gateway.js';
import { sendPending } from '../../intervention/hook/sendPending.js';
import type { Intervention } from '../../intervention/Intervention.js';
import { RowsOfRequest } from '../../reading/RowsOfRequest.js';
import { enrolDue } from '../../report/interventions/enrolDue.js';
import { CustomerStore } from '../../store/CustomerStore.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import { WatchStore } from '../../store/WatchStore.js';
import { eachTenant } from './eachTenant.js';
import { leaseOfRounds } from './leaseOfRounds.js';
import { startRounds } from './startRounds.js';

const SHORTEST_LEASE_MS = 30_000;
const READ_DEADLINE_MS = 60_000;
const FAILURE = 'not told; tried again soon';

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
    const everyMs = (intervention.webhook?.everySeconds ?? 0) * 1000;
    const leaseMs = Math.max(leaseOfRounds(everyMs), SHORTEST_LEASE_MS);
    const isOurs = await watches.take(`intervention ${intervention.id}`, holder, leaseMs);
    try {
      if (isOurs !== undefined && !signal.aborted) {
        await enrolDue(intervention, {
          reports: gateway.reportsOf(tenant),
          parts,
          identity: gateway.identityOf(tenant),
          createContext: () => contextOf(gateway, tenant, signal),
          signal,
        });
      }
    } finally {
      // Who was found before is told of all the same.
      await sendPending(intervention, parts, tenant, signal, (refused) =>
        logger.warn({ ...told, ...refused }, 'webhook did not take who is due'),
      );
    }
  };
  const workAll = async (intervention: Intervention) => {
    const lookAt = async (tenant: string) => {
      if (!signal.aborted) await work(intervention, tenant);
    };
    const about = logger.child({ intervention: intervention.id });
    await eachTenant(await CustomerStore.tenants(database), lookAt, FAILURE, about);
  };
  const rounds = interventions.flatMap((intervention) => {
    if (intervention.webhook === undefined) return [];
    const everyMs = intervention.webhook.everySeconds * 1000;
    const work = () => workAll(intervention);
    const about = { intervention: intervention.id };
    return [startRounds({ everyMs, work, failure: FAILURE, about }, logger)];
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(rounds.map((one) => one.stop()));
    },
  };
}

function contextOf(gateway: Gateway, tenant: string, signal: AbortSignal) {
  // Who is written to is decided by what holds now.
  const scope = {
    signal,
    tenant,
    priority: 'report',
    deadlineMs: READ_DEADLINE_MS,
    maxAgeMs: 0,
  } as const;
  return {
    rows: new RowsOfRequest(gateway.sources, scope, gateway.cursors),
    interactions: gateway.interactions,
    owners: new WeakMap(),
  };
}
