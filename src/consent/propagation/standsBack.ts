import { setTimeout as sleep } from 'node:timers/promises';
import type { Customer } from '../../identity/Customer.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import { PartingLane } from '../../sources/own/PartingLane.js';
import { SourceError } from '../../sources/SourceError.js';
import type { ConsentDelivery } from '../../store/ConsentDocument.js';
import type { StoredConsent } from '../../store/ConsentStore.js';
import type { ConsentContent } from '../ConsentContent.js';
import { newestDecisions } from '../newestDecisions.js';
import { toConsentRow } from '../toConsentRow.js';
import { findAudience } from './findAudience.js';
import type { PropagationParts } from './PropagationParts.js';
import { weighDecision, whenDecided } from './weighDecision.js';

type Stored = StoredConsent<ConsentContent>;

/** A decision that a source has not been told of, and how that is going. */
interface Untold {
  readonly rival: Stored;
  readonly delivery: ConsentDelivery;
}

const MOST = 500;
const PAUSE_MS = 50;
const PATIENCE_MS = 1_000;

/**
 * Whether a source must not be told of a decision for a customer, or not yet: as another one that was
 * recorded counts before it, or as a source is being told of another on the same channel and purpose.
 * What it counts before itself is not told any more. Each is written before it looks at the others, so
 * that of two that come at one time one at least sees the other.
 */
export async function standsBack(
  parts: PropagationParts,
  stored: Stored,
  customer: Customer,
  { name }: GuardedSource,
): Promise<'OUTRULED' | 'BUSY' | undefined> {
  const ours = toConsentRow(stored);
  const patienceEnds = Date.now() + PATIENCE_MS;
  for (;;) {
    const rivals = await rivalsOf(parts, stored, customer);
    if (rivals === undefined) return 'OUTRULED';
    const others = rivals.map(toConsentRow);
    const now = whenDecided([ours, ...others]);
    if (weighDecision(ours, others, now) === 'OUTRULED') return 'OUTRULED';
    const untold = rivals.flatMap((rival): Untold[] => {
      const delivery = rival.deliveries.find(({ source }) => source === name);
      return delivery?.state === 'PENDING' ? [{ rival, delivery }] : [];
    });
    if (!untold.some(({ delivery }) => isBusy(delivery))) {
      await Promise.all(untold.map((one) => supersede(parts, one)));
      return undefined;
    }
    if (Date.now() > patienceEnds) return 'BUSY';
    await sleep(PAUSE_MS);
  }
}

/**
 * The other decisions of a customer on the same channel and purpose; undefined where one that counts
 * before a grant may be among those that cannot be told any more.
 */
async function rivalsOf(
  { store }: PropagationParts,
  { key, content }: Stored,
  { ids, partedFrom }: Customer,
): Promise<Stored[] | undefined> {
  const lanes = [...ids, ...partedFrom.map(PartingLane.of)];
  const rivals: Stored[] = [];
  for (const found of (await newestDecisions(store, lanes, { limit: MOST })).values()) {
    if (!(found instanceof SourceError)) rivals.push(...found);
    else if (content.status === 'GRANTED') return undefined;
  }
  const { channel, purpose } = content;
  return rivals.filter(
    (one) => one.key !== key && one.content.channel === channel && one.content.purpose === purpose,
  );
}

/** Has a decision told no more, unless it counts for others as well: its own next attempt finds out for whom. */
async function supersede(
  { store, identity }: PropagationParts,
  { rival, delivery }: Untold,
): Promise<void> {
  if ((await findAudience(identity, rival)).length > 1) return;
  await store.settle(rival.key, { ...delivery, state: 'SUPERSEDED', code: null });
}

function isBusy({ isUnderWay, nextAt }: ConsentDelivery): boolean {
  return isUnderWay && nextAt.getTime() > Date.now();
}
