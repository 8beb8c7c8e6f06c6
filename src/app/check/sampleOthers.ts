import {
  describeIdentifier,
  normaliseIdentifier,
} from '../../identity/identifiers/normaliseIdentifier.js';
import type { ReadContext } from '../../sources/ReadContext.js';
import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import { type Collected, createCheckContext } from './createCheckContext.js';
import type { MappingProblem } from './Finding.js';
import type { Sample } from './sampleRecords.js';

/** Whom a dataset has rows of. */
export interface Others {
  /** Lanes to prove its mapping with. */
  readonly lanes: readonly string[];
  readonly problems: readonly MappingProblem[];
  /** Of rows that name nobody, what is wrong with them. */
  readonly nobodys?: Collected;
}

const NOBODY: Others = { lanes: [], problems: [] };
const MOST = 500;
const EVER = { from: '0001-01-01T00:00:00.000000000Z', to: '9999-12-31T00:00:00.000000000Z' };

/**
 * Looks for rows of anybody, where a dataset has none of the records that were listed first: those may
 * be new, or the mapping looks for them by another key than profiles have.
 */
export async function sampleOthers(
  source: Source,
  dataset: string,
  { rules }: Sample,
): Promise<Others> {
  const { stream: canStream = false, keyedBy } = source.capabilities.get(dataset) ?? {};
  if (!canStream || keyedBy === undefined || keyedBy === 'CUSTOMER') return NOBODY;
  const { context, collected } = createCheckContext();
  const owners = await firstOwners(source, dataset, context);
  if (owners.length === 0) return collected.rows > 0 ? { ...NOBODY, nobodys: collected } : NOBODY;
  const known =
    keyedBy === 'RECORD'
      ? await knownOf(source, owners)
      : owners.flatMap((one) => askedAs(keyedBy, one, rules) ?? []);
  if (known.length > 0) return { lanes: known, problems: [] };
  const expected =
    keyedBy === 'RECORD' ? 'what `recordId` of `profiles` has' : describeIdentifier(keyedBy);
  const message = `expected ${expected}; of ${owners.length} values in its rows none is`;
  return { lanes: [], problems: [{ field: 'recordId', message }] };
}

/** How people are asked for by an identifier: as rows write it, but for telephone numbers, which profiles write in all ways. */
function askedAs(type: string, written: string, rules: Sample['rules']): string | undefined {
  const value = normaliseIdentifier(type, written, rules);
  return value === undefined || type === 'PHONE' ? value : written;
}

async function firstOwners(
  source: Source,
  dataset: string,
  context: ReadContext,
): Promise<string[]> {
  const owners = new Set<string>();
  try {
    for await (const { rows } of source.stream?.(dataset, EVER, context) ?? []) {
      for (const { owner } of rows) owners.add(owner);
      if (rows.length > 0) break;
    }
  } catch (error) {
    // Of a table that is too large to be sorted within the time there is nothing to tell.
    if (!(error instanceof SourceError)) throw error;
  }
  return [...owners].slice(0, MOST);
}

async function knownOf(source: Source, owners: readonly string[]): Promise<string[]> {
  const { context } = createCheckContext();
  if (!source.capabilities.has('profiles')) return [...owners];
  const { batchSize } = source.capabilities.get('profiles') ?? { batchSize: 1 };
  const lanes = owners.slice(0, Math.max(batchSize, 1));
  const slices = await source.read('profiles', lanes, { limit: 1 }, context);
  return lanes.filter((lane) => {
    const slice = slices.get(lane);
    return slice instanceof SourceError || (slice !== undefined && slice.rows.length > 0);
  });
}
