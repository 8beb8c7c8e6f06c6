import type { WebhookChange } from '../../config/WebhookChange.js';
import type { Row } from '../../dataset/Row.js';
import { refreshRecord } from '../../identity/lookup/refreshRecord.js';
import { noteChange } from '../../identity/noteChange.js';
import { SourceError } from '../../sources/SourceError.js';
import { announceNews } from '../announceNews.js';
import type { HookParts } from './HookParts.js';

/** Rows of a record that are looked through for one that is named within its record. */
const MOST_ROWS = 50;

/**
 * Looks at what a source says has changed. It is a hint and nothing more: what holds is what the
 * source has when it is asked, so that hints may come twice, late and in any order. Answers why the
 * source could not be asked, where it could not, and `ABSENT` where it has no such row.
 */
export async function takeChange(
  { dataset, id, recordId }: WebhookChange,
  parts: HookParts,
): Promise<SourceError | 'ABSENT' | undefined> {
  const { source, identity, lookups, scope } = parts;
  if (dataset === 'profiles') {
    if (recordId === undefined) return undefined;
    await noteChange(parts, recordId);
    return refreshRecord(identity, source, lookups, scope, recordId);
  }
  if (id === undefined || !source.capabilities.has(dataset)) return undefined;
  const row =
    recordId === undefined
      ? (await source.get(dataset, [id], scope)).get(id)
      : await rowOfRecord(dataset, id, recordId, parts);
  const isRecord = source.capabilities.get(dataset)?.keyedBy === 'RECORD';
  const known = row instanceof SourceError ? undefined : row?.owner;
  await noteChange(parts, known ?? (isRecord ? recordId : undefined), dataset);
  if (row === undefined) return 'ABSENT';
  if (row instanceof SourceError) return row;
  return announceNews([row], parts);
}

async function rowOfRecord(
  dataset: string,
  id: string,
  recordId: string,
  { source, scope }: HookParts,
): Promise<Row | SourceError | undefined> {
  const slice = (await source.read(dataset, [recordId], { limit: MOST_ROWS }, scope)).get(recordId);
  if (slice === undefined || slice instanceof SourceError) return slice;
  return slice.rows.find(({ key }) => key === id || key === `${recordId}\n${id}`);
}
