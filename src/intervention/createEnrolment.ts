import type { Customer } from '../identity/Customer.js';
import type { IdentityHasher } from '../identity/IdentityHasher.js';
import type { Enrolment } from './Enrolment.js';
import type { Intervention } from './Intervention.js';

/** The enrolment of a customer with all records that are linked now; its id is the same each time. */
export function createEnrolment(
  customer: Customer,
  intervention: Intervention,
  hasher: IdentityHasher,
  rest: Pick<Enrolment, 'group' | 'enrolledAt' | 'content' | 'delivery'>,
): Enrolment {
  return {
    id: `n_${hasher.content('enrolment', intervention.id, customer.id)}`,
    intervention: intervention.id,
    customerId: customer.id,
    recordKeys: customer.records.map(({ source, recordId }) => hasher.record(source, recordId)),
    ...rest,
  };
}
