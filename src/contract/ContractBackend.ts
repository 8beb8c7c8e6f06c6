import type { SourceEntry } from '../config/SourceEntry.js';
import type { ContractData } from './ContractData.js';

/** A backend that holds the contract's data, and how it can be made to fail. */
export interface ContractBackend {
  /**
   * The source as a configuration has it, with a `deadlineMs` of a second or so and mappings for
   * `profiles` (givenName, familyName, identifiers EMAIL and PHONE) and `orders` (id, occurredAt,
   * total in EUR, status with paid → CONFIRMED and sent → SHIPPED, lines with sku and quantity).
   */
  readonly source: SourceEntry;
  /** Round trips for data that reached the backend so far. */
  calls(): Promise<number>;
  setFault(fault: 'none' | 'refuse' | 'hang' | 'garbage'): void;
  close(): Promise<void>;
}

/** Starts a backend with the contract's data. */
export type StartBackend = (data: ContractData) => Promise<ContractBackend>;

/** What the suite needs of a test runner: Jest's, Vitest's or node:test's functions fit. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => Promise<void>): void;
  beforeAll(body: () => Promise<void>): void;
  afterAll(body: () => Promise<void>): void;
}
