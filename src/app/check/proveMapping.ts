import type { Mapping } from '../../config/expressions/Expression.js';
import type { FieldSpecs } from '../../dataset/mapping/FieldSpec.js';
import { leavesOf } from '../../dataset/mapping/leavesOf.js';
import type { Row } from '../../dataset/Row.js';
import { chunk } from '../../lib/chunk.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { writtenKeys } from '../../reading/writtenKeys.js';
import { readPath } from '../../sources/documents/readPath.js';
import type { ReadContext } from '../../sources/ReadContext.js';
import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import { type Collected, createCheckContext } from './createCheckContext.js';
import { describeContradictions } from './describeContradictions.js';
import { describeCut } from './describeCut.js';
import { describeFullRead } from './describeFullRead.js';
import { describeListed } from './describeListed.js';
import { describeMarkup } from './describeMarkup.js';
import { describePages } from './describePages.js';
import { describeProblems } from './describeProblems.js';
import { describeTemplates } from './describeTemplates.js';
import { describeUnknownWords } from './describeUnknownWords.js';
import type { Finding, MappingProblem } from './Finding.js';
import type { Listed } from './listRecords.js';
import { proveFind } from './proveFind.js';
import { type Others, sampleOthers } from './sampleOthers.js';
import type { Sample } from './sampleRecords.js';
import type { Told } from './Told.js';
import { wordsOf } from './wordsOf.js';

const ROWS_PER_RECORD = 5;
const RECORDS = 50;
/** Keys of a mapping that are not fields of its type. */
const KEYS: ReadonlySet<string> = new Set([
  'recordId',
  'id',
  'identifiers',
  'deleted',
  'mergedInto',
]);

const NAMES = ['displayName', 'givenName', 'familyName'];
const NO_SEARCH: MappingProblem = {
  field: 'search',
  message: '`searchCustomers` finds nobody of this source by name without it',
};

