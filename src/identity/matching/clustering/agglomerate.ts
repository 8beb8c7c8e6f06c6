import TinyQueue from 'tinyqueue';

/** Records that are taken for one person so far. */
interface Group {
  readonly members: readonly number[];
  /** The least number: stands for the group where ties are decided. */
  readonly least: number;
  readonly neighbours: Set<Group>;
  readonly forbidden: Set<Group>;
  isGone: boolean;
}

interface Proposal {
  readonly a: Group;
  readonly b: Group;
  readonly weight: number;
}

/** What joining groups asks for. */
export interface AgglomerationInput {
  /** Groups that stand from the start: single records, or more that people linked. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs that may bring groups together. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly forbidden: readonly (readonly [number, number])[];
  /** The evidence in bits that two groups are of one person. */
  readonly weigh: (a: readonly number[], b: readonly number[]) => number;
  /** The evidence in bits from which groups are joined. */
  readonly threshold: number;
  /** Asked before two groups are joined; what it refuses stays apart. */
  readonly mayJoin?: (a: readonly number[], b: readonly number[]) => boolean;
}

/**
 * Joins groups of records whose evidence reaches the threshold, the best first, and weighs the joined
 * group anew against its neighbours (agglomerative clustering, e.g. Hassanzadeh, Chiang, Lee & Miller,
 * *Framework for Evaluating Clustering Algorithms in Duplicate Detection*, VLDB 2009). Unlike connected
 * components it never joins groups for one link between them. Numbers stand in the order of the
 * records' keys, which decides ties, so the order of the input does not matter.
 */
export function agglomerate(input: AgglomerationInput): number[][] {
  const groupOf = createGroups(input);
  const queue = new TinyQueue<Proposal>([], compareProposals);
  for (const [x, y] of input.pairs) meet(groupOf.get(x), groupOf.get(y), input, queue);
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    if (best.a.isGone || best.b.isGone) continue;
    if (input.mayJoin?.(best.a.members, best.b.members) === false) continue;
    const joined = join(best.a, best.b, input, queue);
    for (const member of joined.members) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())].map(({ members }) => [...members]);
}

function createGroups({ groups, forbidden }: AgglomerationInput): Map<number, Group> {
  const groupOf = new Map<number, Group>();
  for (const members of groups) {
    const group = createGroup(members);
    for (const member of members) groupOf.set(member, group);
  }
  for (const [x, y] of forbidden) {
    const [a, b] = [groupOf.get(x), groupOf.get(y)];
    if (a === undefined || b === undefined) continue;
    a.forbidden.add(b);
    b.forbidden.add(a);
  }
  return groupOf;
}

function createGroup(members: readonly number[]): Group {
  const sorted = members.toSorted((a, b) => a - b);
  const least = sorted[0] ?? 0;
  return { members: sorted, least, neighbours: new Set(), forbidden: new Set(), isGone: false };
}

function meet(
  a: Group | undefined,
  b: Group | undefined,
  { weigh, threshold }: AgglomerationInput,
  queue: TinyQueue<Proposal>,
): void {
  if (a === undefined || b === undefined || a === b) return;
  if (a.forbidden.has(b) || a.neighbours.has(b)) return;
  a.neighbours.add(b);
  b.neighbours.add(a);
  const [first, second] = a.least < b.least ? [a, b] : [b, a];
  const weight = weigh(first.members, second.members);
  if (weight >= threshold) queue.push({ a: first, b: second, weight });
}

function join(a: Group, b: Group, input: AgglomerationInput, queue: TinyQueue<Proposal>): Group {
  const joined = createGroup([...a.members, ...b.members]);
  for (const other of new Set([...a.forbidden, ...b.forbidden])) {
    joined.forbidden.add(other);
    other.forbidden.add(joined);
  }
  for (const gone of [a, b]) gone.isGone = true;
  for (const other of new Set([...a.neighbours, ...b.neighbours])) {
    if (other.isGone) continue;
    other.neighbours.delete(a);
    other.neighbours.delete(b);
    meet(joined, other, input, queue);
  }
  return joined;
}

function compareProposals(x: Proposal, y: Proposal): number {
  return y.weight - x.weight || x.a.least - y.a.least || x.b.least - y.b.least;
}
