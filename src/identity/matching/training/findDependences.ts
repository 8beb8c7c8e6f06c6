import { UNKNOWN } from '../comparison/unknownLevel.js';
import { believeCounts } from './believeCounts.js';
import { Dependences } from './Dependences.js';
import type { EmState } from './EmState.js';
import type { Patterns } from './Patterns.js';

/** Bits by which a matching pair's weight must change for a dependence to be worth its table. */
const LEAST_BITS = 0.25;

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

/**
 * Finds attributes whose agreements go together, in matching pairs or in strangers (a full name and
 * its first name, a city and its post code): the maximum spanning trees over the bits by which
 * taking them for independent would misjudge a matching pair (Chow & Liu, *Approximating Discrete
 * Probability Distributions with Dependence Trees*, 1968, with the error of the match weight in
 * place of the mutual information).
 */
export function findDependences(
  levels: readonly number[],
  strangers: Patterns,
  blocked: Patterns,
  { matches }: Pick<EmState, 'matches'>,
  strangerShare: number,
): Dependences {
  const edges: Edge[] = [];
  for (let b = 1; b < levels.length; b++) {
    for (let a = 0; a < b; a++) {
      const size = [levels[a] ?? 0, levels[b] ?? 0] as const;
      const matching = tallyJoint(blocked, a, b, size, matches.posteriors);
      const seen = tallyJoint(strangers, a, b, size);
      const apart = separate(seen, matching, strangerShare, size[1]);
      const bits = misjudgedBits(matching, apart, size);
      if (bits >= LEAST_BITS) edges.push({ a, b, bits });
    }
  }
  return new Dependences(levels, spanTrees(levels.length, edges));
}

function tallyJoint(
  patterns: Patterns,
  a: number,
  b: number,
  [height, width]: readonly [number, number],
  shares?: Float64Array,
): number[] {
  const joint = Array<number>(height * width).fill(0);
  for (const [at, pattern] of patterns.levels.entries()) {
    const [levelA = UNKNOWN, levelB = UNKNOWN] = [pattern[a], pattern[b]];
    if (levelA === UNKNOWN || levelB === UNKNOWN) continue;
    const place = levelA * width + levelB;
    joint[place] = (joint[place] ?? 0) + (patterns.counts[at] ?? 0) * (shares?.[at] ?? 1);
  }
  return joint;
}

/** What of the pairs seen is left for strangers, as far as it differs significantly from independence. */
function separate(
  seen: readonly number[],
  matching: readonly number[],
  strangerShare: number,
  width: number,
): number[] {
  const left = seen.map((count, at) => Math.max(count - strangerShare * (matching[at] ?? 0), 0));
  const total = sum(left) + 1;
  const whole = Float64Array.from({ length: width }, (_, column) =>
    left.reduce((share, count, at) => share + (at % width === column ? count / total : 0), 0),
  );
  return left.flatMap((_, from) => {
    if (from % width !== 0) return [];
    const until = from + width;
    const row = [left, seen].map((counts) => Float64Array.from(counts.slice(from, until)));
    return [...believeCounts(row[0] ?? whole, row[1] ?? whole, whole)];
  });
}

function misjudgedBits(
  matching: readonly number[],
  apart: readonly number[],
  size: readonly [number, number],
): number {
  const [inMatching, inStrangers] = [associate(matching, size, 10), associate(apart, size, 1)];
  const total = sum(matching);
  if (total === 0) return 0;
  return inMatching.reduce((bits, association, at) => {
    const share = (matching[at] ?? 0) / total;
    return bits + share * Math.abs(association - (inStrangers[at] ?? 0));
  }, 0);
}

/** log2 of how much oftener two levels meet than if they were independent; `pairs` count against it. */
function associate(
  joint: readonly number[],
  [height, width]: readonly [number, number],
  pairs: number,
): number[] {
  const total = sum(joint) + 1;
  const rows = Array.from({ length: height }, (_, row) =>
    sum(joint.slice(row * width, (row + 1) * width)),
  );
  const columns = Array.from({ length: width }, (_, column) =>
    sum(rows.map((_, row) => joint[row * width + column] ?? 0)),
  );
  return Array.from({ length: height * width }, (_, at) => {
    const [row, column] = [rows[Math.floor(at / width)] ?? 0, columns[at % width] ?? 0];
    const share = (column + 0.5) / total;
    return Math.log2(((joint[at] ?? 0) + pairs * share) / ((row + pairs) * share));
  });
}

/** Kruskal's algorithm; each tree hangs from its first attribute. */
function spanTrees(attributes: number, edges: readonly Edge[]): number[] {
  const parents = Array<number>(attributes).fill(-1);
  const neighbours = new Map<number, number[]>();
  const trees = Array.from({ length: attributes }, (_, attribute) => attribute);
  for (const { a, b } of edges.toSorted((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b)) {
    const [treeA, treeB] = [trees[a] ?? a, trees[b] ?? b];
    if (treeA === treeB) continue;
    for (const [at, tree] of trees.entries()) if (tree === treeB) trees[at] = treeA;
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const visit = (attribute: number, parent: number) => {
    parents[attribute] = parent;
    for (const next of neighbours.get(attribute) ?? []) if (next !== parent) visit(next, attribute);
  };
  for (const [at, tree] of trees.entries()) if (trees.indexOf(tree) === at) visit(at, -1);
  return parents;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
