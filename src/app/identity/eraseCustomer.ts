import { hopOwner } from '../../conversation/decisions/hopOwner.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { eraseIdentity } from '../../identity/erasure/eraseIdentity.js';
import { findErasable } from '../../identity/erasure/findErasable.js';
import { holdSyncLease } from '../../identity/sync/holdSyncLease.js';
import { OWN_SOURCE } from '../../sources/own/OwnSource.js';

/** What was erased of a customer. */
export interface Erasure {
  readonly id: string;
  readonly interactions: number;
  readonly consents: number;
  readonly enrolments: number;
  /** Customers who were parted from it: its consents and enrolments count for them, and stay. */
  readonly partIds: readonly string[];
}

/**
 * Erases what Rotunda's own store holds of a customer whom no source has any more. May be interrupted
 * at any moment, and done again.
 */
export function eraseCustomer(gateway: Gateway, tenant: string, id: string): Promise<Erasure> {
  const identity = gateway.identityOf(tenant);
  return holdSyncLease(identity, async () => {
    const erasable = await findErasable(identity, id);
    const { ids, recordKeys, partIds } = erasable;
    const isWhole = partIds.length === 0;
    const interactions = await gateway.recordingOf(tenant).store.removeOf(ids);
    const consents = isWhole ? await gateway.consentBookOf(tenant).store.removeOf(ids) : 0;
    const { enrolments: enrolled } = gateway.interventionsOf(tenant);
    const enrolments = isWhole ? await enrolled.removeOf(ids) : 0;
    const owners = ids.map((one) => identity.hasher.record(OWN_SOURCE, one));
    const decided = isWhole ? ids.map((one) => hopOwner(identity.hasher, one)) : [];
    await gateway.hopsOf(tenant).removeOf([...recordKeys, ...owners, ...decided]);
    await gateway.activityOf(tenant).disown([...ids, ...recordKeys]);
    await eraseIdentity(identity, erasable);
    return { id: erasable.id, interactions, consents, enrolments, partIds };
  });
}
