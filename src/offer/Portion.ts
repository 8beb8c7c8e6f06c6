/** Work that is done together, once what came before it is done. */
export class Portion {
  readonly #before: Portion | undefined;
  readonly #watchers: (() => void)[] = [];
  #running = 0;

  constructor(before?: Portion) {
    this.#before = before;
  }

  /** Does some of it. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      await this.#before?.settled();
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) for (const tell of this.#watchers.splice(0)) tell();
    }
  }

  /** Resolves when nothing of it is under way. */
  settled(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => this.#watchers.push(resolve));
  }
}
