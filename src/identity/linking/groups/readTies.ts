import type { ImportedCluster } from '../../../store/ImportStore.js';
import type { Decision } from '../../decisions/Decision.js';
import type { IdentityStores } from '../../IdentityStores.js';
import { fromStored } from '../../RecordContent.js';
import type { BlockRule, Shared } from '../../rules/BlockRule.js';
import { rulesForTypes } from '../agreements/rulesForTypes.js';
import { Ties } from './Ties.js';
import { valueText } from './valueText.js';

const TOLD_EVERY = 1_000;

/** What bears on how the records of a tenant are linked, and what of it hangs together. */
export interface TiedStores {
  readonly ties: Ties;
  readonly recordKeys: readonly string[];
  /** The versions in which customers were seen, by id. */
  readonly customers: ReadonlyMap<string, number>;
  readonly decisions: readonly Decision[];
  readonly imports: readonly ImportedCluster[];
  /** What so many share that it tells nobody, and ties nobody. */
  readonly wide: readonly WideValue[];
}

/** A value that more records share than may. */
export interface WideValue {
  readonly rule: BlockRule;
  readonly shared: Shared;
}

/**
 * Reads who is tied to whom: by a value that a rule looks at, by a customer that has or had both, by a
 * decision, an import, or a merge at their source. Only keys are kept of what is read.
 */
export async function readTies(
  { customers, records, decisions, imports, rules }: IdentityStores,
  onRead: (records: number) => void,
): Promise<TiedStores> {
  const ties = new Ties();
  const versions = new Map<string, number>();
  // Before the records: who changes them meanwhile changes customers, too, and is noticed by that.
  for await (const { id, ids, version, recordKeys, goneKeys } of customers.outlines()) {
    versions.set(id, version);
    ties.tie([id, ...ids, ...recordKeys, ...goneKeys]);
  }
  const decided = await decisions.all();
  for (const { id, revokes, groups, customerIds } of decided) {
    ties.tie([id, ...revokes, ...customerIds, ...groups.flat().map(({ key }) => key)]);
  }
  const imported = await imports.all();
  for (const { recordKeys } of imported) ties.tie(recordKeys);
  const keys: string[] = [];
  const wide: WideValue[] = [];
  const rulesFor = rulesForTypes(rules);
  for await (const stored of records.all()) {
    const record = fromStored(stored);
    const { key, birthId, mergedInto } = record;
    ties.tie([key, birthId, ...(mergedInto === null ? [] : [mergedInto])]);
    const types = record.identifiers.map(({ type }) => type);
    for (const rule of mergedInto === null ? rulesFor(types) : []) {
      for (const shared of rule.sharedOf(record)) {
        const sharers = ties.share(key, valueText(rule, shared), rules.recordsPerValue);
        if (sharers === rules.recordsPerValue + 1) wide.push({ rule, shared });
      }
    }
    keys.push(key);
    if (keys.length % TOLD_EVERY === 0) onRead(keys.length);
  }
  onRead(keys.length);
  return {
    ties,
    recordKeys: keys,
    customers: versions,
    decisions: decided,
    imports: imported,
    wide,
  };
}
