import type { InteractionRow } from '../dataset/InteractionRow.js';
import { type Position, sortableTime } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import { OWN_SOURCE } from '../sources/own/OwnSource.js';
import type { StoredInteraction } from '../store/InteractionStore.js';
import type { RecordedContent } from './RecordedContent.js';
import type { ShowAccount } from './Recording.js';

const DATASET = 'recordedInteractions';

/** A recorded interaction in the shape of its GraphQL type. */
export interface RecordedRow extends Row {
  readonly occurredAt: string;
  readonly sourceUrl: null;
  readonly channel: string;
  readonly platform: string | null;
  readonly device: null;
  readonly purpose: string;
  readonly purposeDecidedBy: 'SOURCE';
  readonly direction: string;
  readonly summary: null;
  readonly text: string;
  readonly account: NonNullable<InteractionRow['account']> | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** Makes a row of what the store holds. */
export function toRecordedRow(
  stored: StoredInteraction<RecordedContent>,
  showAccount: ShowAccount,
): RecordedRow {
  const { key, customerId, at, recordedAt, content } = stored;
  const { accountAddress, ...said } = content;
  const account =
    accountAddress === null
      ? null
      : (showAccount(said.channel, accountAddress) ?? { address: accountAddress });
  const position: Position = { time: at, token: key };
  return {
    __typename: 'RecordedInteraction',
    source: OWN_SOURCE,
    dataset: DATASET,
    key,
    owner: customerId,
    position,
    sourceUrl: null,
    platform: account?.platform ?? null,
    device: null,
    summary: null,
    ...said,
    purposeDecidedBy: 'SOURCE',
    account,
    recordedAt: recordedAt.toISOString(),
  };
}

/** When an interaction happened, as the store sorts by it. */
export function recordedTime(occurredAt: string): string {
  return sortableTime(occurredAt);
}
