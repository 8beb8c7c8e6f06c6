import {
  type NormalisationRules,
  normaliseIdentifier,
} from '../../identity/identifiers/normaliseIdentifier.js';
import type { WrittenIdentifier } from '../../reading/writtenKeys.js';
import type { Source } from '../../sources/Source.js';
import { type Listed, listRecords } from './listRecords.js';

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
  /** Of the sources that can list their records, what that came to. */
  readonly listed: Map<string, Listed>;
  readonly rules: NormalisationRules;
}

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
    rules,
  };
  for (const source of sources) {
    const listed = await listRecords(source);
    if (listed !== undefined) sample.listed.set(source.name, listed);
    const rows = listed?.rows ?? [];
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
