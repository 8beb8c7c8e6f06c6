import type { Customer } from '../identity/Customer.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import { toCustomer } from '../identity/toCustomer.js';
import { chunk } from '../lib/chunk.js';
import { createEnrolment } from './createEnrolment.js';
import type { Group } from './Enrolment.js';
import { findAssignments } from './findAssignments.js';
import type { Intervention } from './Intervention.js';
import type { InterventionParts } from './InterventionParts.js';

/** An assignment that was made elsewhere, before Rotunda came in. */
export interface ForeignEnrolment {
  readonly source: string;
  readonly recordId: string;
  readonly group: Group;
  /** RFC 3339. */
  readonly enrolledAt: string;
}

/** What came of bringing assignments in. */
export interface ImportedEnrolments {
  readonly enrolled: number;
  /** Customers who were enrolled before: they stay as they were. */
  readonly known: number;
  /** Records that no customer has. */
  readonly strangers: number;
}

const BATCH = 500;

/** Brings assignments in that were made elsewhere, so that what they brought about can be measured. */
export async function importEnrolments(
  intervention: Intervention,
  rows: readonly ForeignEnrolment[],
  actor: string,
  parts: InterventionParts,
  { customers, hasher }: IdentityStores,
): Promise<ImportedEnrolments> {
  let [enrolled, known, strangers] = [0, 0, 0];
  for (const batch of chunk(rows, BATCH)) {
    const keyOf = ({ source, recordId }: ForeignEnrolment) => hasher.record(source, recordId);
    const found = (await customers.byRecordKeys(batch.map(keyOf))).filter(({ active }) => active);
    const byKey = new Map(
      found.flatMap((one) => {
        const customer = toCustomer(one);
        return one.recordKeys.map((key) => [key, customer] as const);
      }),
    );
    const first = new Map<Customer, ForeignEnrolment>();
    for (const row of batch) {
      const customer = byKey.get(keyOf(row));
      if (customer === undefined) strangers += 1;
      else if (!first.has(customer)) first.set(customer, row);
    }
    const whom = [...first.keys()];
    const assignments = await findAssignments(whom, parts.enrolments, hasher);
    const fresh = whom.filter((_, place) => !assignments[place]?.has(intervention.id));
    await parts.enrolments.insertMany(
      fresh.flatMap((customer) => {
        const row = first.get(customer);
        if (row === undefined) return [];
        const content = { actor, due: null };
        const enrolledAt = new Date(row.enrolledAt);
        const { group } = row;
        return [createEnrolment(customer, intervention, hasher, { group, enrolledAt, content })];
      }),
    );
    enrolled += fresh.length;
    known += whom.length - fresh.length;
  }
  return { enrolled, known, strangers };
}
