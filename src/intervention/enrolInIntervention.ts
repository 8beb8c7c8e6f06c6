import type { EnrolInput } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';
import { type Refusal, refuse } from '../identity/decisions/Refusal.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import { writeFailure } from '../identity/writeFailure.js';
import { canonicalJson } from '../lib/canonicalJson.js';
import type { Enrolment } from './Enrolment.js';
import { enrolCustomer } from './enrolCustomer.js';
import type { Intervention } from './Intervention.js';
import type { InterventionsOfRequest } from './InterventionsOfRequest.js';

const MAX_KEY = 200;

/** That a customer is enrolled, in the shape of the GraphQL type. */
export interface EnrolSuccess {
  readonly __typename: 'EnrolSuccess';
  readonly enrolment: ToldEnrolment;
}

/** An enrolment, in the shape of the GraphQL type. */
export interface ToldEnrolment {
  readonly id: string;
  readonly group: Enrolment['group'];
  readonly enrolledAt: string;
  readonly intervention: Intervention;
  readonly customer: Customer;
}

/** Enrols a customer in an intervention, once however often it is asked. */
export async function enrolInIntervention(
  input: EnrolInput,
  actor: string,
  interventions: InterventionsOfRequest,
  identity: IdentityOfRequest,
): Promise<EnrolSuccess | Refusal> {
  const { customerId, interventionId, idempotencyKey } = input;
  if (idempotencyKey === '' || idempotencyKey.length > MAX_KEY) {
    return refuse('BAD_USER_INPUT', `Expected 1 to ${MAX_KEY} characters.`, 'idempotencyKey');
  }
  const intervention = interventions.find(interventionId);
  if (intervention === undefined) {
    const known = interventions.all.map(({ id }) => id).join(', ') || 'none';
    const message = `There is no such intervention; configured: ${known}.`;
    return refuse('NOT_FOUND', message, 'interventionId');
  }
  const { parts } = interventions;
  const request = {
    key: parts.hasher.content('enrol', idempotencyKey),
    input: parts.hasher.content('enrol input', actor, canonicalJson(input)),
  };
  const earlier = await identity.read(() => parts.enrolments.byRequest(request.key));
  if (earlier !== undefined && earlier.input !== request.input) {
    const message = 'This idempotency key was used for something else.';
    return refuse('IDEMPOTENCY_MISMATCH', message, 'idempotencyKey');
  }
  const customer = await identity.byId(customerId);
  if (customer === null) return refuse('NOT_FOUND', 'There is no such customer.', 'customerId');
  if (earlier !== undefined) return success(earlier.enrolment, intervention, customer);
  return identity.write(
    () => enrol(customer, intervention, interventions, actor, request),
    async (enrolment) => success(enrolment, intervention, customer),
  );
}

async function enrol(
  customer: Customer,
  intervention: Intervention,
  { parts }: InterventionsOfRequest,
  actor: string,
  request: { readonly key: string; readonly input: string },
): Promise<Enrolment> {
  try {
    return await enrolCustomer(customer, intervention, parts, {
      content: { actor, due: null },
      request,
    });
  } catch (error) {
    throw writeFailure(error);
  }
}

function success(
  { id, group, enrolledAt }: Enrolment,
  intervention: Intervention,
  customer: Customer,
): EnrolSuccess {
  const told = { id, group, enrolledAt: enrolledAt.toISOString(), intervention, customer };
  return { __typename: 'EnrolSuccess', enrolment: told };
}
