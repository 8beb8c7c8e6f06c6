import { activeDecisions } from '../../decisions/activeDecisions.js';
import { type Decision, keepsTogether } from '../../decisions/Decision.js';
import { DisjointSets } from './DisjointSets.js';

/**
 * Sets of records that grow together as far as people's decisions let them. Newer decisions are
 * stronger than older ones, and all of them than whatever joins sets later.
 */
export class DecidedSets {
  readonly #sets: DisjointSets;
  /** By the place that stands for a set: in which group of which decision its records are. */
  readonly #groups = new Map<number, Map<string, number>>();

  constructor(
    places: ReadonlyMap<string, number>,
    decisions: readonly Decision[],
    onJoin: (joined: number, root: number, decision: Decision) => void,
  ) {
    this.#sets = new DisjointSets(places.size);
    for (const decision of activeDecisions(decisions)) this.#apply(decision, places, onJoin);
  }

  find(place: number): number {
    return this.#sets.find(place);
  }

  /** Joins two sets; undefined if they were one, or a decision keeps them apart. */
  join(a: number, b: number): number | undefined {
    const [first, second] = [this.find(a), this.find(b)];
    if (this.areApart(first, second)) return undefined;
    const joined = this.#sets.join(first, second);
    if (joined === undefined) return undefined;
    const lost = this.#groups.get(joined);
    if (lost === undefined) return joined;
    const kept = this.#groups.get(this.find(joined)) ?? new Map<string, number>();
    for (const [decision, group] of lost) kept.set(decision, group);
    this.#groups.set(this.find(joined), kept);
    this.#groups.delete(joined);
    return joined;
  }

  /** Whether a decision keeps the sets of two places apart. */
  areApart(a: number, b: number): boolean {
    const first = this.#groups.get(this.find(a));
    const second = this.#groups.get(this.find(b));
    if (first === undefined || second === undefined || first === second) return false;
    return [...first].some(([decision, group]) => (second.get(decision) ?? group) !== group);
  }

  #apply(
    decision: Decision,
    places: ReadonlyMap<string, number>,
    onJoin: (joined: number, root: number, decision: Decision) => void,
  ): void {
    const groups = decision.groups.map((group) =>
      group.flatMap(({ key }) => places.get(key) ?? []).sort((a, b) => a - b),
    );
    if (decision.kind !== 'MERGE') this.#keepApart(decision.id, groups);
    if (!keepsTogether(decision)) return;
    const together = decision.kind === 'MERGE' ? [groups.flat().sort((a, b) => a - b)] : groups;
    for (const members of together) {
      const heads: number[] = [];
      for (const member of members) {
        const isJoined = heads.some((head) => {
          const joined = this.join(head, member);
          if (joined !== undefined) onJoin(joined, this.find(joined), decision);
          return this.find(head) === this.find(member);
        });
        // What a newer decision keeps apart from the others may still be one with those to come.
        if (!isJoined) heads.push(member);
      }
    }
  }

  /** Notes the group of each record; a set that a newer decision put together stays with the first. */
  #keepApart(decision: string, groups: readonly (readonly number[])[]): void {
    for (const [group, places] of groups.entries()) {
      for (const place of places) {
        const root = this.find(place);
        const known = this.#groups.get(root) ?? new Map<string, number>();
        if (!known.has(decision)) known.set(decision, group);
        this.#groups.set(root, known);
      }
    }
  }
}
