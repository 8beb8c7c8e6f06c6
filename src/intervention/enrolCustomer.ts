import type { Customer } from '../identity/Customer.js';
import type { EnrolmentRequest } from '../store/EnrolmentStore.js';
import { assignGroup } from './assignGroup.js';
import { createEnrolment } from './createEnrolment.js';
import type { Enrolment, EnrolmentContent } from './Enrolment.js';
import { findAssignments } from './findAssignments.js';
import type { Intervention } from './Intervention.js';
import type { InterventionParts } from './InterventionParts.js';

/** How a customer is enrolled. */
export interface EnrolmentOrder {
  readonly content: EnrolmentContent;
  readonly request?: EnrolmentRequest;
  /** Whether the webhook is to be told, where the customer is to be treated. */
  readonly tells?: boolean;
}

/**
 * Enrols a customer once: who is enrolled stays so, in the first group. What it answers is on a
 * majority of the store's members, so that nobody is treated whose group is not known for good.
 */
export async function enrolCustomer(
  customer: Customer,
  intervention: Intervention,
  { enrolments, hasher }: InterventionParts,
  { content, request, tells = false }: EnrolmentOrder,
): Promise<Enrolment> {
  const [known] = await findAssignments([customer], enrolments, hasher);
  const earlier = known?.get(intervention.id)?.enrolment;
  if (earlier !== undefined) {
    if (request !== undefined) await enrolments.addRequest(earlier.id, request);
    return earlier;
  }
  const enrolledAt = new Date();
  const group = assignGroup(intervention, customer.id, hasher);
  const isTold = tells && group === 'TREATED';
  const enrolment = createEnrolment(customer, intervention, hasher, {
    group,
    enrolledAt,
    content,
    ...(isTold && { delivery: { state: 'PENDING', nextAt: enrolledAt, attempts: 0 } }),
  });
  await enrolments.insertMany([enrolment], request);
  const [stored] = await enrolments.byIds([enrolment.id]);
  if (request !== undefined && stored?.enrolledAt.getTime() !== enrolledAt.getTime()) {
    await enrolments.addRequest(enrolment.id, request);
  }
  return stored ?? enrolment;
}
