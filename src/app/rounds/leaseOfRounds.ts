const ROUNDS = 3;

/** After so long without a round of its holder, another replica looks, in ms; two who look at once do no harm. */
export function leaseOfRounds(everyMs: number): number {
  return ROUNDS * everyMs;
}
