import TinyQueue from 'tinyqueue';

/** Records that are taken for one person so far. */
interface Group {
  readonly members: readonly number[];
  /** The place of the least key: stands for the group where ties are decided. */
  readonly least: number;
  /** Sums of the weights of all pairs between this group and another. */
  readonly sums: Map<Group, number>;
  readonly forbidden: Set<Group>;
  isGone: boolean;
}

interface Proposal {
  readonly a: Group;
  readonly b: Group;
  readonly average: number;
}

/** What joining groups asks for. */
export interface AgglomerationInput {
  /** Groups that stand from the start: single records, or more that people linked. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs that may bring groups together. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly forbidden: readonly (readonly [number, number])[];
  readonly weigh: (a: number, b: number) => number;
  /** The average weight in bits from which groups are joined. */
  readonly threshold: number;
}

/**
 * Joins groups of records whose evidence against each other, averaged over *all* pairs between them,
 * reaches the threshold; the best average first (average linkage: Sokal & Michener, *A Statistical
 * Method for Evaluating Systematic Relationships*, 1958; for duplicates Hassanzadeh et al.,
 * *Framework for Evaluating Clustering Algorithms in Duplicate Detection*, VLDB 2009). A chain of
 * weak links does not hold: pairs that shared no block are weighed when their groups are to join.
 * Numbers stand in the order of the records' keys, which decides ties.
 */
export function agglomerate(input: AgglomerationInput): number[][] {
  const groupOf = createGroups(input);
  const queue = new TinyQueue<Proposal>([], compareProposals);
  for (const [x, y] of input.pairs) propose(groupOf.get(x), groupOf.get(y), input, queue);
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    if (best.a.isGone || best.b.isGone) continue;
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
  return { members: sorted, least, sums: new Map(), forbidden: new Set(), isGone: false };
}

function propose(
  a: Group | undefined,
  b: Group | undefined,
  { weigh, threshold }: AgglomerationInput,
  queue: TinyQueue<Proposal>,
): void {
  if (a === undefined || b === undefined || a === b) return;
  if (a.forbidden.has(b) || a.sums.has(b)) return;
  const sum = sumBetween(a, b, weigh);
  connect(a, b, sum);
  const average = sum / (a.members.length * b.members.length);
  if (average < threshold) return;
  queue.push(a.least < b.least ? { a, b, average } : { a: b, b: a, average });
}

function join(
  a: Group,
  b: Group,
  input: AgglomerationInput,
  queue: TinyQueue<Proposal>,
): Group {
  const joined = createGroup([...a.members, ...b.members]);
  for (const other of new Set([...a.forbidden, ...b.forbidden])) {
    joined.forbidden.add(other);
    other.forbidden.delete(a);
    other.forbidden.delete(b);
    other.forbidden.add(joined);
  }
  for (const gone of [a, b]) gone.isGone = true;
  for (const other of new Set([...a.sums.keys(), ...b.sums.keys()])) {
    if (!other.isGone) reconnect(joined, [a, b], other, input, queue);
  }
  return joined;
}

function reconnect(
  joined: Group,
  [a, b]: readonly [Group, Group],
  other: Group,
  { weigh, threshold }: AgglomerationInput,
  queue: TinyQueue<Proposal>,
): void {
  const sum =
    (a.sums.get(other) ?? sumBetween(a, other, weigh)) +
    (b.sums.get(other) ?? sumBetween(b, other, weigh));
  other.sums.delete(a);
  other.sums.delete(b);
  connect(joined, other, sum);
  const average = sum / (joined.members.length * other.members.length);
  if (average < threshold || joined.forbidden.has(other)) return;
  queue.push(
    joined.least < other.least
      ? { a: joined, b: other, average }
      : { a: other, b: joined, average },
  );
}

function connect(a: Group, b: Group, sum: number): void {
  a.sums.set(b, sum);
  b.sums.set(a, sum);
}

function sumBetween(a: Group, b: Group, weigh: (a: number, b: number) => number): number {
  let sum = 0;
  for (const x of a.members) for (const y of b.members) sum += weigh(x, y);
  return sum;
}

function compareProposals(x: Proposal, y: Proposal): number {
  return y.average - x.average || x.a.least - y.a.least || x.b.least - y.b.least;
}
