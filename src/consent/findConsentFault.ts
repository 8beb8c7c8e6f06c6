import type { RecordConsentInput } from '../generated/resolvers.js';
import { type Refusal, refuse } from '../identity/decisions/Refusal.js';

const MAX_EVIDENCE = 5_000;
const MAX_KEY = 200;
/** What the clock of an agent's machine may be ahead of ours. */
const SKEW_MS = 5 * 60_000;

/** What is wrong with a decision that is to be recorded; undefined where it is sound. */
export function findConsentFault(
  { status, evidence, decidedAt, idempotencyKey }: RecordConsentInput,
  now: Date,
): Refusal | undefined {
  const bad = (message: string, field: string) => refuse('BAD_USER_INPUT', message, field);
  if (idempotencyKey === '' || idempotencyKey.length > MAX_KEY) {
    return bad(`Expected 1 to ${MAX_KEY} characters.`, 'idempotencyKey');
  }
  if (status === 'OTHER') return bad('Expected GRANTED, REVOKED or PENDING.', 'status');
  if (evidence != null && (evidence.trim() === '' || evidence.length > MAX_EVIDENCE)) {
    return bad(`Expected 1 to ${MAX_EVIDENCE} characters, or none.`, 'evidence');
  }
  if (decidedAt != null && Date.parse(decidedAt) > now.getTime() + SKEW_MS) {
    const today = now.toISOString();
    return bad(`Expected a time that has come (it is ${today}), got ${decidedAt}.`, 'decidedAt');
  }
  return undefined;
}
