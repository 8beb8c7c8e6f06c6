import type { DecidedRecord } from '../decisions/Decision.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import type { IdentityEvent } from './IdentityEvent.js';

/** Records that were together before an event, and the customer that had them, where there was one. */
export interface Part {
  readonly id?: string;
  readonly records: DecidedRecord[];
}

/** The records that rules brought together, as far as they still are in the customer. */
export function partsOf(
  event: IdentityEvent,
  records: readonly DecidedRecord[],
  hasher: IdentityHasher,
): Part[] {
  if (event.kind === 'MERGED') {
    return event.parts
      .map(({ id, keys }) => ({ id, records: records.filter(({ key }) => keys.includes(key)) }))
      .filter((part) => part.records.length > 0);
  }
  if (event.kind !== 'LINKED') return [];
  const linked = new Set(event.records.map((one) => hasher.record(one.source, one.recordId)));
  return [
    { records: records.filter(({ key }) => !linked.has(key)) },
    { records: records.filter(({ key }) => linked.has(key)) },
  ].filter((part) => part.records.length > 0);
}
