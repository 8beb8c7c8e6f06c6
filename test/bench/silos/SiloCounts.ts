import type { HatShop } from '../../../src/demo/startHatShop.js';
import type { EmbeddedMongo } from '../../../src/embedded/mongodb/startEmbeddedMongo.js';
import type { ContenderName } from '../contenders/ContenderName.js';

/** What drivers ask of their own accord. */
const HOUSEKEEPING = ['hello', 'ismaster', 'isMaster', 'ping', 'endSessions', 'killCursors'];

/** What silos and Rotunda's store count themselves. */
export class SiloCounts {
  readonly storePort: string;
  readonly #shop: HatShop;
  readonly #store: EmbeddedMongo;

  constructor(shop: HatShop, store: EmbeddedMongo) {
    this.storePort = String(store.port);
    this.#shop = shop;
    this.#store = store;
  }

  /** Calls so far: requests of silos that speak HTTP, but for those for tokens, and commands to the store, which is Rotunda's alone. */
  calls(contender: ContenderName): Record<string, number> {
    const requests = [...this.#shop.requestCounts()]
      .filter(([silo]) => !silo.includes(' '))
      .map(([silo, routes]) => [silo, sum(routes.values())]);
    const commands = [...this.#store.commandCounts()].filter(
      ([name]) => !HOUSEKEEPING.includes(name),
    );
    const store = sum(commands.map(([, count]) => count));
    return {
      ...Object.fromEntries(requests),
      ...(contender.startsWith('rotunda') ? { store } : {}),
    };
  }
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, one) => total + one, 0);
}
