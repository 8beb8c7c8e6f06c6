import { setMaxListeners } from 'node:events';
import { createConsentShelf } from '../consent/createConsentShelf.js';
import { ownersOf } from '../identity/ownersOf.js';
import { createRecordedShelf } from '../recorded/createRecordedShelf.js';
import { GuardedSource } from '../sources/GuardedSource.js';
import { OwnSource } from '../sources/own/OwnSource.js';
import type { SourceObserver } from '../sources/SourceObserver.js';
import type { RateStore } from '../store/RateStore.js';
import type { GatewayPlan } from './plan/planGateway.js';
import type { SharedCaches } from './shareCaches.js';
import type { TenantStores } from './tenants/createTenantStores.js';

/** What reads of sources are watched by, and what replicas share of them. */
export interface GuardParts {
  readonly observer: SourceObserver;
  readonly rates: RateStore;
  readonly shared: SharedCaches | undefined;
}

/** All sources that are read, Rotunda's own as the last one; each begins to make itself ready. */
export function guardSources(
  plan: GatewayPlan,
  { identityOf, recordingOf, consentStoreOf }: TenantStores,
  { observer, rates, shared }: GuardParts,
): GuardedSource[] {
  const own = new OwnSource(
    new Map([
      ['recordedInteractions', createRecordedShelf(recordingOf)],
      ['consents', createConsentShelf(consentStoreOf)],
    ]),
  );
  const neverCached = new Set(
    [...plan.registry.values()].filter((one) => one.neverCached).map(({ name }) => name),
  );
  const sources = [...plan.sources, own].map((source) => {
    const options = plan.economies.get(source.name) ?? {};
    const ownerOf = ownersOf(source, (tenant) => identityOf(tenant).hasher);
    const share = shared?.shareOf(source.name);
    return new GuardedSource(source, observer, { options, neverCached, ownerOf, share }, rates);
  });
  const { signal } = new AbortController();
  // Every source listens.
  setMaxListeners(0, signal);
  for (const source of sources) void source.prepare({ signal, tenant: 'default' });
  return sources;
}
