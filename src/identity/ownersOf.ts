import { identifierOfLane } from '../sources/identifierOfLane.js';
import type { Source } from '../sources/Source.js';
import type { IdentityHasher } from './IdentityHasher.js';

/** Tells by what hash a lane's owner is known: the record, the identifier or the customer that it is keyed by. */
export function ownersOf(
  { name, capabilities }: Pick<Source, 'name' | 'capabilities'>,
  hasherOf: (tenant: string) => IdentityHasher,
): (tenant: string, dataset: string, lane: string) => string {
  return (tenant, dataset, lane) => {
    const keyedBy = capabilities.get(dataset)?.keyedBy ?? 'RECORD';
    if (keyedBy === 'CUSTOMER') return lane;
    const hasher = hasherOf(tenant);
    return keyedBy === 'RECORD'
      ? hasher.record(name, lane)
      : hasher.identifier(keyedBy, identifierOfLane(keyedBy, lane));
  };
}
