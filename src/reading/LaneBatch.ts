/** One who waits for a batch. */
interface Waiting {
  done(): void;
  fail(error: unknown): void;
}

/** Questions about lanes that are answered together; whoever waits is called, as pages wait by the hundred. */
export class LaneBatch<Asked> {
  readonly asked: Asked[] = [];
  readonly #waiting: Waiting[] = [];
  /** What to tell those who come later. */
  #tell: ((one: Waiting) => void) | undefined;

  /** Calls one of them once the batch is answered, or failed. */
  wait(one: Waiting): void {
    if (this.#tell === undefined) this.#waiting.push(one);
    else this.#tell(one);
  }

  /** Calls all who wait when the answers are there. */
  follow(answers: Promise<unknown>): void {
    answers.then(
      () => this.#end((one) => one.done()),
      (error: unknown) => this.#end((one) => one.fail(error)),
    );
  }

  #end(tell: (one: Waiting) => void): void {
    this.#tell = tell;
    this.#waiting.forEach(tell);
  }
}
