import { parseArgs } from 'node:util';

/** What `npm run bench` is told on the command line. */
export interface BenchOptions {
  /** People of the hat shop. */
  readonly customers: number;
  /** Timed rounds of the quickest case; the others have a share of them. */
  readonly rounds: number;
  readonly seed: number;
  /** Few people and rounds: it proves that everything runs, and measures nothing. */
  readonly quick: boolean;
}

const QUICK = { customers: 60, rounds: 8 };
const FULL = { customers: 500, rounds: 200 };

/** Reads the options; throws an error that says what was expected. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      customers: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { seed, quick } = values;
  const size = quick ? QUICK : FULL;
  return {
    customers: wholeNumber('customers', values.customers, 1) ?? size.customers,
    rounds: wholeNumber('rounds', values.rounds, 1) ?? size.rounds,
    seed: wholeNumber('seed', seed, 0) ?? 0,
    quick,
  };
}

function wholeNumber(name: string, text: string | undefined, min: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= min) return number;
  throw new RangeError(`--${name} expects a whole number of ${min} or more, got ${text}`);
}
