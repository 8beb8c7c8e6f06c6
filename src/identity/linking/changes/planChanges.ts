import { isDeepStrictEqual } from 'node:util';
import type { StoredCustomer } from '../../../store/CustomerStore.js';
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

type Stored = StoredCustomer<CustomerContent>;

/** Clusters of records, and the customers that are to be brought in line with them. */
export interface ClusteredCustomers {
  readonly clusters: readonly Cluster[];
  readonly existing: readonly Stored[];
  readonly decisions: readonly Decision[];
  /** Ids that are in use by customers who are not among those. */
  readonly idsElsewhere: readonly string[];
}

/** What is to be written so that customers are in line with clusters. */
export interface ChangePlan {
  readonly planned: readonly PlannedChange[];
  /** Customers of which no record is left, and the ids that go on to lead to them. */
  readonly emptied: readonly { readonly customer: Stored; readonly ids: readonly string[] }[];
}

/** Decides what customers are to become; whoever is so already is left out. */
export function planChanges(
  { clusters, existing, decisions, idsElsewhere }: ClusteredCustomers,
  hasher: IdentityHasher,
  origin: LinkOrigin,
): ChangePlan {
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
  return {
    planned,
    emptied: emptied.flatMap((customer) => {
      const ids = customer.ids.filter((id) => id === customer.id || !ownIds.has(id));
      return customer.active || ids.length < customer.ids.length ? [{ customer, ids }] : [];
    }),
  };
}

function haveSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((one) => some.includes(one));
}

/** The customers that people wanted to survive a merge, the newest wish first. */
function preferredIds(decisions: readonly Decision[]): string[] {
  return activeDecisions(decisions).flatMap(({ survivorId }) => survivorId ?? []);
}
