import type { ValidConfig } from '../../config/configShape.js';
import type { Caller } from '../../graphql/Caller.js';

/** Counts the connections that clients hold open, and lets in no more than may be. */
export class Admission {
  readonly #limits: ValidConfig['live'];
  readonly #callers = new Map<string, number>();
  #open = 0;

  constructor(limits: ValidConfig['live']) {
    this.#limits = limits;
  }

  /** Takes a place at the gateway; what it answers gives it back. Undefined where there is none left. */
  enter(): (() => void) | undefined {
    if (this.#open >= this.#limits.connections) return undefined;
    this.#open += 1;
    return once(() => {
      this.#open -= 1;
    });
  }

  /** Takes one of a caller's places, in the same way. */
  enterAs({ tenant, actor }: Caller): (() => void) | undefined {
    const name = JSON.stringify([tenant, actor]);
    const held = this.#callers.get(name) ?? 0;
    if (held >= this.#limits.connectionsPerCaller) return undefined;
    this.#callers.set(name, held + 1);
    return once(() => {
      const left = (this.#callers.get(name) ?? 1) - 1;
      if (left === 0) this.#callers.delete(name);
      else this.#callers.set(name, left);
    });
  }
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}
