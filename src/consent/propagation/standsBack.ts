import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { ConsentDelivery } from '../../store/ConsentDocument.js';
import type { StoredConsent } from '../../store/ConsentStore.js';
import type { ConsentContent } from '../ConsentContent.js';
import { toConsentRow } from '../toConsentRow.js';
import type { PropagationParts } from './PropagationParts.js';
import { weighDecision, whenDecided } from './weighDecision.js';

type Stored = StoredConsent<ConsentContent>;

const MOST = 500;
const PAUSE_MS = 50;
const PATIENCE_MS = 1_000;

/**
 * Whether a decision must not be told, or not yet: as another one that was recorded counts before it,
 * or as a source is being told of another on the same channel and purpose. What it counts before
 * itself is not told any more. Each is written before it looks at the others, so that of two that
 * come at one time one at least sees the other.
 */
export async function standsBack(
  { store }: PropagationParts,
  stored: Stored,
  customerIds: readonly string[],
  { name }: GuardedSource,
): Promise<'OUTRULED' | 'BUSY' | undefined> {
  const ours = toConsentRow(stored);
  const patienceEnds = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = [...(await store.newest(customerIds, { limit: MOST })).values()].flat();
    const rivals = found.filter(({ key, content }) => {
      const { channel, purpose } = content;
      return key !== stored.key && channel === ours.channel && purpose === ours.purpose;
    });
    const others = rivals.map(toConsentRow);
    const now = whenDecided([ours, ...others]);
    if (weighDecision(ours, others, now) === 'OUTRULED') return 'OUTRULED';
    const pending = rivals.flatMap((rival) => {
      const delivery = rival.deliveries.find(({ source }) => source === name);
      return delivery?.state === 'PENDING' ? [{ key: rival.key, delivery }] : [];
    });
    if (!pending.some(({ delivery }) => isBusy(delivery))) {
      const state = 'SUPERSEDED' as const;
      await Promise.all(
        pending.map(({ key, delivery }) => store.settle(key, { ...delivery, state, code: null })),
      );
      return undefined;
    }
    if (Date.now() > patienceEnds) return 'BUSY';
    await sleep(PAUSE_MS);
  }
}

function isBusy({ isUnderWay, nextAt }: ConsentDelivery): boolean {
  return isUnderWay && nextAt.getTime() > Date.now();
}
