import { getHeapStatistics } from 'node:v8';
import { RequestError } from '../../errors/RequestError.js';
import { MemoryAccount } from './MemoryAccount.js';

/** Nobody else is let in while so much of it is held; what is under way can use the rest. */
const DOOR = 0.8;
/** Half of what a text can be in V8, as not all of an answer is weighed. */
const LONGEST_ANSWER = 256 * 1024 * 1024;

/**
 * Bytes that all requests under way may hold together: what was read for them, and their answers.
 * Where they come to more, the largest of them ends, so that a large one takes no place from the
 * small; what could never be answered is told so.
 */
export class MemoryBudget {
  readonly #most: number;
  readonly #accounts = new Set<MemoryAccount>();
  #held = 0;

  /** A share of what V8 may take beyond what it has taken when the gateway starts. */
  constructor(share: number) {
    const { heap_size_limit: most, used_heap_size: used } = getHeapStatistics();
    this.#most = Math.floor((most - used) * share);
  }

  get heldBytes(): number {
    return this.#held;
  }

  get isFull(): boolean {
    return this.#held > this.#most * DOOR;
  }

  open(onRefused: () => void): MemoryAccount {
    const account = new MemoryAccount(this, onRefused);
    this.#accounts.add(account);
    return account;
  }

  add(account: MemoryAccount, bytes: number): void {
    if (!this.#accounts.has(account)) return;
    account.bytes += bytes;
    this.#held += bytes;
    const most = Math.min(this.#most, LONGEST_ANSWER);
    if (account.bytes > most && account.canBeRefused) this.#end(account, tooLarge(most));
    else if (this.#held > this.#most) this.#endLargest();
  }

  remove(account: MemoryAccount): void {
    if (!this.#accounts.delete(account)) return;
    this.#held -= account.bytes;
  }

  #endLargest(): void {
    let largest: MemoryAccount | undefined;
    for (const one of this.#accounts) {
      if (one.canBeRefused && one.bytes > (largest?.bytes ?? 0)) largest = one;
    }
    if (largest !== undefined) this.#end(largest, overloaded());
  }

  #end(account: MemoryAccount, refusal: RequestError): void {
    this.remove(account);
    account.refuse(refusal);
  }
}

function tooLarge(most: number): RequestError {
  return new RequestError(
    'LIMIT_EXCEEDED',
    `The answer takes more than the ${most} bytes of memory that there are for answers; ask for smaller pages.`,
  );
}

function overloaded(): RequestError {
  const message =
    'Answers under way take more memory than there is; retry after the seconds in Retry-After.';
  return new RequestError('OVERLOADED', message, { retryable: true });
}
