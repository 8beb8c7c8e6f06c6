import type { IdentityStores } from '../IdentityStores.js';
import { fromStored } from '../RecordContent.js';
import type { RecordName } from '../RecordName.js';
import { findPath, type Tie } from './findPath.js';
import { matchTies } from './matchTies.js';
import { tiesOf } from './tiesOf.js';

/** One link of an explanation. */
export interface LinkStep {
  readonly from: RecordName;
  readonly to: RecordName;
  readonly rule: string;
  readonly identifierType: string | null;
  readonly score: number | null;
  /** RFC 3339. */
  readonly linkedAt: string;
  readonly linkedBy: string;
}

/** Why two records are one person, or that they are not. */
export interface LinkExplanation {
  readonly linked: boolean;
  readonly path: readonly LinkStep[];
}

const NOT_LINKED: LinkExplanation = { linked: false, path: [] };

/** The shortest chain of links that leads from one record to another. */
export async function explainLink(
  identity: IdentityStores,
  a: RecordName,
  b: RecordName,
): Promise<LinkExplanation> {
  const { customers, records, decisions, imports, hasher, rules } = identity;
  const [start, end] = [a, b].map(({ source, recordId }) => hasher.record(source, recordId));
  const [customer] = await customers.byRecordKeys([start as string]);
  if (!customer?.recordKeys.includes(end as string)) return NOT_LINKED;
  const stored = await records.byKeys(customer.recordKeys);
  const members = stored.map(fromStored);
  const ties = [
    ...tiesOf(
      members,
      rules,
      await decisions.byRecordKeys(customer.recordKeys),
      await imports.byRecordKeys(customer.recordKeys, rules.recordsPerValue + 1),
    ),
    ...matchTies(customer.content.records, hasher),
  ];
  const names = new Map(members.map((one) => [one.key, one]));
  const linked = new Map(
    customer.content.records.map((one) => [hasher.record(one.source, one.recordId), one]),
  );
  const step = ({ from, to, rule, identifierType, score, linkedBy }: Tie): LinkStep => ({
    from: nameOf(names.get(from)),
    to: nameOf(names.get(to)),
    rule,
    identifierType,
    score,
    linkedAt: [from, to]
      .map((key) => linked.get(key)?.linkedAt ?? customer.createdAt.toISOString())
      .reduce((later, one) => (one > later ? one : later)),
    linkedBy,
  });
  return { linked: true, path: findPath(ties, start as string, end as string).map(step) };
}

function nameOf(record: RecordName | undefined): RecordName {
  return { source: record?.source ?? '', recordId: record?.recordId ?? '' };
}
