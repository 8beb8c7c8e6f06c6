/** Numbers that people linked, in groups, and what could not be linked. */
export interface DecidedGroups {
  readonly groups: number[][];
  /** Pairs that people linked, though by way of other links they also kept them apart. */
  readonly refused: (readonly [number, number])[];
}

/** Groups numbers by the pairs that people linked, as far as no pair that they kept apart ends in one group. */
export function linkDecided(
  members: readonly number[],
  linked: readonly (readonly [number, number])[],
  apart: readonly (readonly [number, number])[],
): DecidedGroups {
  const groupOf = new Map(members.map((member) => [member, [member]]));
  const refused: (readonly [number, number])[] = [];
  for (const pair of linked) {
    const [a, b] = [groupOf.get(pair[0]), groupOf.get(pair[1])];
    if (a === undefined || b === undefined || a === b) continue;
    const joined = [...a, ...b];
    if (apart.some(([x, y]) => joined.includes(x) && joined.includes(y))) refused.push(pair);
    else for (const member of joined) groupOf.set(member, joined);
  }
  return { groups: [...new Set(groupOf.values())], refused };
}