/** Proves one mapping on rows: reads with it, and tells what is missing or of the wrong type. */
export async function proveMapping(
  source: Source,
  dataset: string,
  mapping: Readonly<Record<string, unknown>>,
  specs: FieldSpecs,
  sample: Sample,
): Promise<Finding> {
  const { context, collected } = createCheckContext();
  const found = { is: 'mapping' as const, path: `${source.name}.${dataset}` };
  try {
    const wrong = await source.check?.(dataset, context);
    if (wrong !== undefined && wrong.length > 0) {
      const problems = wrong.map(({ path, message }) => ({ field: path, message }));
      return { ...found, rows: 0, problems, notes: [] };
    }
    let lanes = lanesFor(source, dataset, sample);
    let { failures, read, cut } = await readLanes(source, dataset, lanes, context);
    let others: Others | undefined;
    if (dataset !== 'profiles' && failures.length === 0 && collected.rows === 0) {
      others = await sampleOthers(source, dataset, sample);
      if (others.lanes.length > 0) {
        lanes = others.lanes.slice(0, RECORDS);
        ({ failures, read, cut } = await readLanes(source, dataset, lanes, context));
      }
    }
    const from = others?.nobodys ?? collected;
    const notes = [
      ...describeUnknownWords(collected.unknownWords),
      ...describeMarkup(read.flat()),
      ...describeTemplates(mapping, read.flat()),
      ...describePages('page', collected),
      ...describeCut(cut, lanes.length),
      ...(await describeFullRead(source, dataset)),
    ];
    const contradictions = describeContradictions(read);
    notes.push(...contradictions.notes);
    const problems = [
      ...failures,
      ...contradictions.problems,
      ...(others?.problems ?? []),
      ...describeProblems(from.problems),
    ];
    if (dataset === 'profiles') {
      const isNamed = NAMES.some((name) => mapping[name] !== undefined);
      if (isNamed && !source.capabilities.get(dataset)?.search) notes.push(NO_SEARCH);
      const ofList = toldOfList(mapping, sample.listed.get(source.name), sample);
      problems.push(...ofList.problems);
      notes.push(...ofList.notes);
      if (wrong === undefined) {
        const known = sample.known.get(source.name) ?? [];
        problems.push(...(await proveFind(source, known, createCheckContext().context)));
      }
    }
    if (wrong === undefined) {
      const listed = dataset === 'profiles' ? sample.listed.get(source.name) : undefined;
      const seen = from.raws.length > 0 ? from : (listed?.collected ?? from);
      problems.push(...neverFound(mapping, specs, seen));
    }
    const told = notes.filter((note) => !isToldBetter(note, problems));
    const nothing = problems.length === 0 && collected.rows === 0;
    const { keyedBy } = source.capabilities.get(dataset) ?? {};
    const unproved = nothing ? whyUnproved(lanes.length, collected, keyedBy) : undefined;
    return { ...found, rows: collected.rows, problems, notes: told, ...(unproved && { unproved }) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {
      ...found,
      rows: 0,
      problems: [{ field: '', message: reasonOf(error) }],
      notes: [],
    };
  }
}

/** Whether a problem tells why records have none of an identifier. */
function isToldBetter({ field }: MappingProblem, problems: readonly MappingProblem[]): boolean {
  return field.startsWith('identifiers.') && problems.some((one) => one.field === field);
}

function whyUnproved(records: number, { absent }: Collected, keyedBy = 'RECORD'): string {
  if (records === 0) return 'no record to read with';
  if (absent >= records) {
    return `the API said of all ${records} records that there is no such thing: is the path right?`;
  }
  return keyedBy === 'PHONE'
    ? `no row of any of ${records} telephone numbers: they are asked for as E.164, such as \`+12025550123\``
    : 'no row to prove it on';
}

function lanesFor(
  source: Source,
  dataset: string,
  { recordIds, identifiers, known: byName }: Sample,
): string[] {
  const { keyedBy = 'RECORD', asksAsWritten } = source.capabilities.get(dataset) ?? {};
  // Whom it knows itself, it most likely has rows of.
  const own = (byName.get(source.name) ?? []).filter(({ type }) => type === keyedBy);
  const known = [
    ...own.map(({ value, written }) => ({ value, written, source: source.name })),
    ...(identifiers.get(keyedBy) ?? []),
  ];
  const keys = asksAsWritten ? writtenKeys(known, source.name) : known.map(({ value }) => value);
  const all = keyedBy === 'RECORD' ? recordIds.get(source.name) : keys;
  return [...new Set(all)].slice(0, RECORDS);
}

async function readLanes(
  source: Source,
  dataset: string,
  lanes: readonly string[],
  context: ReadContext,
): Promise<{ failures: MappingProblem[]; read: (readonly Row[])[]; cut: number }> {
  const failed = new Map<string, { reason: string; count: number }>();
  const read: (readonly Row[])[] = [];
  let cut = 0;
  for (const batch of chunk(lanes, source.capabilities.get(dataset)?.batchSize ?? 1)) {
    const slices = await source.read(dataset, batch, { limit: ROWS_PER_RECORD }, context);
    for (const slice of slices.values()) {
      if (slice instanceof SourceError) {
        const of = `${slice.code} ${slice.message}`;
        const { reason, count } = failed.get(of) ?? { reason: reasonOf(slice), count: 0 };
        failed.set(of, { reason, count: count + 1 });
      } else {
        read.push(slice.rows);
        if (slice.cut) cut += 1;
      }
    }
  }
  const failures = [...failed.values()].map(({ reason, count }) => ({
    field: '',
    message: `${reason} (${count} of ${lanes.length} records)`,
  }));
  return { failures, read, cut };
}

/** What listing the records of a source tells of how they are listed, and of their mapping. */
function toldOfList(
  mapping: Readonly<Record<string, unknown>>,
  listed: Listed | undefined,
  { rules }: Sample,
): Told {
  if (listed === undefined) return { problems: [], notes: [] };
  const { failure, collected } = listed;
  const { problems, notes } = describeListed(listed, mapping, rules);
  const field = mapping.scan === undefined ? '' : 'scan';
  const failed = failure === undefined ? [] : [{ field, message: reasonOf(failure) }];
  return {
    problems: [...failed, ...problems],
    notes: [...describePages('scan.page', collected), ...notes],
  };
}

function reasonOf(error: SourceError): string {
  return `${error.code}: ${wordsOf(error)}`;
}

/** Paths that lead nowhere in any document: most likely they are misspelt. */
function neverFound(
  mapping: Readonly<Record<string, unknown>>,
  specs: FieldSpecs,
  { raws }: Collected,
): MappingProblem[] {
  const documents = raws.filter(isPlainObject);
  if (documents.length === 0) return [];
  const own = Object.fromEntries(
    Object.entries(mapping).filter(([name]) => specs.has(name) || KEYS.has(name)),
  );
  return leavesOf(own as Mapping).flatMap(({ field, leaf, mayBeMissing = false }) => {
    if (typeof leaf !== 'string' || mayBeMissing) return [];
    if (documents.some((document) => leadsSomewhere(leaf, document))) return [];
    const nowhere = `\`${leaf}\` was found in none of ${documents.length} rows`;
    return [{ field, message: nowhere + hintOfList(leaf, documents) }];
  });
}

/** Whether there is something at a path, if only null; what is null has nothing below it. */
function leadsSomewhere(path: string, document: unknown): boolean {
  const found = readPath(path, document);
  if (found !== null) return found !== undefined;
  const above = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return above === '' || readPath(above, document) !== null;
}

/** Says how a path leads on where it comes to a list. */
function hintOfList(path: string, documents: readonly unknown[]): string {
  const steps = path.split('.');
  for (let place = 1; place < steps.length; place++) {
    const list = steps.slice(0, place).join('.');
    if (!documents.some((document) => Array.isArray(readPath(list, document)))) continue;
    const onward = steps.slice(place).join('.');
    return `; \`${list}\` is a list (did you mean \`${list}[*].${onward}\`?)`;
  }
  return '';
}
