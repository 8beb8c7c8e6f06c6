import { setTimeout as sleep } from 'node:timers/promises';
import { unknownOutcome } from '../../errors/unknownOutcome.js';
import { writeFailure } from '../writeFailure.js';
import { type Refusal, refuse } from './Refusal.js';

/** What is recorded under an idempotency key: its hash, and that of all that was asked. */
interface Keyed {
  readonly key: string;
  readonly input: string;
}

/** A store in which each key is used once. */
export interface KeyedStore<T extends Keyed> {
  byKeys(keys: readonly string[]): Promise<readonly T[]>;
  /** False where something with its key is there already, which is left as it is. */
  insert(record: T): Promise<boolean>;
}

const ATTEMPTS = 10;
const PAUSE_MS = 50;

/** Writes a record once: asked again under the same idempotency key, it answers what was written. */
export async function recordOnce<T extends Keyed>(
  store: KeyedStore<T>,
  key: string,
  input: string,
  customerExists: () => Promise<boolean>,
  make: () => Promise<T> | T,
): Promise<T | Refusal> {
  const [earlier] = await store.byKeys([key]);
  if (earlier !== undefined) return sameOrRefusal(earlier, input);
  if (!(await customerExists())) {
    return refuse('NOT_FOUND', 'There is no such customer.', 'customerId');
  }
  const record = await make();
  try {
    if (await store.insert(record)) return record;
    return sameOrRefusal(await findOther(store, key), input);
  } catch (error) {
    throw writeFailure(error);
  }
}

function sameOrRefusal<T extends Keyed>(earlier: T, input: string): T | Refusal {
  if (earlier.input === input) return earlier;
  const message = 'This idempotency key was used for something else.';
  return refuse('IDEMPOTENCY_MISMATCH', message, 'idempotencyKey');
}

/** What another request wrote under the same key a moment ago: it can be read once a majority has it. */
async function findOther<T extends Keyed>(store: KeyedStore<T>, key: string): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [other] = await store.byKeys([key]);
    if (other !== undefined) return other;
    await sleep(PAUSE_MS);
  }
  throw unknownOutcome();
}
