import type { ImportedCluster } from '../../../store/ImportStore.js';
import type { IdentityRecord } from '../../IdentityRecord.js';
import type { Stop } from '../clusters/Stop.js';
import type { LinkRules } from '../LinkRules.js';
import type { Agreement, Agreements } from './findAgreements.js';
import { peopleBehind } from './peopleBehind.js';

/**
 * Finds the records that imports put together. A cluster of more records than may share a value tells
 * nobody, whichever of them are known: that depends on the import alone.
 */
export function findImported(
  records: readonly IdentityRecord[],
  imports: readonly ImportedCluster[],
  { recordsPerValue }: LinkRules,
): Agreements {
  if (imports.length === 0) return { agreements: [], stops: [] };
  const places = new Map(records.map(({ key }, place) => [key, place]));
  const found: Placed[] = [];
  const stops: Stop[] = [];
  for (const { name, cluster, recordKeys } of imports) {
    const known = recordKeys.flatMap((key) => places.get(key) ?? []).sort((a, b) => a - b);
    const members = known.map((place) => records[place] as IdentityRecord);
    const rule = `import:${name}`;
    if (recordKeys.length > recordsPerValue) {
      const people = peopleBehind(
        members.map((one) => one.name),
        1,
      ).length;
      const what = { identifierType: null, key: cluster, records: recordKeys.length, people };
      stops.push({ kind: 'sharedValue', rule, ...what });
    } else if (members.length > 1) {
      const agreement = {
        rule,
        linkedBy: rule,
        isWeighed: true,
        unlessAllDiffer: [],
        records: members,
      };
      found.push({ agreement, first: known[0] as number });
    }
  }
  return { agreements: found.sort(byNameAndPlace).map(({ agreement }) => agreement), stops };
}

interface Placed {
  readonly agreement: Agreement;
  readonly first: number;
}

function byNameAndPlace(a: Placed, b: Placed): number {
  if (a.agreement.rule !== b.agreement.rule) return a.agreement.rule < b.agreement.rule ? -1 : 1;
  return a.first - b.first;
}
