import type { CaseName } from './CaseName.js';

/** The cases that slow silos are asked too: the others measure what latency hides. */
const WITH_LATENCY: readonly CaseName[] = ['customer', 'page'];

/** Those of some cases that are asked of silos which answer so much later. */
export function casesAt(delayMs: number, cases: readonly CaseName[]): CaseName[] {
  return cases.filter((name) => delayMs === 0 || WITH_LATENCY.includes(name));
}
