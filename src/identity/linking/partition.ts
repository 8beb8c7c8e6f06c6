import type { Decision } from '../decisions/Decision.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import { agreeNames } from '../names/agreeNames.js';
import type { PersonName } from '../names/PersonName.js';
import { DecidedSets } from './DecidedSets.js';
import type { LinkRules } from './LinkRules.js';

/** A record within a cluster, and the rule that brought it in. */
export interface ClusterMember {
  readonly record: IdentityRecord;
  /** What linked it: `rule:<name>` or `user:<actor>`. */
  readonly linkedBy: string;
}

/** Records that are one person, ordered by their keys. */
export type Cluster = readonly ClusterMember[];

/** What linked a record that no other brought in. */
const FIRST = 'rule:first-record';

/**
 * Parts records into persons: those that share a value are one, unless the value is blocked, or
 * shared by more records of differing names than its cap allows, or people decided otherwise. The
 * outcome depends on the records and decisions alone, not on their order.
 */
export function partition(
  records: readonly IdentityRecord[],
  rules: LinkRules,
  decisions: readonly Decision[] = [],
): Cluster[] {
  const ordered = [...records].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const broughtIn = new Map<number, string>();
  const keys = ordered.map(({ key }) => key);
  const sets = new DecidedSets(keys, decisions, (joined, { actor }) =>
    broughtIn.set(joined, `user:${actor}`),
  );
  const link = (a: number, b: number, rule: string) => {
    const joined = sets.join(a, b);
    if (joined !== undefined) broughtIn.set(joined, `rule:${rule}`);
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
    members.push({ record, linkedBy: broughtIn.get(place) ?? FIRST });
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
  const names = distinctNames(places, records);
  const differ = haveConflict(names);
  // Too many people share it for it to tell one of them: a role mailbox, a till, a placeholder.
  if (differ && places.length > rules.cap(type)) return;
  const rule = `exact-${type.toLowerCase().replaceAll('_', '-')}`;
  const groups = differ && rules.needsName.has(type) ? byName(places, records, names) : [places];
  for (const [first, ...others] of groups) {
    for (const place of others) link(first as number, place, rule);
  }
}

function distinctNames(
  places: readonly number[],
  records: readonly IdentityRecord[],
): readonly PersonName[] {
  const names = new Map<string, PersonName>();
  for (const place of places) {
    const name = records[place]?.name;
    if (name != null) names.set(nameKey(name), name);
  }
  return [...names.values()];
}

function haveConflict(names: readonly PersonName[]): boolean {
  return names.some((a, place) => names.slice(place + 1).some((b) => !agreeNames(a, b)));
}

/**
 * Places whose names agree with the very same names. A name that fits two people who differ, such as
 * a bare initial, tells neither of them, and no name at all tells nobody.
 */
function byName(
  places: readonly number[],
  records: readonly IdentityRecord[],
  names: readonly PersonName[],
): number[][] {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const name = records[place]?.name;
    if (name == null) continue;
    const agreeing = names.filter((other) => agreeNames(name, other));
    const key = agreeing.map(nameKey).sort().join('|');
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

function nameKey({ given, family }: PersonName): string {
  return `${given}/${family}`;
}
