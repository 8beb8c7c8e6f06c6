import type { Join } from './Join.js';

interface Step {
  readonly parent: string | undefined;
  readonly join: Join | undefined;
  readonly depth: number;
}

/** Answers the joins between two contacts of a tree of joins. */
export function findPath(
  root: string,
  joins: readonly Join[],
): (from: string, to: string) => Join[] {
  const steps = walk(root, joins);
  return (from, to) => {
    const path: Join[] = [];
    let [a, b] = [from, to];
    while (a !== b) {
      const [stepA, stepB] = [steps.get(a), steps.get(b)];
      if (stepA === undefined || stepB === undefined) throw new Error('The joins are no tree.');
      const deeper = stepA.depth >= stepB.depth ? stepA : stepB;
      if (deeper.join !== undefined) path.push(deeper.join);
      if (deeper === stepA) a = stepA.parent ?? b;
      else b = stepB.parent ?? a;
    }
    return path;
  };
}

function walk(root: string, joins: readonly Join[]): ReadonlyMap<string, Step> {
  const neighbours = new Map<string, { id: string; join: Join }[]>();
  const note = (id: string, other: string, join: Join) => {
    const known = neighbours.get(id);
    if (known === undefined) neighbours.set(id, [{ id: other, join }]);
    else known.push({ id: other, join });
  };
  for (const join of joins) {
    note(join.from.id, join.to.id, join);
    note(join.to.id, join.from.id, join);
  }
  const steps = new Map<string, Step>([[root, { parent: undefined, join: undefined, depth: 0 }]]);
  // A map yields what is added to it on the way.
  for (const [parent, { depth }] of steps) {
    for (const { id, join } of neighbours.get(parent) ?? []) {
      if (!steps.has(id)) steps.set(id, { parent, join, depth: depth + 1 });
    }
  }
  return steps;
}
