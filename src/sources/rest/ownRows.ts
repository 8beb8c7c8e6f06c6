import type { Row } from '../../dataset/Row.js';
import { keepOwn } from '../documents/keepOwn.js';
import { foldKey } from '../foldKey.js';
import type { PageState } from '../pages/PageState.js';
import type { ReadContext } from '../ReadContext.js';
import { readKey } from '../readKey.js';
import type { Placeholders } from '../templates/fillTemplate.js';
import type { RestDataset } from './RestDataset.js';
import type { RestReading } from './RestReading.js';

/**
 * The rows of a page that are those of a lane: APIs find more than was asked for, so a row that names
 * another record (`recordId` of the mapping) is left out. Profiles may name their own key.
 */
export function ownRows(
  reading: RestReading,
  dataset: RestDataset,
  page: readonly unknown[],
  lane: string,
  values: Placeholders,
  state: PageState,
  context: ReadContext,
): (Row | undefined)[] {
  const { reader, keyedBy, name } = dataset;
  const raws = keepOwn(dataset, page);
  const read = (raw: unknown) => reading.row(dataset, raw, lane, state, context);
  if (reader.owner === undefined || name === 'profiles') return raws.map(read);
  const known = new Set(
    [lane, ...Object.values(values)].map((one) => foldKey(keyedBy, String(one))),
  );
  const own = raws.filter((raw) => {
    const key = readKey(reader.owner?.(raw));
    return key === null || known.has(foldKey(keyedBy, key));
  });
  if (own.length === 0 && raws.length > 0) {
    context.onProblem({
      source: reading.source.name,
      dataset: name,
      field: 'recordId',
      expected: 'the record asked for',
      found: 'another one',
    });
  }
  return own.map(read);
}
