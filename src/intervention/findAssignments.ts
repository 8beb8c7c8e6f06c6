import type { Customer } from '../identity/Customer.js';
import type { IdentityHasher } from '../identity/IdentityHasher.js';
import type { EnrolmentStore } from '../store/EnrolmentStore.js';
import type { Assignment, Assignments } from './Assignment.js';
import type { Enrolment, EnrolmentContent } from './Enrolment.js';

/** By a record, until when an enrolment of it holds for a customer. */
type HeldKeys = ReadonlyMap<string, number>;

/**
 * The assignments of customers, in their order. An enrolment goes where the records go: who survives
 * a merge keeps the first, and after a split each part keeps what held for the whole.
 */
export async function findAssignments(
  customers: readonly Customer[],
  store: EnrolmentStore<EnrolmentContent>,
  hasher: IdentityHasher,
): Promise<Assignments[]> {
  const held = customers.map((customer) => heldKeys(customer, hasher));
  const keys = [...new Set(held.flatMap((one) => [...one.keys()]))];
  const found = keys.length === 0 ? [] : await store.byRecordKeys(keys);
  const byKey = new Map<string, Enrolment[]>();
  for (const enrolment of found) {
    for (const key of enrolment.recordKeys) {
      byKey.set(key, [...(byKey.get(key) ?? []), enrolment]);
    }
  }
  return held.map((own) => assignmentsOf(own, byKey));
}

/** The records whose enrolments hold for a customer: its own, and those that it was parted from. */
function heldKeys({ records, history }: Customer, hasher: IdentityHasher): HeldKeys {
  const keys = new Map<string, number>();
  for (const { kind, occurredAt, records: parted } of history) {
    if (kind !== 'SPLIT' && kind !== 'UNDONE') continue;
    for (const { source, recordId } of parted) {
      const key = hasher.record(source, recordId);
      keys.set(key, Math.max(keys.get(key) ?? 0, Date.parse(occurredAt)));
    }
  }
  for (const { source, recordId } of records) {
    keys.set(hasher.record(source, recordId), Number.POSITIVE_INFINITY);
  }
  return keys;
}

function assignmentsOf(
  held: HeldKeys,
  byKey: ReadonlyMap<string, readonly Enrolment[]>,
): Assignments {
  const known = new Map<string, Enrolment>();
  for (const [key, until] of held) {
    for (const enrolment of byKey.get(key) ?? []) {
      if (enrolment.enrolledAt.getTime() < until) known.set(enrolment.id, enrolment);
    }
  }
  const assignments = new Map<string, Assignment>();
  for (const enrolment of [...known.values()].sort(earlierFirst)) {
    const first = assignments.get(enrolment.intervention);
    assignments.set(enrolment.intervention, {
      enrolment: first?.enrolment ?? enrolment,
      isContaminated:
        first !== undefined && (first.isContaminated || first.enrolment.group !== enrolment.group),
    });
  }
  return assignments;
}

function earlierFirst(a: Enrolment, b: Enrolment): number {
  return a.enrolledAt.getTime() - b.enrolledAt.getTime() || (a.id < b.id ? -1 : 1);
}
