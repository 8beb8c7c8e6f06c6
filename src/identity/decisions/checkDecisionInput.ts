import { type Refusal, refuse } from './Refusal.js';

/** Who decides, and why. */
export interface DecisionInput {
  readonly reason: string;
  readonly idempotencyKey: string;
}

const MAX_REASON = 1_000;
const MAX_KEY = 200;

/** Refuses a decision without a reason or a name for its request. */
export function checkDecisionInput({ reason, idempotencyKey }: DecisionInput): Refusal | undefined {
  if (reason.trim() === '' || reason.length > MAX_REASON) {
    const message = `Expected a reason of 1 to ${MAX_REASON} characters.`;
    return refuse('BAD_USER_INPUT', message, 'reason');
  }
  if (idempotencyKey === '' || idempotencyKey.length > MAX_KEY) {
    return refuse('BAD_USER_INPUT', `Expected 1 to ${MAX_KEY} characters.`, 'idempotencyKey');
  }
  return undefined;
}
