import type { IdentityRecord } from '../../IdentityRecord.js';
import { isPlaceholder } from '../../identifiers/isPlaceholder.js';
import { isRoleMailbox } from '../../identifiers/isRoleMailbox.js';
import { namesAgree } from '../../names/namesAgree.js';
import { namesConflict } from '../../names/namesConflict.js';
import type { PersonName } from '../../names/PersonName.js';
import type { BlockRule, Shared } from '../../rules/BlockRule.js';
import type { Stop } from '../clusters/Stop.js';
import type { LinkRules } from '../LinkRules.js';
import { groupByBirthDate } from './groupByBirthDate.js';
import { groupByHouse } from './groupByHouse.js';
import { groupSharers } from './groupSharers.js';
import { peopleBehind } from './peopleBehind.js';
import { rulesForTypes } from './rulesForTypes.js';

/** Records that a rule, or an import, takes for one person. */
export interface Agreement {
  readonly rule: string;
  /** What the links are marked with: `rule:<name>` or `import:<name>`. */
  readonly linkedBy: string;
  /** Whether who says so saw that names and birth dates differ: only caps stop it then. */
  readonly isWeighed: boolean;
  /** Identifier types of all of which two clusters may not hold values and share none. */
  readonly unlessAllDiffer: readonly string[];
  readonly records: readonly IdentityRecord[];
}

/** What rules find among records: who agrees, and what is shared too widely. */
export interface Agreements {
  /** In the order in which they are to link. */
  readonly agreements: readonly Agreement[];
  readonly stops: readonly Stop[];
}

interface Block {
  readonly shared: Shared;
  readonly records: IdentityRecord[];
}

/**
 * Finds the records that agree by a rule. Each value is judged by the records that share it alone,
 * so that knowing these is enough to judge it.
 */
export function findAgreements(records: readonly IdentityRecord[], rules: LinkRules): Agreements {
  const agreements: Agreement[] = [];
  const stops: Stop[] = [];
  for (const rule of rulesForTypes(rules)(typesOf(records))) {
    for (const block of blocksOf(records, rule)) {
      judge(block, rule, rules.recordsPerValue, agreements, stops);
    }
  }
  return { agreements, stops };
}

function* typesOf(records: readonly IdentityRecord[]): Iterable<string> {
  for (const { identifiers } of records) for (const { type } of identifiers) yield type;
}

/** The values that several records share, in their own order. */
function blocksOf(records: readonly IdentityRecord[], rule: BlockRule): Block[] {
  // Most values are of one record alone: until another shares it, its place is all that is kept.
  const places = new Map<string, number>();
  const blocks = new Map<string, Block>();
  for (const [place, record] of records.entries()) {
    for (const shared of rule.sharedOf(record)) {
      const first = places.get(shared.value);
      if (first === undefined) {
        places.set(shared.value, place);
        continue;
      }
      const block = blocks.get(shared.value);
      if (block === undefined) {
        blocks.set(shared.value, openBlock(shared, records[first] as IdentityRecord, record, rule));
      } else block.records.push(record);
    }
  }
  return [...blocks.values()].sort((a, b) => (a.shared.value < b.shared.value ? -1 : 1));
}

/** A value that two share is reported as the first of them writes it. */
function openBlock(
  shared: Shared,
  first: IdentityRecord,
  second: IdentityRecord,
  { type, sharedOf }: BlockRule,
): Block {
  const own =
    type === undefined ? undefined : sharedOf(first).find(({ value }) => value === shared.value);
  return { shared: own ?? shared, records: [first, second] };
}

function judge(
  { shared, records }: Block,
  rule: BlockRule,
  recordsPerValue: number,
  agreements: Agreement[],
  stops: Stop[],
): void {
  if (rule.oneValueOf.some((type) => haveSeveral(records, type))) return;
  const similar = rule.similarOf(shared);
  const areTwo = similar === 'writtenName' ? namesDiffer : namesConflict;
  const people = peopleBehind(
    records.map(({ name }) => name),
    rule.people,
    areTwo,
  );
  if (people.length > rule.people || records.length > recordsPerValue) {
    stops.push({
      kind: 'sharedValue',
      rule: rule.name,
      identifierType: rule.type ?? null,
      key: shared.key,
      records: records.length,
      people: people.length,
    });
    return;
  }
  const groups = groupSharers(records, people, similar, areTwo, rule.type === 'PHONE');
  // That a family shares a telephone is no contradiction.
  if (similar === undefined) stops.push(...contradictions(groups, rule.name, 'name'));
  for (const namesakes of groups) {
    const parts = groupByBirthDate(namesakes);
    stops.push(...contradictions(parts, rule.name, 'birthDate'));
    for (const part of rule.isOfOneHouse ? parts.flatMap(groupByHouse) : parts) {
      if (part.length < 2) continue;
      const linkedBy = `rule:${rule.name}`;
      const { unlessAllDiffer } = rule;
      agreements.push({
        rule: rule.name,
        linkedBy,
        isWeighed: false,
        unlessAllDiffer,
        records: part,
      });
    }
  }
}

/** Whether records have several values of a type that reach a person. */
function haveSeveral(records: readonly IdentityRecord[], type: string): boolean {
  const values = new Set<string>();
  for (const { identifiers } of records) {
    for (const one of identifiers) {
      if (one.type !== type || isPlaceholder(type, one.value) || isRoleMailbox(type, one.value))
        continue;
      values.add(one.value);
    }
  }
  return values.size > 1;
}

/** What is written differently may be of two people who live together: `Katharina` and `Käthe`. */
function namesDiffer(a: PersonName, b: PersonName): boolean {
  return !namesAgree(a, b, 'writtenName');
}

/** The first group against each other one. */
function contradictions(
  groups: readonly (readonly IdentityRecord[])[],
  rule: string,
  attribute: string,
): Stop[] {
  const [head, ...others] = groups.map((group) => group[0]?.key ?? '');
  return others.map((other) => ({
    kind: 'contradiction',
    rule,
    records: [head ?? '', other],
    attribute,
  }));
}
