import type { RecordInteractionInput } from '../generated/resolvers.js';
import { type Refusal, refuse } from '../identity/decisions/Refusal.js';
import type { Recording } from './Recording.js';

const MAX_TEXT = 50_000;
const MAX_KEY = 200;
const MAX_ADDRESS = 200;
/** What the clock of an agent's machine may be ahead of ours. */
const SKEW_MS = 5 * 60_000;

/** What is wrong with what is to be recorded; undefined where it is sound. */
export function findFault(
  { occurredAt, accountAddress, channel, text, idempotencyKey }: RecordInteractionInput,
  { knowsAccount }: Pick<Recording, 'knowsAccount'>,
  now: Date,
): Refusal | undefined {
  const bad = (message: string, field: string) => refuse('BAD_USER_INPUT', message, field);
  if (idempotencyKey === '' || idempotencyKey.length > MAX_KEY) {
    return bad(`Expected 1 to ${MAX_KEY} characters.`, 'idempotencyKey');
  }
  if (text.trim() === '' || text.length > MAX_TEXT) {
    const range = `1 to ${MAX_TEXT} characters`;
    return bad(
      `Expected a text of ${range}, got ${text.trim() === '' ? 'none' : text.length}.`,
      'text',
    );
  }
  if (Date.parse(occurredAt) > now.getTime() + SKEW_MS) {
    const today = now.toISOString();
    return bad(`Expected a time that has come (it is ${today}), got ${occurredAt}.`, 'occurredAt');
  }
  if (accountAddress == null) return undefined;
  if (accountAddress.trim() === '' || accountAddress.length > MAX_ADDRESS) {
    return bad(`Expected 1 to ${MAX_ADDRESS} characters.`, 'accountAddress');
  }
  if (knowsAccount?.(channel, accountAddress) === false) {
    return bad(`Expected one of the brand's addresses on ${channel}.`, 'accountAddress');
  }
  return undefined;
}
