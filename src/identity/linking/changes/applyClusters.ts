import { isDeepStrictEqual } from 'node:util';
import { mapConcurrently } from '../../../lib/mapConcurrently.js';
import type { CustomerStore, StoredCustomer } from '../../../store/CustomerStore.js';
import type { CustomerContent } from '../../CustomerContent.js';
import { activeDecisions } from '../../decisions/activeDecisions.js';
import type { Decision } from '../../decisions/Decision.js';
import type { IdentityHasher } from '../../IdentityHasher.js';
import type { Cluster } from '../clusters/Cluster.js';
import { assignIds } from './assignIds.js';
import { customerState, type LinkOrigin } from './customerState.js';
import { extendGone } from './extendGone.js';
import { extendPartings } from './extendPartings.js';
import { findHomes } from './findHomes.js';
import { indexDecisions } from './indexDecisions.js';
import { nameCustomers } from './nameCustomers.js';
import type { PlannedChange } from './PlannedChange.js';
import { writeChanges } from './writeChanges.js';

type Stored = StoredCustomer<CustomerContent>;

/** What applying clusters did. */
export interface LinkOutcome {
  readonly created: number;
  readonly changed: number;
  readonly merged: number;
  readonly emptied: number;
  /** Customers that somebody else changed meanwhile: link again. */
  readonly conflicts: number;
}

const CONCURRENCY = 8;

/** Brings customers in line with clusters. */
export async function applyClusters(
  store: CustomerStore<CustomerContent>,
  clusters: readonly Cluster[],
  existing: readonly Stored[],
  hasher: IdentityHasher,
  origin: LinkOrigin,
  decisions: readonly Decision[] = [],
  idsElsewhere: readonly string[] = [],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<LinkOutcome> {
  const homes = findHomes(clusters, decisions);
  const preferred = preferredIds(decisions);
  const { assignments, emptied, isGone } = assignIds(clusters, existing, homes, preferred);
  // Where somebody who is there gets records of others, that is noted in a version before (`notePartings`).
  const isNoted = assignments.some(
    ({ survivor, left }) => survivor !== undefined && left.length > 0,
  );
  const step = isNoted ? 2 : 1;
  const named = nameCustomers(assignments, homes, existing, idsElsewhere, step);
  const ownIds = new Set(named.map(({ id }) => id));
  const now = new Date();
  const decisionsAbout = indexDecisions(decisions);
  const planned = named.flatMap((assignment): PlannedChange[] => {
    const { survivor, absorbed, left } = assignment;
    const about = decisionsAbout(assignment);
    const state = customerState({ ...assignment, decisions: about, now }, hasher, origin);
    // An id that a customer of its own has again no longer leads to the one that it was merged into.
    const ids = state.ids.filter((id) => id === state.id || !ownIds.has(id));
    const formers = [survivor, ...absorbed, ...left].flatMap((one) =>
      one === undefined ? [] : [{ ...one, version: one.version + step - 1 }],
    );
    const partedFrom = extendPartings(ids, formers, now.toISOString());
    const goneKeys = extendGone(
      survivor === undefined ? absorbed : [survivor, ...absorbed],
      isGone,
    );
    const isSame =
      survivor?.digest === state.digest &&
      haveSame(survivor.ids, ids) &&
      haveSame(survivor.goneKeys, goneKeys) &&
      isDeepStrictEqual(survivor.partedFrom, partedFrom);
    return isSame && absorbed.length === 0
      ? []
      : [{ state: { ...state, ids, goneKeys, partedFrom }, survivor, absorbed, left }];
  });
  const isElsewhere = (id: string, of: Stored) => id !== of.id && ownIds.has(id);
  const gone = emptied.filter((one) => one.active || one.ids.some((id) => isElsewhere(id, one)));
  const created = planned.filter(({ survivor }) => survivor === undefined).length;
  const total = planned.length + gone.length;
  let done = 0;
  let conflicts = 0;
  const advance = (by: number) => {
    done += by;
    onProgress(done, total);
  };
  conflicts += await writeChanges(store, planned, advance);
  await mapConcurrently(gone, CONCURRENCY, async (customer) => {
    const ids = customer.ids.filter((id) => !isElsewhere(id, customer));
    if (!(await store.replace(customer.version, { ...emptyState(customer), ids }))) conflicts += 1;
    advance(1);
  });
  return {
    created,
    changed: planned.length - created,
    merged: planned.reduce((sum, { absorbed }) => sum + absorbed.length, 0),
    emptied: gone.length,
    conflicts,
  };
}

function haveSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((one) => some.includes(one));
}

/** The customers that people wanted to survive a merge, the newest wish first. */
function preferredIds(decisions: readonly Decision[]): string[] {
  return activeDecisions(decisions).flatMap(({ survivorId }) => survivorId ?? []);
}

/** A customer of which no record is left: its ids go on to resolve, to nobody's data. */
function emptyState({ updatedAt: _updatedAt, ...customer }: Stored) {
  return {
    ...customer,
    version: customer.version + 1,
    active: false,
    recordKeys: [],
    identifierKeys: [],
    goneKeys: extendGone([customer], () => true),
    digest: 'empty',
    content: { ...customer.content, records: [], identifiers: [] },
  };
}
