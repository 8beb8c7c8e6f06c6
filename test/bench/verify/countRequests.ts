import type { HatShop } from '../../../src/demo/startHatShop.js';

/** Requests that the silos which speak HTTP have served so far, as they count them; those for tokens left out. */
export function countRequests(shop: HatShop): Record<string, number> {
  return Object.fromEntries(
    [...shop.requestCounts()]
      .filter(([silo]) => !silo.includes(' '))
      .map(([silo, routes]) => [silo, [...routes.values()].reduce((sum, count) => sum + count, 0)]),
  );
}
