import type { Customer } from '../Customer.js';
import { eventOf } from '../history/extendHistory.js';
import type { IdentityEvent } from '../history/IdentityEvent.js';
import type { IdentityOfRequest } from '../IdentityOfRequest.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { RecordName } from '../RecordName.js';
import type { DecidedRecord, Decision } from './Decision.js';
import { namesOf } from './namesOf.js';
import { isRefusal, type Refusal } from './Refusal.js';

/** A split that was done, in the shape of its GraphQL type. */
export interface SplitSuccess {
  readonly __typename: 'SplitCustomerSuccess';
  readonly customers: readonly Customer[];
  readonly identityEvent: IdentityEvent;
  readonly notRestored: readonly RecordName[];
}

/** What the client is told of a split: the customers as they are now, and what could not be put back. */
export async function toSplitPayload(
  outcome: Decision | Refusal | undefined,
  { hasher }: IdentityStores,
  identity: IdentityOfRequest,
): Promise<SplitSuccess | Refusal> {
  if (outcome === undefined) throw new Error('A split always decides something.');
  if (isRefusal(outcome)) return outcome;
  const records = outcome.groups.flat();
  const found = await Promise.all(records.map((record) => identity.linked(record)));
  const owners = new Map<string, Customer>();
  for (const [place, { key }] of records.entries()) {
    const owner = found[place];
    if (owner) owners.set(key, owner);
  }
  const customers = new Map([...owners.values()].map((one) => [one.id, one]));
  return {
    __typename: 'SplitCustomerSuccess',
    customers: [...customers.values()],
    identityEvent: eventOf(outcome, hasher),
    notRestored: outcome.groups.flatMap((group) => strays(group, owners)),
  };
}

/** The records of a group that are not with the most of it. */
function strays(
  group: readonly DecidedRecord[],
  owners: ReadonlyMap<string, Customer>,
): RecordName[] {
  const counts = new Map<string | undefined, number>();
  for (const { key } of group) {
    const id = owners.get(key)?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [home] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return namesOf(group.filter(({ key }) => owners.get(key)?.id !== home || home === undefined));
}
