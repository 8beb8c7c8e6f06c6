import type { IdentityRecord } from '../IdentityRecord.js';
import { agreeNames } from '../names/agreeNames.js';
import type { PersonName } from '../names/PersonName.js';
import { DisjointSets } from './DisjointSets.js';
import type { LinkRules } from './LinkRules.js';

/** A record within a cluster, and the rule that brought it in. */
export interface ClusterMember {
  readonly record: IdentityRecord;
  readonly rule: string;
}

/** Records that are one person, ordered by their keys. */
export type Cluster = readonly ClusterMember[];

/** The rule of a record that no other brought in. */
const FIRST = 'first-record';

/**
 * Parts records into persons: those that share a value are one, unless the value is blocked, or
 * shared by more records of differing names than its cap allows. The outcome depends on the records
 * alone, not on their order.
 */
export function partition(records: readonly IdentityRecord[], rules: LinkRules): Cluster[] {
  const ordered = [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const sets = new DisjointSets(ordered.length);
  const broughtIn = new Map<number, string>();
  const link = (a: number, b: number, rule: string) => {
    const joined = sets.join(a, b);
    if (joined !== undefined) broughtIn.set(joined, rule);
  };
  linkMerged(ordered, link);
  for (const [type, values] of sharedValues(ordered, rules)) {
    for (const places of values) linkSharers(type, places, ordered, rules, link);
  }
  const clusters = new Map<number, ClusterMember[]>();
  for (const [place, record] of ordered.entries()) {
    const root = sets.find(place);
    const members = clusters.get(root) ?? [];
    clusters.set(root, members);
    members.push({ record, rule: broughtIn.get(place) ?? FIRST });
  }
  return [...clusters.values()];
}

type Link = (a: number, b: number, rule: string) => void;

/** A record that its source merged into another stays with that one. */
function linkMerged(records: readonly IdentityRecord[], link: Link): void {
  const places = new Map(records.map(({ key }, place) => [key, place]));
  for (const [place, { mergedInto }] of records.entries()) {
    const target = mergedInto === null ? undefined : places.get(mergedInto);
    if (target !== undefined) link(target, place, 'source-merge');
  }
}

/** Places of the records behind each value, by type in the order of weight. */
function sharedValues(
  records: readonly IdentityRecord[],
  { priority, isBlocked }: LinkRules,
): [string, number[][]][] {
  const byType = new Map<string, Map<string, number[]>>(priority.map((type) => [type, new Map()]));
  for (const [place, { identifiers }] of records.entries()) {
    for (const { type, value, key } of identifiers) {
      if (isBlocked(type, value)) continue;
      const values = byType.get(type) ?? new Map<string, number[]>();
      byType.set(type, values);
      const places = values.get(key);
      if (places === undefined) values.set(key, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  return [...byType].map(([type, values]) => [
    type,
    [...values]
      .filter(([, places]) => places.length > 1)
      .sort(byKey)
      .map(([, places]) => places),
  ]);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function linkSharers(
  type: string,
  places: readonly number[],
  records: readonly IdentityRecord[],
  rules: LinkRules,
  link: Link,
): void {
  const groups = groupByName(places, records, rules.cap(type));
  // Too many people share it for it to tell one of them: a role mailbox, a till, a placeholder.
  if (groups === undefined) return;
  const nameless = places.filter((place) => records[place]?.name == null);
  const rule = `exact-${type.toLowerCase().replaceAll('_', '-')}`;
  const together = rules.needsName.has(type)
    ? groups.map((group) => (groups.length === 1 ? places : group))
    : [places];
  for (const group of groups.length === 0 ? [nameless] : together) {
    for (const place of group.slice(1)) link(group[0] as number, place, rule);
  }
}

/** Places by agreeing names; undefined where more than `cap` records differ in name. */
function groupByName(
  places: readonly number[],
  records: readonly IdentityRecord[],
  cap: number,
): number[][] | undefined {
  const groups: { names: PersonName[]; places: number[] }[] = [];
  for (const place of places) {
    const name = records[place]?.name;
    if (name == null) continue;
    const group = groups.find(({ names }) => names.some((other) => agreeNames(name, other)));
    if (group === undefined) groups.push({ names: [name], places: [place] });
    else {
      if (!group.names.some((other) => isSameName(other, name))) group.names.push(name);
      group.places.push(place);
    }
    if (groups.length > 1 && places.length > cap) return undefined;
  }
  return groups.map((group) => group.places);
}

function isSameName(a: PersonName, b: PersonName): boolean {
  return a.given === b.given && a.family === b.family;
}
