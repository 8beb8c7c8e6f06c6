import type { InteractionRow } from '../dataset/InteractionRow.js';
import type { Row } from '../dataset/Row.js';
import type { ChannelDirectory } from './ChannelDirectory.js';
import { decidePurpose } from './decidePurpose.js';

type Unsettled = { -readonly [Field in keyof InteractionRow]: InteractionRow[Field] };

/**
 * Adds to an interaction what the configuration knows of its channel: the account it went through,
 * channel and platform where only the account tells them, and what it was for. The row is changed in
 * place: it was just read, and nobody else has seen it.
 */
export function settleInteraction(
  row: Row,
  directory: ChannelDirectory,
  usually: string | undefined,
): InteractionRow {
  const settled = row as Unsettled;
  // A company's own type may have an `account` of another sort.
  const address: unknown = settled.account?.address;
  const account = typeof address === 'string' ? directory.account(address, settled) : undefined;
  if (account !== undefined) {
    settled.account = withOthers(settled.account ?? {}, account.shown);
    settled.channel ??= account.channel;
    settled.platform ??= account.platform ?? null;
  }
  const channel = settled.channel == null ? undefined : directory.channel(settled.channel);
  const { purpose, purposeDecidedBy } = decidePurpose(settled, account, channel, usually);
  settled.purpose = purpose;
  settled.purposeDecidedBy = purposeDecidedBy;
  return settled;
}

/** What is shown of an account, and what a row of a company's own type tells of it besides. */
function withOthers<T extends object>(told: object, shown: T): T {
  for (const field in told) if (!(field in shown)) return { ...told, ...shown };
  return shown;
}
