import type { IdentityEvent } from '../history/IdentityEvent.js';
import { partsOf } from '../history/partsOf.js';
import type { IdentityOfRequest } from '../IdentityOfRequest.js';
import type { IdentityStores } from '../IdentityStores.js';
import { activeDecisions } from './activeDecisions.js';
import { recordsOf } from './recordsOf.js';

/** Whether an event of a history can be undone as things stand now. */
export async function isUndoable(
  event: IdentityEvent,
  { decisions, hasher }: IdentityStores,
  identity: IdentityOfRequest,
): Promise<boolean> {
  if (event.kind === 'UNDONE') return false;
  if (event.decision !== null) {
    const keys = event.records.map((one) => hasher.record(one.source, one.recordId));
    const holding = activeDecisions(await decisions.byRecordKeys(keys));
    return holding.some(({ id }) => id === event.decision);
  }
  if (event.kind !== 'MERGED' && event.kind !== 'LINKED') return false;
  const owners = await Promise.all(event.records.map((record) => identity.linked(record)));
  const owner = owners.find((one) => one?.history.some(({ id }) => id === event.id));
  return owner != null && partsOf(event, recordsOf(owner, hasher), hasher).length > 1;
}
