import type { ImportedCluster } from '../../store/ImportStore.js';
import { activeDecisions } from '../decisions/activeDecisions.js';
import { type Decision, keepsTogether } from '../decisions/Decision.js';
import type { IdentityRecord, RecordIdentifier } from '../IdentityRecord.js';
import { findAgreements } from '../linking/agreements/findAgreements.js';
import { findImported } from '../linking/agreements/findImported.js';
import { PartitionDraft } from '../linking/clusters/PartitionDraft.js';
import type { LinkRules } from '../linking/LinkRules.js';
import { comparedValue } from '../rules/comparedValue.js';
import type { Tie } from './findPath.js';

/** What ties the records of one customer to each other: people's decisions, merges at a source, imports, rules. */
export function tiesOf(
  records: readonly IdentityRecord[],
  rules: LinkRules,
  decisions: readonly Decision[],
  imports: readonly ImportedCluster[],
): Tie[] {
  return [
    ...decisionTies(decisions),
    ...sourceTies(records),
    ...importTies(records, imports, rules),
    ...ruleTies(records, rules),
    ...attributeTies(records, rules),
  ];
}

function decisionTies(decisions: readonly Decision[]): Tie[] {
  return activeDecisions(decisions)
    .filter(keepsTogether)
    .flatMap(({ kind, groups, actor }) =>
      (kind === 'MERGE' ? [groups.flat()] : groups).flatMap((group) =>
        everyPair(group.map(({ key }) => key)).map(([from, to]) => ({
          from,
          to,
          rule: 'decision',
          identifierType: null,
          score: null,
          linkedBy: `user:${actor}`,
        })),
      ),
    );
}

function sourceTies(records: readonly IdentityRecord[]): Tie[] {
  return records.flatMap(({ key, mergedInto }) =>
    mergedInto === null
      ? []
      : [
          {
            from: key,
            to: mergedInto,
            rule: 'source-merge',
            identifierType: null,
            score: null,
            linkedBy: 'rule:source-merge',
          },
        ],
  );
}

function importTies(
  records: readonly IdentityRecord[],
  imports: readonly ImportedCluster[],
  rules: LinkRules,
): Tie[] {
  return findImported(records, imports, rules).agreements.flatMap(
    ({ linkedBy, records: together }) =>
      everyPair(together).map(([from, to]) => ({
        from: from.key,
        to: to.key,
        rule: 'import',
        identifierType: null,
        score: null,
        linkedBy,
      })),
  );
}

/** Pairs that share a value and that the rules link when nothing but the two is there. */
function ruleTies(records: readonly IdentityRecord[], rules: LinkRules): Tie[] {
  const byValue = new Map<string, { type: string; sharers: IdentityRecord[] }>();
  for (const record of records) {
    for (const one of record.identifiers) {
      const name = nameOf(one);
      const value = byValue.get(name) ?? { type: one.type, sharers: [] };
      byValue.set(name, value);
      if (value.sharers.at(-1) !== record) value.sharers.push(record);
    }
  }
  return [...byValue.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([value, { type, sharers }]) =>
      everyPair(sharers).flatMap(([a, b]): Tie[] => {
        const only = [a, b].map((one) => ({
          ...one,
          identifiers: one.identifiers.filter((its) => nameOf(its) === value),
        }));
        const [cluster, ...others] = new PartitionDraft(only, rules).close().clusters;
        const linkedBy = cluster?.at(-1)?.linkedBy ?? '';
        if (others.length > 0) return [];
        const rule = linkedBy.slice('rule:'.length);
        return [{ from: a.key, to: b.key, rule, identifierType: type, score: null, linkedBy }];
      }),
    );
}

/** What identifiers have in common that are one to the rules. */
function nameOf({ type, value }: RecordIdentifier): string {
  return `${type}\n${comparedValue(type, value)}`;
}

/** Records that agree in what no identifier tells: a name and a birth date, say. */
function attributeTies(records: readonly IdentityRecord[], { rules, ...others }: LinkRules): Tie[] {
  const attributeRules = rules.filter(({ type }) => type === undefined);
  const only = { ...others, rules: attributeRules, ruleOfType: undefined };
  return findAgreements(records, only).agreements.flatMap(({ rule, linkedBy, records: agreeing }) =>
    everyPair(agreeing).map(([a, b]) => ({
      from: a.key,
      to: b.key,
      rule,
      identifierType: null,
      score: null,
      linkedBy,
    })),
  );
}

const MOST_SHARERS = 30;

function everyPair<T>(items: readonly T[]): [T, T][] {
  const few = items.slice(0, MOST_SHARERS);
  return few.flatMap((a, place) => few.slice(place + 1).map((b): [T, T] => [a, b]));
}
