import type { ContenderName } from '../contenders/ContenderName.js';
import type { CaseName } from './CaseName.js';

/** What every contender is asked alike. */
export interface BenchCase {
  readonly name: CaseName;
  readonly title: string;
  /** The operation, for those that speak GraphQL. */
  readonly query: string;
  /** How many different questions there are. */
  readonly questions: number;
  /** Questions that are timed together: enough that each block has its share of garbage collection. */
  readonly block: number;
  /** Clients that ask at once. */
  readonly clients: number;
  /** Whether they all ask the same, and wait for each other before they ask the next. */
  readonly inWaves: boolean;
  /** The variables of a question; all that a contender is sent that does not speak GraphQL. */
  variables(contender: ContenderName, question: number): Readonly<Record<string, unknown>>;
}
