import type { IdentityStores } from '../../IdentityStores.js';
import { fromStored } from '../../RecordContent.js';
import type { BlockRule } from '../../rules/BlockRule.js';
import { findAgreements } from '../agreements/findAgreements.js';
import type { Stop } from '../clusters/Stop.js';
import type { TiedStores } from './readTies.js';
import { valueText } from './valueText.js';

/** Records of a value whose names are looked at. */
const LOOKED_AT = 1_000;

/** What is told of values that more records share than may: people are counted among the first of them. */
export async function wideStops(
  { records, rules, hasher }: IdentityStores,
  { wide, ties }: Pick<TiedStores, 'wide' | 'ties'>,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  const most = Math.max(LOOKED_AT, rules.recordsPerValue + 1);
  for (const { rule, shared } of wide) {
    const { value } = shared;
    const found = await records.byIdentifiers([hasher.shared(rule.type, value)], most);
    const alive = found.filter(({ mergedInto }) => mergedInto === null).map(fromStored);
    const only: BlockRule = {
      ...rule,
      sharedOf: (record) => rule.sharedOf(record).filter((one) => one.value === value),
    };
    const told = findAgreements(alive, { ...rules, rules: [only], ruleOfType: undefined }).stops;
    const sharers = ties.sharersOf(valueText(rule, shared));
    stops.push(...told.map((stop) => ('people' in stop ? { ...stop, records: sharers } : stop)));
  }
  return stops;
}
