import { noteChange } from '../../identity/noteChange.js';
import { ownersOf } from '../../identity/ownersOf.js';
import { latest, toCustomer } from '../../identity/toCustomer.js';
import { mapConcurrently } from '../../lib/mapConcurrently.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { SourceError } from '../../sources/SourceError.js';
import type { ConsentDelivery } from '../../store/ConsentDocument.js';
import type { StoredConsent } from '../../store/ConsentStore.js';
import type { ConsentContent } from '../ConsentContent.js';
import { toConsentRow } from '../toConsentRow.js';
import type { PropagationParts } from './PropagationParts.js';
import { standsBack } from './standsBack.js';
import { tellLane } from './tellLane.js';

/** Decisions that are read of a record; where there are more, nothing is granted. */
const MOST_PER_RECORD = 500;
const AT_ONCE = 4;

/** What came of an attempt: how the delivery stands now, and for the log why it failed. */
export type Attempt = Pick<ConsentDelivery, 'state' | 'told'> & { readonly error?: SourceError };

/** Tries once to tell a source of a decision, for each record that the customer has there by now. */
export async function tellSource(
  parts: PropagationParts,
  source: GuardedSource,
  stored: StoredConsent<ConsentContent>,
  told: readonly string[],
  scope: RequestScope,
): Promise<Attempt> {
  const { identity } = parts;
  const { hasher, tenant } = identity;
  const found = latest(await identity.customers.byIds([stored.customerId]));
  // Where the graph knows the customer no more there is nobody to be told of.
  if (found === undefined) return { state: 'NO_RECORD', told };
  const customer = toCustomer(found);
  const lanes = lanesOf(customer, 'consents', parts.sources)
    .filter((lane) => lane.source === source.name)
    .map(({ key }) => key);
  if (lanes.length === 0) return { state: 'NO_RECORD', told };
  const rival = await standsBack(parts, stored, customer.ids, source);
  if (rival === 'OUTRULED') return { state: 'SUPERSEDED', told };
  if (rival === 'BUSY') return { state: 'PENDING', told };
  const ownerOf = ownersOf(source, () => hasher);
  const nameOf = (lane: string) => ownerOf(tenant, 'consents', lane);
  const left = lanes.filter((lane) => !told.includes(nameOf(lane)));
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
