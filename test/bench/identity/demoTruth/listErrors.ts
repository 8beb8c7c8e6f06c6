import type { IdentityRecord } from '../../../../src/identity/IdentityRecord.js';

type Pair = readonly [IdentityRecord, IdentityRecord];

/** Wrong and missed pairs, counted by what the two records have in common. */
export function listErrors(
  clusters: readonly (readonly IdentityRecord[])[],
  records: readonly IdentityRecord[],
  personOf: (record: IdentityRecord) => string,
  examples: number,
): string[] {
  const clusterOf = new Map<IdentityRecord, number>();
  for (const [place, cluster] of clusters.entries()) {
    for (const record of cluster) clusterOf.set(record, place);
  }
  const people = new Map<string, IdentityRecord[]>();
  for (const record of records) {
    const person = people.get(personOf(record));
    if (person === undefined) people.set(personOf(record), [record]);
    else person.push(record);
  }
  const wrong = clusters.flatMap(pairsOf).filter(([a, b]) => personOf(a) !== personOf(b));
  const missed = [...people.values()]
    .flatMap(pairsOf)
    .filter(([a, b]) => clusterOf.get(a) !== clusterOf.get(b));
  return [...count('false', wrong, examples), ...count('missed', missed, examples)];
}

function pairsOf(records: readonly IdentityRecord[]): Pair[] {
  return records.flatMap((a, place) => records.slice(place + 1).map((b): Pair => [a, b]));
}

function count(what: string, pairs: readonly Pair[], examples: number): string[] {
  const sorts = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const sort = inCommon(pair);
    const list = sorts.get(sort);
    if (list === undefined) sorts.set(sort, [pair]);
    else list.push(pair);
  }
  return [...sorts]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([sort, list]) => [
      `${String(list.length).padStart(6)} ${what}: ${sort}`,
      ...list
        .slice(0, examples)
        .flatMap(([a, b]) => [`         ${show(a)}`, `       = ${show(b)}`]),
    ]);
}

function inCommon([a, b]: Pair): string {
  const keys = new Set(b.identifiers.map(({ key }) => key));
  const types = a.identifiers.filter(({ key }) => keys.has(key)).map(({ type }) => type);
  const { birthDate, postalCode } = a.attributes;
  const shared = [
    ...new Set(types.sort()),
    ...(birthDate !== null && birthDate === b.attributes.birthDate ? ['birth date'] : []),
    ...(postalCode !== null && postalCode === b.attributes.postalCode ? ['postal code'] : []),
  ];
  const isNamed = a.name !== null && b.name !== null;
  const sources = [a.source, b.source].sort().join(', ');
  return `${shared.join(' + ') || 'nothing'} shared; ${isNamed ? 'both named' : 'one nameless'}; ${sources}`;
}

function show({ source, recordId, name, identifiers, attributes }: IdentityRecord): string {
  const values = identifiers.map(({ type, value }) => `${type} ${value}`);
  const rest = Object.values(attributes).filter((value) => value !== null);
  return `${source}/${recordId} ${name?.given ?? '?'} ${name?.family ?? '?'}: ${[...values, ...rest].join(', ')}`;
}
