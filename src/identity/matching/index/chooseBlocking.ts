import { seededRandom } from '../../../lib/seededRandom.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import type { BlockingRule } from './BlockingRule.js';
import { BLOCKING_PARTS } from './blockingParts.js';
import { countBlockPairs } from './countBlockPairs.js';
import { LaidHashes } from './LaidHashes.js';

/** Most candidate pairs per record that all rules together may bring. */
const PAIRS_PER_RECORD = 12;
/** Small files may have this many candidate pairs whatever their number of records. */
const PAIRS_OF_SMALL_FILE = 250_000;
const MAX_RULES = 16;
/** Share of matches that a further rule must find to be worth its memory. */
const LEAST_GAIN = 0.0002;
/** Records that the cost of rules is measured on. */
const SAMPLE = 20_000;
/** Imagined pairs of one person that rules are tried on. */
const TRIALS = 6_000;
/**
 * How often an attribute of an imagined pair differs, and how often a coarse part still agrees then. More
 * than in life: rules must find the worst pairs too, whatever the seed.
 */
const ERROR_RATE = 0.5;
const COARSE_SURVIVAL = 0.4;

interface Option {
  readonly rule: BlockingRule;
  readonly pairs: number;
  /** The trials that the rule finds. */
  readonly found: Uint8Array;
}

/**
 * Blocking rules for the records at hand: greedily the rule that finds most matches not yet found
 * for its pairs, until the pairs are spent. Whether a rule finds a match is tried on imagined pairs
 * whose attributes are missing as often as in the records and err at a common rate (the greedy
 * cover of Bilenko, Kamath & Mooney, *Adaptive Blocking*, ICDM 2006, without labels).
 */
export function chooseBlocking(table: FeatureTable, seed: number): BlockingRule[] {
  const sample = Math.min(table.size, SAMPLE);
  const hashes = new LaidHashes(sample);
  const growth = (table.size / sample) ** 2;
  const budget = Math.max(PAIRS_PER_RECORD * table.size, PAIRS_OF_SMALL_FILE);
  const trials = imagineTrials(table, seed);
  const options = listRules(table).flatMap((rule): Option[] => {
    const pairs = countBlockPairs(rule, table, hashes, sample) * growth;
    return pairs > budget / 2 ? [] : [{ rule, pairs, found: tryRule(rule, trials) }];
  });
  return pickGreedily(options, budget)
    .toSorted((a, b) => a.pairs - b.pairs)
    .map(({ rule }) => rule);
}

function listRules(table: FeatureTable): BlockingRule[] {
  const parts = table.columns.map(({ name, kind }) =>
    BLOCKING_PARTS[kind].map((part) => ({ attribute: name, part })),
  );
  const singles = parts.flat().map((part) => ({ parts: [part] }));
  const doubles = parts.flatMap((first, at) =>
    parts
      .slice(at + 1)
      .flat()
      .flatMap((second) => first.map((one) => ({ parts: [one, second] }))),
  );
  return [...singles, ...doubles];
}

/** Per attribute and part: the trials in which the part of the two records agrees. */
function imagineTrials(table: FeatureTable, seed: number): Map<string, Uint8Array> {
  const random = seededRandom(seed);
  const trials = new Map<string, Uint8Array>();
  for (const column of table.columns) {
    const { name, kind } = column;
    let known = 0;
    for (let slot = 0; slot < table.size; slot++) known += Number(column.idOf(slot) > 0);
    const fill = (known / table.size) ** 2;
    const states = Float64Array.from({ length: TRIALS }, () =>
      random() > fill ? 0 : 1 + Number(random() > ERROR_RATE),
    );
    for (const part of BLOCKING_PARTS[kind]) {
      const survival = part === 'value' ? 0 : COARSE_SURVIVAL;
      const agrees = (state: number) => state === 2 || (state === 1 && random() < survival);
      trials.set(
        `${name} ${part}`,
        Uint8Array.from(states, (state) => Number(agrees(state))),
      );
    }
  }
  return trials;
}

function tryRule(rule: BlockingRule, trials: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = rule.parts.map(({ attribute, part }) => trials.get(`${attribute} ${part}`));
  return Uint8Array.from({ length: TRIALS }, (_, at) =>
    Number(parts.every((agrees) => agrees?.[at] === 1)),
  );
}

function pickGreedily(options: readonly Option[], budget: number): Option[] {
  const covered = new Uint8Array(TRIALS);
  const picked: Option[] = [];
  let left = budget;
  while (picked.length < MAX_RULES) {
    const best = findBest(options, covered, left, budget);
    if (best === undefined) break;
    picked.push(best);
    left -= best.pairs;
    for (const [at, found] of best.found.entries()) if (found === 1) covered[at] = 1;
  }
  return picked;
}

function findBest(
  options: readonly Option[],
  covered: Uint8Array,
  left: number,
  budget: number,
): Option | undefined {
  let [best, bestValue]: [Option | undefined, number] = [undefined, 0];
  for (const option of options) {
    if (option.pairs > left) continue;
    const gain = countNew(option.found, covered);
    if (gain < TRIALS * LEAST_GAIN) continue;
    const value = gain / (option.pairs + budget / MAX_RULES);
    if (value > bestValue) [best, bestValue] = [option, value];
  }
  return best;
}

function countNew(found: Uint8Array, covered: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < TRIALS; at++) count += (found[at] ?? 0) & ~(covered[at] ?? 0);
  return count;
}
