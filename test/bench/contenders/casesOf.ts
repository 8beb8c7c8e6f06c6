import type { CaseName } from '../cases/CaseName.js';
import type { ContenderName } from './ContenderName.js';

const PLAIN: readonly CaseName[] = ['customer', 'page', 'large', 'memory'];

/** The cases that a contender is there for, where not for all plain ones. */
const CASES: Partial<Record<ContenderName, readonly CaseName[]>> = {
  'hand-written': [...PLAIN, 'same'],
  rotunda: [...PLAIN, 'same'],
  'rotunda with coalescing': ['same'],
  'rotunda with a cache': ['large'],
  // What its subgraphs hold in memory, its own process would have to fetch from them.
  hive: ['customer', 'page', 'large'],
};

/** The cases that a contender takes part in. */
export function casesOf(name: ContenderName): readonly CaseName[] {
  return CASES[name] ?? PLAIN;
}
