import type { InteractionRow } from '../dataset/InteractionRow.js';
import type { Row } from '../dataset/Row.js';
import type { ChannelDirectory } from './ChannelDirectory.js';
import { decidePurpose } from './decidePurpose.js';

/**
 * Adds to an interaction what the configuration knows of its channel: the account it went through,
 * channel and platform where only the account tells them, and what it was for.
 */
export function settleInteraction(
  row: Row,
  directory: ChannelDirectory,
  usually: string | undefined,
): InteractionRow {
  const given = row as InteractionRow;
  // A company's own type may have an `account` of another sort.
  const address: unknown = given.account?.address;
  const account = typeof address === 'string' ? directory.account(address, given) : undefined;
  const placed: InteractionRow =
    account === undefined
      ? given
      : {
          ...given,
          account: {
            ...given.account,
            address: account.address,
            label: account.label ?? null,
            platform: account.platform ?? null,
            purposes: account.purposes,
          },
          channel: given.channel ?? account.channel,
          platform: given.platform ?? account.platform ?? null,
        };
  const channel = placed.channel == null ? undefined : directory.channel(placed.channel);
  return { ...placed, ...decidePurpose(placed, account, channel, usually) };
}
