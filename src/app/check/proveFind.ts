import type { ReadContext } from '../../sources/ReadContext.js';
import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import type { MappingProblem } from './Finding.js';
import type { KnownIdentifier } from './sampleRecords.js';
import { wordsOf } from './wordsOf.js';

const TRIES = 3;

/** Looks records up by the identifiers that they have; tells of the types by which none is found. */
export async function proveFind(
  source: Source,
  known: readonly KnownIdentifier[],
  context: ReadContext,
): Promise<MappingProblem[]> {
  const problems: MappingProblem[] = [];
  for (const type of source.capabilities.get('profiles')?.findBy ?? []) {
    const tried = known.filter((one) => one.type === type).slice(0, TRIES);
    const message = await whyNotFound(source, type, tried, context);
    if (message !== undefined) problems.push({ field: `find.${type}`, message });
  }
  return problems;
}

async function whyNotFound(
  source: Source,
  type: string,
  tried: readonly KnownIdentifier[],
  context: ReadContext,
): Promise<string | undefined> {
  try {
    for (const { value, recordId } of tried) {
      const rows = (await source.find?.([{ type, value }], context)) ?? [];
      if (rows.some(({ owner }) => owner === recordId)) return undefined;
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return `${error.code}: ${wordsOf(error)}`;
  }
  return tried.length === 0
    ? undefined
    : `none of ${tried.length} records was found by its own ${type}`;
}
