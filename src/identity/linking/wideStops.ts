import type { IdentityStores } from '../IdentityStores.js';
import { fromStored } from '../RecordContent.js';
import { findAgreements } from './findAgreements.js';
import type { TiedStores } from './readTies.js';
import type { Stop } from './Stop.js';
import { valueText } from './valueText.js';

/** Records of a value whose names are looked at. */
const LOOKED_AT = 1_000;

/** What is told of values that more records share than may: people are counted among the first of them. */
export async function wideStops(
  { records, rules, hasher }: IdentityStores,
  { wide, ties }: Pick<TiedStores, 'wide' | 'ties'>,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const { rule, shared } of wide) {
    const { value } = shared;
    const key =
      rule.type === undefined ? hasher.attributes(value) : hasher.identifier(rule.type, value);
    const found = await records.byIdentifiers(
      [key],
      Math.max(LOOKED_AT, rules.recordsPerValue + 1),
    );
    const only = { ...rule, sharedOf: sharedOnly };
    const alive = found.filter(({ mergedInto }) => mergedInto === null).map(fromStored);
    const told = findAgreements(alive, { ...rules, rules: [only], ruleOfType: undefined }).stops;
    const sharers = ties.sharersOf(valueText(rule, shared));
    stops.push(...told.map((stop) => ('people' in stop ? { ...stop, records: sharers } : stop)));

    function sharedOnly(record: Parameters<typeof rule.sharedOf>[0]) {
      return rule.sharedOf(record).filter((one) => one.value === value);
    }
  }
  return stops;
}
