import type { Customer } from '../../identity/Customer.js';
import { noteChange } from '../../identity/noteChange.js';
import { ownersOf } from '../../identity/ownersOf.js';
import { mapConcurrently } from '../../lib/mapConcurrently.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { SourceError } from '../../sources/SourceError.js';
import type { ConsentDelivery } from '../../store/ConsentDocument.js';
import type { StoredConsent } from '../../store/ConsentStore.js';
import type { ConsentContent } from '../ConsentContent.js';
import { toConsentRow } from '../toConsentRow.js';
import { findAudience } from './findAudience.js';
import type { PropagationParts } from './PropagationParts.js';
import { standsBack } from './standsBack.js';
import { tellLane } from './tellLane.js';

/** Decisions that are read of a record; where there are more, nothing is granted. */
const MOST_PER_RECORD = 500;
const AT_ONCE = 4;

/** What came of an attempt: how the delivery stands now, and for the log why it failed. */
export type Attempt = Pick<ConsentDelivery, 'state' | 'told'> & { readonly error?: SourceError };

/**
 * Tries once to tell a source of a decision, for each record there of everybody whom it counts for by
 * now: of a withdrawal that are also those who were parted from the customer since.
 */
export async function tellSource(
  parts: PropagationParts,
  source: GuardedSource,
  stored: StoredConsent<ConsentContent>,
  told: readonly string[],
  scope: RequestScope,
): Promise<Attempt> {
  const { identity } = parts;
  const { hasher, tenant } = identity;
  const concerned = (await findAudience(identity, stored))
    .map((customer) => ({ customer, lanes: lanesIn(source, customer, parts) }))
    .filter(({ lanes }) => lanes.length > 0);
  if (concerned.length === 0) return { state: 'NO_RECORD', told };
  const rivals = await Promise.all(
    concerned.map(({ customer }) => standsBack(parts, stored, customer, source)),
  );
  if (rivals.includes('BUSY')) return { state: 'PENDING', told };
  const lanes = concerned.flatMap((one, at) => (rivals[at] === undefined ? one.lanes : []));
  if (lanes.length === 0) return { state: 'SUPERSEDED', told };
  const ownerOf = ownersOf(source, () => hasher);
  const nameOf = (lane: string) => ownerOf(tenant, 'consents', lane);
  const left = [...new Set(lanes)].filter((lane) => !told.includes(nameOf(lane)));
  const held = await source.read('consents', left, { limit: MOST_PER_RECORD }, scope);
  const ours = toConsentRow(stored);
  const { channel, purpose, status, decidedAt, evidence } = stored.content;
  const values = { channel, purpose, status, decidedAt, evidence };
  const outcomes = await mapConcurrently(left, AT_ONCE, async (lane) => {
    const deliveryKey = hasher.content('told', stored.key, source.name, lane);
    const row = { lane, deliveryKey, values };
    const outcome = await tellLane(source, ours, row, held.get(lane), scope);
    if (outcome === 'WRITTEN') await noteChange({ source, identity }, lane, 'consents');
    return outcome;
  });
  const written = left.filter((_, at) => outcomes[at] === 'WRITTEN').map(nameOf);
  const isByRecord = source.capabilities.get('consents')?.keyedBy === 'RECORD';
  return judge(outcomes, [...told, ...written], isByRecord);
}

/** The records, or identifiers, of a customer by which a source keeps consents. */
function lanesIn(
  { name }: GuardedSource,
  customer: Customer,
  { sources }: PropagationParts,
): string[] {
  return lanesOf(customer, 'consents', sources)
    .filter(({ source }) => source === name)
    .map(({ key }) => key);
}

type Outcome = Awaited<ReturnType<typeof tellLane>>;

/** What the outcomes for single records come to: what may yet be told goes before what never will be. */
function judge(
  outcomes: readonly Outcome[],
  told: readonly string[],
  isByRecord: boolean,
): Attempt {
  const errors = outcomes.filter((one) => one instanceof SourceError);
  const passing = errors.find(({ code }) => code !== 'SOURCE_REFUSED');
  if (passing !== undefined) return { state: 'PENDING', told, error: passing };
  const [refused] = errors;
  if (refused !== undefined) return { state: 'FAILED', told, error: refused };
  // A record that the source itself showed should be there; an identifier need not be known to it.
  if (isByRecord && outcomes.includes('NO_RECORD')) {
    const error = new SourceError('SOURCE_REFUSED', 'it has no such record');
    return { state: 'FAILED', told, error };
  }
  if (told.length > 0) return { state: 'DONE', told };
  return { state: outcomes.includes('OUTRULED') ? 'SUPERSEDED' : 'NO_RECORD', told };
}
