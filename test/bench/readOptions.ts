import { parseArgs } from 'node:util';
import { CASE_NAMES, type CaseName } from './cases/CaseName.js';
import { CONTENDER_NAMES, type ContenderName } from './contenders/ContenderName.js';

/** What `npm run bench` is told on the command line. */
export interface BenchOptions {
  /** People of the hat shop. */
  readonly customers: number;
  /** Timed blocks of questions for each contender. */
  readonly rounds: number;
  /** Blocks before them that are not timed: a server that runs for days is measured, not its first minute. */
  readonly warmUps: number;
  readonly seed: number;
  readonly cases: readonly CaseName[];
  readonly contenders: readonly ContenderName[];
  /** How long silos take to answer, one measurement after the other. */
  readonly silosMs: readonly number[];
  /** Few people and rounds: it proves that everything runs, and measures nothing. */
  readonly quick: boolean;
  /** Whether all is measured that there is: only that is kept. */
  readonly whole: boolean;
}

const QUICK = { customers: 60, rounds: 1, warmUps: 1 };
const FULL = { customers: 500, rounds: 9, warmUps: 16 };
/** Here, and in another data centre. */
const SILOS_MS = '0,20';

/** Reads the options; throws an error that says what was expected. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      customers: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      cases: { type: 'string' },
      contenders: { type: 'string' },
      silos: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { seed, quick, cases, contenders, silos } = values;
  const size = quick ? QUICK : FULL;
  return {
    customers: wholeNumber('customers', values.customers, 1) ?? size.customers,
    rounds: wholeNumber('rounds', values.rounds, 1) ?? size.rounds,
    warmUps: size.warmUps,
    seed: wholeNumber('seed', seed, 0) ?? 0,
    cases: someOf('cases', cases, CASE_NAMES),
    contenders: someOf('contenders', contenders, CONTENDER_NAMES),
    silosMs: (silos ?? SILOS_MS).split(',').map((text) => wholeNumber('silos', text, 0) ?? 0),
    quick,
    whole: !quick && cases === undefined && contenders === undefined && silos === undefined,
  };
}

function wholeNumber(name: string, text: string | undefined, min: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text !== '' && Number.isSafeInteger(number) && number >= min) return number;
  throw new RangeError(`--${name} expects a whole number of ${min} or more, got ${text}`);
}

/** Some of the names there are, between commas; all of them where none is told. */
function someOf<Name extends string>(
  option: string,
  text: string | undefined,
  names: readonly Name[],
): readonly Name[] {
  if (text === undefined) return names;
  const wanted = text.split(',').map((one) => one.trim());
  const unknown = wanted.find((one) => !names.some((name) => name === one));
  if (unknown === undefined) return names.filter((name) => wanted.includes(name));
  throw new RangeError(
    `--${option} expects some of "${names.join(',')}", got ${JSON.stringify(unknown)}`,
  );
}
