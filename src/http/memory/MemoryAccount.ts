import type { RequestError } from '../../errors/RequestError.js';

/** Counts what all requests hold. */
interface Ledger {
  add(account: MemoryAccount, bytes: number): void;
  remove(account: MemoryAccount): void;
}

/** What one request holds, from its first read until its answer has been taken. */
export class MemoryAccount {
  readonly #ledger: Ledger;
  readonly #onRefused: () => void;
  #refusal: RequestError | undefined;
  #canBeRefused = true;
  /** Counted by the ledger. */
  bytes = 0;

  constructor(ledger: Ledger, onRefused: () => void) {
    this.#ledger = ledger;
    this.#onRefused = onRefused;
  }

  /** Whether it can still be ended: what it answers is not on its way yet, and it changes nothing. */
  get canBeRefused(): boolean {
    return this.#canBeRefused;
  }

  /** Why the request is ended, where it is. */
  get refusal(): RequestError | undefined {
    return this.#refusal;
  }

  hold(bytes: number): void {
    this.#ledger.add(this, bytes);
  }

  refuse(refusal: RequestError): void {
    this.#canBeRefused = false;
    this.#refusal = refusal;
    this.#onRefused();
  }

  /** From now on it goes on to its end. */
  spare(): void {
    this.#canBeRefused = false;
  }

  /** Nothing but so many bytes is kept of it: they are sent. */
  settle(bytes: number): void {
    this.spare();
    this.hold(bytes - this.bytes);
  }

  close(): void {
    this.#ledger.remove(this);
  }
}
