import type { Customer } from '../identity/Customer.js';
import type { IdentityEventKind } from '../identity/history/IdentityEvent.js';
import type { IdentityHasher } from '../identity/IdentityHasher.js';
import { groupBy } from '../lib/groupBy.js';
import type { EnrolmentStore } from '../store/EnrolmentStore.js';
import type { Assignment, Assignments } from './Assignment.js';
import type { Enrolment, EnrolmentContent } from './Enrolment.js';

/** What enrolments that hold for a customer were made with, each with the instant before which they were. */
interface Held {
  readonly customerIds: ReadonlyMap<string, number>;
  readonly recordKeys: ReadonlyMap<string, number>;
}

const ALWAYS = Number.POSITIVE_INFINITY;

/** Events with which records leave a customer. */
const PARTINGS: ReadonlySet<IdentityEventKind> = new Set(['SPLIT', 'UNDONE', 'UNLINKED']);

/**
 * The assignments of customers, in their order. An enrolment goes where the records go: who survives
 * a merge keeps the first, and after a parting each part keeps what held for the whole.
 */
export async function findAssignments(
  customers: readonly Customer[],
  store: EnrolmentStore<EnrolmentContent>,
  hasher: IdentityHasher,
): Promise<Assignments[]> {
  const held = customers.map((customer) => heldBy(customer, hasher));
  const customerIds = [...new Set(held.flatMap((one) => [...one.customerIds.keys()]))];
  const recordKeys = [...new Set(held.flatMap((one) => [...one.recordKeys.keys()]))];
  const found = await store.of(customerIds, recordKeys);
  const byCustomerId = groupBy(found, ({ customerId }) => customerId);
  const byRecordKey = new Map<string, Enrolment[]>();
  for (const enrolment of found) {
    for (const key of enrolment.recordKeys) {
      const known = byRecordKey.get(key);
      if (known === undefined) byRecordKey.set(key, [enrolment]);
      else known.push(enrolment);
    }
  }
  return held.map((one) => assignmentsOf(one, byCustomerId, byRecordKey));
}

/** A customer's own ids and records, and those that it was parted from. */
function heldBy({ ids, partedFrom, records, history }: Customer, hasher: IdentityHasher): Held {
  const customerIds = new Map<string, number>();
  const recordKeys = new Map<string, number>();
  for (const { id, at } of partedFrom) if (id !== null) customerIds.set(id, Date.parse(at));
  for (const id of ids) customerIds.set(id, ALWAYS);
  for (const { kind, occurredAt, records: parted } of history) {
    if (!PARTINGS.has(kind)) continue;
    for (const { source, recordId } of parted) {
      const key = hasher.record(source, recordId);
      recordKeys.set(key, Math.max(recordKeys.get(key) ?? 0, Date.parse(occurredAt)));
    }
  }
  for (const { source, recordId } of records)
    recordKeys.set(hasher.record(source, recordId), ALWAYS);
  return { customerIds, recordKeys };
}

type Enrolments = ReadonlyMap<string, readonly Enrolment[]>;

function assignmentsOf(
  { customerIds, recordKeys }: Held,
  byCustomerId: Enrolments,
  byRecordKey: Enrolments,
): Assignments {
  const own = new Set(
    heldAmong(
      [...recordKeys].filter(([, before]) => before === ALWAYS),
      byRecordKey,
    ),
  );
  const known = new Set([
    ...heldAmong(customerIds, byCustomerId),
    ...heldAmong(recordKeys, byRecordKey),
  ]);
  const assignments = new Map<string, Assignment>();
  for (const enrolment of [...known].sort(earlierFirst)) {
    const first = assignments.get(enrolment.intervention);
    assignments.set(enrolment.intervention, {
      enrolment: first?.enrolment ?? enrolment,
      own: first?.own ?? (own.has(enrolment) ? enrolment : undefined),
      isContaminated:
        first !== undefined && (first.isContaminated || first.enrolment.group !== enrolment.group),
    });
  }
  return assignments;
}

function heldAmong(held: Iterable<readonly [string, number]>, enrolments: Enrolments): Enrolment[] {
  return [...held].flatMap(([name, before]) =>
    (enrolments.get(name) ?? []).filter(({ enrolledAt }) => enrolledAt.getTime() < before),
  );
}

function earlierFirst(a: Enrolment, b: Enrolment): number {
  return a.enrolledAt.getTime() - b.enrolledAt.getTime() || (a.id < b.id ? -1 : 1);
}
