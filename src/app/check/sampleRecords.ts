import type { ProfileRow } from '../../dataset/ProfileRow.js';
import {
  type NormalisationRules,
  normaliseIdentifier,
} from '../../identity/identifiers/normaliseIdentifier.js';
import type { WrittenIdentifier } from '../../reading/writtenKeys.js';
import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import { type Collected, createCheckContext } from './createCheckContext.js';

/** An identifier, normalised, of a record that a source listed. */
export interface KnownIdentifier {
  readonly type: string;
  readonly value: string;
  readonly recordId: string;
  readonly written: string;
}

/** Keys to try the datasets with: record ids per source, and identifiers of any source. */
export interface Sample {
  readonly recordIds: Map<string, string[]>;
  readonly identifiers: Map<string, WrittenIdentifier[]>;
  /** Per source, whose identifiers they are. */
  readonly known: Map<string, KnownIdentifier[]>;
  /** What reading the lists came to: first pages of them may have been cut. */
  readonly listed: Map<string, Collected>;
  /** What kept the records of a source from being listed. */
  readonly failures: Map<string, SourceError>;
}

const PER_SOURCE = 50;
const PER_TYPE = 100;

/** Takes the first records of every source that can be scanned. */
export async function sampleRecords(
  sources: readonly Source[],
  rules: NormalisationRules,
): Promise<Sample> {
  const sample: Sample = {
    recordIds: new Map(),
    identifiers: new Map(),
    known: new Map(),
    listed: new Map(),
    failures: new Map(),
  };
  for (const source of sources) {
    const rows = await firstProfiles(source, sample);
    sample.recordIds.set(
      source.name,
      rows.map(({ owner }) => owner),
    );
    const known = rows.flatMap(({ owner, identifiers = [] }) =>
      identifiers.flatMap(({ type, value }): KnownIdentifier[] => {
        const normal = normaliseIdentifier(type, value, rules);
        if (normal === undefined) return [];
        return [{ type, value: normal, recordId: owner, written: value.trim() }];
      }),
    );
    sample.known.set(source.name, known);
  }
  takeInTurn(sample);
  return sample;
}

/** Takes identifiers of one source after the other in turn: which of them a further one knows nobody can tell. */
function takeInTurn({ known, identifiers }: Sample): void {
  const most = Math.max(0, ...[...known.values()].map(({ length }) => length));
  for (let place = 0; place < most; place++) {
    for (const [source, { [place]: one }] of known) {
      if (one === undefined) continue;
      const ofType = identifiers.get(one.type) ?? [];
      identifiers.set(one.type, ofType);
      if (ofType.length < PER_TYPE) ofType.push({ value: one.value, source, written: one.written });
    }
  }
}

async function firstProfiles(
  source: Source,
  { failures, listed }: Sample,
): Promise<readonly ProfileRow[]> {
  if (source.scan === undefined || !source.capabilities.has('profiles')) return [];
  const rows: ProfileRow[] = [];
  const { context, collected } = createCheckContext();
  try {
    for await (const page of source.scan(undefined, context)) {
      for (const change of page) {
        if (change.is === 'upsert') rows.push(change.row as ProfileRow);
      }
      if (rows.length >= PER_SOURCE) break;
    }
  } catch (error) {
    // It is told when the mapping of profiles is proved.
    const { message } =
      error instanceof Error ? error : { message: 'the records cannot be listed' };
    const failure = error instanceof SourceError ? error : new SourceError('SOURCE_ERROR', message);
    failures.set(source.name, failure);
  }
  listed.set(source.name, collected);
  return rows.slice(0, PER_SOURCE);
}
