import type { Person } from '../people/Person.js';
import type { BenchCase } from './BenchCase.js';
import { oneCustomer } from './oneCustomer.js';

/** How many look at the same customer. */
const CLIENTS = 16;

/** One person, asked for by many at once: what coalescing is for. */
export function sameCustomer(everybody: readonly Person[]): BenchCase {
  const one = oneCustomer(everybody);
  return {
    ...one,
    name: 'same',
    title: `the same customer, asked for by ${CLIENTS} at once`,
    block: 3 * CLIENTS,
    clients: CLIENTS,
    inWaves: true,
    variables: (contender, question) => one.variables(contender, Math.floor(question / CLIENTS)),
  };
}
