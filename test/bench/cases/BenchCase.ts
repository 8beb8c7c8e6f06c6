import type { ContenderName } from '../contenders/ContenderName.js';

/** Short names of the cases, by which contenders tell where each is asked. */
export type CaseName = 'customer' | 'page' | 'large' | 'memory';

/** What every contender is asked alike. */
export interface BenchCase {
  readonly name: CaseName;
  readonly title: string;
  /** The operation, for those that speak GraphQL. */
  readonly query: string;
  /** How many different questions there are. */
  readonly questions: number;
  /** Rounds that are timed, as a share of those of the quickest case. */
  readonly share: number;
  /** The variables of a question; all that a contender is sent that does not speak GraphQL. */
  variables(contender: ContenderName, question: number): Readonly<Record<string, unknown>>;
}
