import { type Position, sortableTime } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import { OWN_SOURCE } from '../sources/own/OwnSource.js';
import type { StoredInteraction } from '../store/InteractionStore.js';
import type { RecordedContent } from './RecordedContent.js';

const DATASET = 'recordedInteractions';

/** A recorded interaction in the shape of its GraphQL type. */
export interface RecordedRow extends Row {
  readonly occurredAt: string;
  readonly sourceUrl: null;
  readonly channel: string;
  readonly platform: null;
  readonly device: null;
  readonly purpose: string;
  readonly purposeDecidedBy: 'SOURCE';
  readonly direction: string;
  readonly summary: null;
  readonly text: string;
  readonly account: { readonly address: string } | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** Makes a row of what the store holds. */
export function toRecordedRow(stored: StoredInteraction<RecordedContent>): RecordedRow {
  const { key, customerId, at, recordedAt, content } = stored;
  const { accountAddress, ...said } = content;
  const position: Position = { time: at, token: key };
  return {
    __typename: 'RecordedInteraction',
    source: OWN_SOURCE,
    dataset: DATASET,
    key,
    owner: customerId,
    position,
    sourceUrl: null,
    platform: null,
    device: null,
    summary: null,
    ...said,
    purposeDecidedBy: 'SOURCE',
    account: accountAddress === null ? null : { address: accountAddress },
    recordedAt: recordedAt.toISOString(),
  };
}

/** When an interaction happened, as the store sorts by it. */
export function recordedTime(occurredAt: string): string {
  return sortableTime(occurredAt);
}
