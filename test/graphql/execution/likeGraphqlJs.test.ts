import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { programPath } from '../../support/programPath.js';
import type { Outcome } from './differential/compareMany.js';

const OPERATIONS = 400;
/** Among them one whose selection is refused while the type of its object is awaited. */
const FROM = 13_500;
/** On a busy machine. */
const PATIENT_MS = 120_000;
const run = promisify(execFile);

/** In a process of its own: promises that graphql-js forgets would be told as faults of the test. */
it(
  'answers hundreds of operations as graphql-js does, errors and paths included',
  async () => {
    const options = ['--from', String(FROM), '--count', String(OPERATIONS)];
    const { stdout } = await run(process.execPath, [programPath('compareMany'), ...options], {
      maxBuffer: 2 ** 26,
    }).catch((error) => error as { stdout: string });
    const { compared, withErrors, leftToGraphqlJs, differing } = JSON.parse(stdout) as Outcome;
    expect(differing).toEqual([]);
    // Most operations are valid with their variables, and errors are no exception among them.
    expect(compared + leftToGraphqlJs).toBe(OPERATIONS);
    expect(compared).toBeGreaterThan(OPERATIONS * 0.8);
    expect(withErrors).toBeGreaterThan(OPERATIONS * 0.4);
  },
  PATIENT_MS,
);
