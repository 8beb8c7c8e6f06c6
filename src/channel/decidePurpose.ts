import type { ChannelEntry } from '../config/channelsShape.js';
import type { PurposeRule } from '../config/purposeRuleShape.js';
import type { InteractionRow, PurposeDecision } from '../dataset/InteractionRow.js';
import type { ChannelAccount } from './ChannelAccount.js';
import { fitsRule } from './fitsRule.js';

/** What an interaction was for, and what told it; both null where nothing does. */
export interface DecidedPurpose {
  readonly purpose: string | null;
  readonly purposeDecidedBy: PurposeDecision | null;
}

/**
 * Decides what an interaction was for. An account with one purpose decides; among several the
 * source's own word chooses, then the account's rules. Where no account tells, the source's word
 * counts, then the channel's rules, then what interactions of this sort `usually` are for.
 */
export function decidePurpose(
  row: InteractionRow,
  account: ChannelAccount | undefined,
  channel: ChannelEntry | undefined,
  usually: string | undefined,
): DecidedPurpose {
  const told = row.purpose ?? undefined;
  if (account?.purposes.length === 1) return decided(account.purposes[0], 'ACCOUNT');
  if (told !== undefined && account?.purposes.includes(told)) return decided(told, 'SOURCE');
  const narrowed = purposeByRule(row, account?.rules);
  if (narrowed !== undefined) return decided(narrowed, 'RULE');
  if (told !== undefined) return decided(told, 'SOURCE');
  const ruled = purposeByRule(row, channel?.rules);
  if (isPossible(ruled, account)) return decided(ruled, 'RULE');
  if (isPossible(usually, account)) return decided(usually, 'RULE');
  const only = onlyPurpose(channel);
  return decided(isPossible(only, account) ? only : undefined, 'RULE');
}

/** Whether an account, where there is one, may serve a purpose. */
function isPossible(purpose: string | undefined, account: ChannelAccount | undefined): boolean {
  return purpose !== undefined && (account?.purposes.includes(purpose) ?? true);
}

function decided(purpose: string | undefined, by: PurposeDecision): DecidedPurpose {
  if (purpose === undefined) return { purpose: null, purposeDecidedBy: null };
  return { purpose, purposeDecidedBy: by };
}

function purposeByRule(
  row: InteractionRow,
  rules: readonly PurposeRule[] | undefined,
): string | undefined {
  return rules?.find((rule) => fitsRule(row, rule))?.purpose;
}

/** The purpose of a channel that has no accounts, such as a shop with a door. */
function onlyPurpose(channel: ChannelEntry | undefined): string | undefined {
  const hasOne = channel?.accounts.length === 0 && channel.purposes.length === 1;
  return hasOne ? channel.purposes[0] : undefined;
}
